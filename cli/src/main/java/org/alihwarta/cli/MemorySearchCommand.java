package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Concordance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where words stand in the memory. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Shows the translations in which words stand, the newest first; what was found is in [brackets].")
final class MemorySearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "WORD",
            description = "All of them must stand there; the last may be a beginning.")
    private List<String> words;

    @Option(
            names = "--in",
            defaultValue = "EITHER",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Concordance.Side side;

    @Option(
            names = "--to",
            paramLabel = "LANG",
            converter = TargetLanguage.class,
            description = "Only translations into this language.")
    private @Nullable Language target;

    @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "At most so many. Default: 20.")
    private int limit;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            Concordance concordance = new Concordance(String.join(" ", words), side, target);
            for (Concordance.Hit hit : open.newsroom().memory().search(concordance, limit)) {
                out.println("id: " + marked(hit.source()));
                out.println(hit.match().unit().language().code() + ": " + marked(hit.target()));
                out.println("    " + hit.match().unit().provenance().author() + ", "
                        + hit.match().unit().provenance().at());
            }
        }
        return ExitCode.DONE;
    }

    private static String marked(List<Concordance.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
