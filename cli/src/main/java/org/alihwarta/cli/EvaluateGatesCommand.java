package org.alihwarta.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.evaluation.GateReport;
import org.alihwarta.evaluation.TestSet;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.evaluation.GateEvaluation;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how often the gates err: alarms on translations by people, and misses on faults that are planted into them. */
@Command(
        name = "gates",
        mixinStandardHelpOptions = true,
        description =
                "Prints how many good translations the gates would hold and how many planted faults they catch, per gate, fault and language.")
final class EvaluateGatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Holds SET.id and SET.LANG, as FLORES-200 does.")
    private @Nullable Path folder;

    @Option(
            names = "--set",
            paramLabel = "SET",
            defaultValue = "devtest",
            description = "Which files of the folder. Default: ${DEFAULT-VALUE}.")
    private String set;

    @Option(
            names = "--source",
            paramLabel = "FILE",
            description = "Instead of a folder: Indonesian, a sentence per line.")
    private @Nullable Path source;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "A person's translation of each line of the source.")
    private @Nullable Path reference;

    @Option(
            names = "--to",
            split = ",",
            paramLabel = "LANG",
            converter = TargetLanguage.class,
            description = "Target languages: en, zh, ja, ar, fr. Default: those that the folder has.")
    private List<Language> targets = new ArrayList<>();

    @Option(names = "--sentences", paramLabel = "COUNT", description = "Look at the first so many only.")
    private int sentences = Integer.MAX_VALUE;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description =
                    "Chooses the places of the faults; the same seed gives the same figures. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the figures as CSV.")
    private @Nullable Path csv;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write an HTML report.")
    private @Nullable Path html;

    @Override
    public Integer call() {
        GateEvaluation evaluation = new GateEvaluation(Gates.standard());
        Map<Language, GateEvaluation.Rates> rates = new EnumMap<>(Language.class);
        List<TestSet> testSets = testSets();
        for (TestSet testSet : testSets) {
            rates.put(testSet.target(), evaluation.measure(pairs(testSet), seed));
        }
        GateReport report =
                new GateReport(testSets.get(0).name(), rates, Clock.systemUTC().instant());
        PrintWriter out = spec.commandLine().getOut();
        out.print(report.text());
        write(csv, report.csv(), out);
        write(html, report.html(), out);
        return ExitCode.DONE;
    }

    private List<TestSet> testSets() {
        if (folder != null) {
            return inFolder(folder);
        }
        if (source == null || reference == null || targets.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name a test set: --folder FOLDER, or --source FILE --reference FILE --to LANG");
        }
        return List.of(TestSet.read(source, reference, targets.get(0)));
    }

    private List<TestSet> inFolder(Path home) {
        List<Language> wanted = targets.isEmpty()
                ? Language.targets().stream()
                        .filter(language -> Files.exists(home.resolve(set + "." + language.code())))
                        .toList()
                : targets;
        if (wanted.isEmpty()) {
            throw AlihwartaException.badInput(
                    "%s has no file %s.en, .zh, .ja, .ar or .fr: name another folder or --set".formatted(home, set));
        }
        return wanted.stream()
                .map(language ->
                        TestSet.read(home.resolve(set + ".id"), home.resolve(set + "." + language.code()), language))
                .toList();
    }

    private List<SentencePair> pairs(TestSet testSet) {
        List<SentencePair> pairs = new ArrayList<>();
        for (int line = 0; line < Math.min(sentences, testSet.size()); line++) {
            pairs.add(new SentencePair(
                    testSet.sources().get(line), testSet.references().get(line), testSet.target()));
        }
        return pairs;
    }

    private static void write(@Nullable Path file, String text, PrintWriter out) {
        if (file != null) {
            OutputFile.write(file, text);
            out.println("Written: " + file);
        }
    }
}
