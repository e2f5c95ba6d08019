package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alihwarta.audit.Actor;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.policy.GatePolicies;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the findings of the gates mean, as the desk's page of the same name does. */
@Command(
        name = "gates",
        mixinStandardHelpOptions = true,
        description = "What the findings of the gates mean. A running server follows with the next edition.")
final class GatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USAGE;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists where the newsroom wants it otherwise than a gate itself.")
    int list(@Mixin ServerOptions options) {
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            List<GatePolicies.Line> lines = open.newsroom().gatePolicies().all();
            lines.forEach(line -> out().println(line(line)));
            if (lines.isEmpty()) {
                out().println("Every gate decides itself: "
                        + String.join(", ", Gates.standard().ids()));
            }
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description =
                    "Sets what a gate's findings mean; editions that are held or released already stay as they are.")
    int set(
            @Mixin ServerOptions options,
            @Mixin Where where,
            @Parameters(paramLabel = "GATE", description = "Its id, such as name or value.") String gate,
            @Parameters(paramLabel = "MEANING", description = "${COMPLETION-CANDIDATES}") Meaning meaning) {
        String known = Gates.standard().requireId(gate);
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            GatePolicies policies = open.newsroom().gatePolicies();
            if (meaning.severity == null) {
                policies.remove(where.section(), where.language, known, Actor.SYSTEM);
                out().println("The gate decides itself: " + where.name() + "  " + known);
            } else {
                GatePolicies.Line line =
                        new GatePolicies.Line(where.section(), where.language, known, meaning.severity);
                policies.set(line, Actor.SYSTEM);
                out().println(line(line));
            }
        }
        return ExitCode.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String line(GatePolicies.Line line) {
        String word = line.severity().name().toLowerCase(Locale.ROOT);
        return Where.name(line.section(), line.language()) + "  " + line.gate() + "  " + word;
    }

    /** What a finding leads to. */
    enum Meaning {
        /** The edition is held for a person. */
        BLOCK(Severity.BLOCK),
        /** The edition waits for a reviewer where the section wants reviews. */
        REVIEW(Severity.REVIEW),
        /** The finding is shown, no more. */
        WARN(Severity.WARN),
        /** What the gate itself says; takes a line away. */
        STANDARD(null);

        private final @Nullable Severity severity;

        Meaning(@Nullable Severity severity) {
            this.severity = severity;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The editions that a line is about. */
    static final class Where {
        @Option(names = "--section", paramLabel = "SLUG", description = "Default: all sections.")
        private @Nullable String section;

        @Option(
                names = "--language",
                paramLabel = "LANG",
                converter = TargetLanguage.class,
                description = "en, zh, ja, ar or fr. Default: all languages.")
        private @Nullable Language language;

        @Nullable
        Section section() {
            return section == null ? null : new Section(section);
        }

        String name() {
            return name(section(), language);
        }

        static String name(@Nullable Section section, @Nullable Language language) {
            return (section == null ? "all sections" : section.slug()) + "  "
                    + (language == null ? "all languages" : language.code());
        }
    }
}
