package org.alihwarta.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.backup.Manifest;
import org.alihwarta.backup.ModelSums;
import org.alihwarta.backup.Restoration;
import org.alihwarta.search.SearchIndex;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.NewsroomDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup into an empty database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a backup into an empty database: the built-in one of a new data folder, or a new one at database.url.",
            "Every part is compared with its sum first. Settings and models are not restored, but named."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "FILE", description = "What `alihwarta backup` has written.")
    private Path file;

    @Option(names = "--check", description = "Only read the file and compare every part with its sum.")
    private boolean checkOnly;

    @Override
    public Integer call() {
        Configuration configuration = options.configuration();
        PrintWriter out = spec.commandLine().getOut();
        try (Restoration restoration = Restoration.open(file)) {
            BackupCommand.describe(restoration.manifest(), out);
            if (checkOnly) {
                out.println("The file is whole.");
                return ExitCode.DONE;
            }
            restore(restoration, configuration);
            out.println("Restored.");
            tellOfModels(restoration.manifest(), configuration, out);
            tellOfSettings(restoration.configuration(), out);
        }
        return ExitCode.DONE;
    }

    private static void restore(Restoration restoration, Configuration configuration) {
        try (NewsroomDatabase database = NewsroomDatabase.open(configuration)) {
            restoration.into(database.database(), new AuditLog(database.database(), Clock.systemUTC()));
        }
        // It may know stories that were published after the backup; the next server builds it anew.
        SearchIndex.remove(configuration.searchIndex());
    }

    private void tellOfModels(Manifest manifest, Configuration configuration, PrintWriter out) {
        List<Manifest.Model> here = ModelSums.of(options.localModels(configuration));
        for (Manifest.Model model : manifest.models()) {
            if (here.stream().noneMatch(model::equals)) {
                out.println(
                        "The model " + model.name() + " " + model.version()
                                + " was there when the backup was taken and is not here, or is another: see alihwarta models install");
            }
        }
    }

    private static void tellOfSettings(String settings, PrintWriter out) {
        if (!settings.isEmpty()) {
            out.println("Settings at that time (secrets are not in the file):");
            settings.lines().forEach(line -> out.println("  " + line));
        }
    }
}
