package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.alihwarta.database.Page;
import org.alihwarta.termbase.QueuedName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the newsroom's own entries, or the names that wait for one. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the newsroom's own entries, or the names in stories that no entry has.")
final class RegistryListCommand implements Callable<Integer> {
    private static final int MOST = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--unknown",
            description = "The 200 most frequent names that are not registered, with their counts.")
    private boolean unknown;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            if (unknown) {
                open.newsroom().names().waiting(Page.first(MOST)).forEach(name -> print(name, out));
            } else {
                open.newsroom()
                        .termbase()
                        .own()
                        .forEach(entity ->
                                out.println(entity.id() + "  " + entity.kind().code() + "  " + entity.name()));
            }
        }
        return ExitCode.DONE;
    }

    private static void print(QueuedName name, PrintWriter out) {
        out.println(name.count() + " in " + name.stories() + " stories: " + name.name()
                + (name.acronym() == null ? "" : " (" + name.acronym() + ")"));
    }
}
