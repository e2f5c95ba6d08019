package org.alihwarta.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.remote.RemoteEngine;
import org.alihwarta.language.Language;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.EngineWiring;
import org.alihwarta.server.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows who translates and what it costs. */
@Command(
        name = "engines",
        mixinStandardHelpOptions = true,
        description = "Shows the engines in their order, what they have cost today and what their budgets are.")
final class EnginesCommand implements Callable<Integer> {
    private static final int MICRO_DIGITS = 6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--price-of",
            paramLabel = "FILE",
            description = "Also say what translating this text into all languages costs at most.")
    private @Nullable String file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.configuration();
        String text = file == null
                ? null
                : String.join("\n", LineTexts.of(InputFile.read(file)).texts());
        Clock clock = Clock.systemUTC();
        try (OpenNewsroom open = OpenNewsroom.beside(configuration, clock);
                Engines engines = EngineWiring.engines(
                        configuration,
                        options.engines(configuration),
                        open.newsroom().expenses(configuration.timeZone()),
                        clock)) {
            engines.all().forEach(engine -> out.println(line(engine, configuration, text)));
        }
        return ExitCode.DONE;
    }

    private static String line(Engine engine, Configuration configuration, @Nullable String text) {
        String targets = engine.targets().stream().map(Language::code).sorted().collect(Collectors.joining(","));
        String line = String.format(Locale.ROOT, "%-40s id -> %-14s", engine.name(), targets);
        if (!(engine instanceof RemoteEngine remote)) {
            return line + "  on this machine";
        }
        String currency = configuration.text(Setting.ENGINES_CURRENCY);
        String spent =
                amount(remote.spentToday()) + " of " + amount(remote.dailyBudget()) + " " + currency + " spent today";
        return line + "  " + spent
                + (text == null ? "" : ", this text at most " + amount(remote.estimate(text)) + " " + currency);
    }

    private static String amount(long micros) {
        return BigDecimal.valueOf(micros, MICRO_DIGITS)
                .setScale(4, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
