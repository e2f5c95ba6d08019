package org.alihwarta.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alihwarta.engine.Engines;
import org.alihwarta.evaluation.Evaluation;
import org.alihwarta.evaluation.EvaluationReport;
import org.alihwarta.evaluation.SystemOutput;
import org.alihwarta.evaluation.TestSet;
import org.alihwarta.evaluation.Tokenization;
import org.alihwarta.gate.Gates;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures translations of a test set against references. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        subcommands = EvaluateGatesCommand.class,
        description =
                "Scores translations of a test set with BLEU and chrF as sacreBLEU does, and counts what the gates find.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    // What is required is asked for in call(): picocli would ask for it before the subcommand too.
    @Option(names = "--source", paramLabel = "FILE", description = "Indonesian, a sentence per line. Required.")
    private @Nullable Path source;

    @Option(names = "--reference", paramLabel = "FILE", description = "A person's translation of each line. Required.")
    private @Nullable Path reference;

    @Option(
            names = "--to",
            paramLabel = "LANG",
            converter = TargetLanguage.class,
            description = "The language of the reference: en, zh, ja, ar or fr. Required.")
    private @Nullable Language target;

    @Option(
            names = "--system",
            paramLabel = "NAME=FILE",
            description = "A system's translation of each line, and what to call it. May be given several times.")
    private Map<String, Path> systems = new LinkedHashMap<>();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "local: also translate the source with the models that are there, and take the time.")
    private @Nullable EvaluatedEngine engine;

    @Option(
            names = "--tokenize",
            paramLabel = "NAME",
            converter = TokenizationName.class,
            description =
                    "What BLEU counts: 13a, zh, ja-mecab, char or none. Default: as sacreBLEU chooses for the language.")
    private @Nullable Tokenization tokenization;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write an HTML report with charts.")
    private @Nullable Path report;

    @Mixin
    private ModelFolders models;

    @Override
    public Integer call() {
        if (systems.isEmpty() && engine == null) {
            throw new ParameterException(
                    spec.commandLine(), "Name what to evaluate: --system NAME=FILE, --engine local, or both");
        }
        Clock clock = Clock.systemUTC();
        TestSet testSet = testSet();
        List<SystemOutput> outputs = new ArrayList<>();
        systems.forEach((name, file) -> outputs.add(SystemOutput.read(name, file, testSet)));
        Gates gates = Gates.standard();
        if (engine != null) {
            outputs.addAll(translate(testSet, gates, clock));
        }
        Evaluation.Measuring measuring = Evaluation.of(testSet, gates, Registry.bundled());
        Evaluation evaluation = (tokenization == null ? measuring : measuring.with(tokenization)).measure(outputs);
        print(evaluation, clock);
        return ExitCode.DONE;
    }

    private TestSet testSet() {
        if (source == null || reference == null || target == null) {
            throw new ParameterException(
                    spec.commandLine(), "Name the test set: --source FILE --reference FILE --to LANG");
        }
        return TestSet.read(source, reference, target);
    }

    /**
     * Lines go the same road as a story's texts: sentences, candidates, gates; and once more without any help, which shows what keeping facts and
     * names is worth.
     */
    private List<SystemOutput> translate(TestSet testSet, Gates gates, Clock clock) {
        Language into = testSet.target();
        try (Engines engines = models.open();
                Progress progress =
                        Progress.start(into.code(), spec.commandLine().getErr())) {
            Translations translations = new Translations(engines, gates);
            // The first call loads what later ones find loaded; it is not the speed that is asked for.
            translations.translate(testSet.sources().subList(0, 1), into, List.of(), TranslationProgress.NONE);
            String name = engines.serving(into).get(0).name();
            return List.of(
                    timed(name, testSet, translations, progress, clock),
                    timed(name + " unaided", testSet, Translations.unaided(engines), progress, clock));
        }
    }

    private static SystemOutput timed(
            String name, TestSet testSet, Translations translations, Progress progress, Clock clock) {
        return SystemOutput.timed(
                name,
                testSet,
                lines -> translations
                        .translate(lines, testSet.target(), List.of(), progress::reached)
                        .texts(),
                clock);
    }

    private void print(Evaluation evaluation, Clock clock) {
        PrintWriter out = spec.commandLine().getOut();
        new ScoreTable(evaluation).print(out);
        if (report != null) {
            OutputFile.write(report, new EvaluationReport(evaluation, clock.instant()).html());
            out.println("Report: " + report);
        }
    }
}
