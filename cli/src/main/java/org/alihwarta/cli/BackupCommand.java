package org.alihwarta.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alihwarta.backup.Backup;
import org.alihwarta.backup.Manifest;
import org.alihwarta.backup.ModelSums;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.NewsroomDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the newsroom into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the newsroom into one file, as it is at one moment; a running server goes on.",
            "The file holds hashes of passwords and the secrets of webhooks: keep it as you keep the database."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file;

    @Override
    public Integer call() {
        Configuration configuration = options.configuration();
        Backup.Surroundings surroundings = new Backup.Surroundings(
                Version.current(), configuration.withoutSecrets(), ModelSums.of(options.localModels(configuration)));
        try (NewsroomDatabase database = NewsroomDatabase.openBeside(configuration)) {
            Manifest manifest = new Backup(database.database(), Clock.systemUTC()).write(file, surroundings);
            describe(manifest, spec.commandLine().getOut());
        }
        spec.commandLine().getOut().println("Written to " + file);
        return ExitCode.DONE;
    }

    /** What a backup holds, in a few lines. */
    static void describe(Manifest manifest, PrintWriter out) {
        out.println("Taken " + manifest.takenAt() + " by alihwarta " + manifest.version() + ", schema "
                + manifest.schema());
        out.printf(
                Locale.ROOT,
                "%d tables, %,d rows, %d models named%n",
                manifest.tables().size(),
                manifest.rows(),
                manifest.models().size());
    }
}
