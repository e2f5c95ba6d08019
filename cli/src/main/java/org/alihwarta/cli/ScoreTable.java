package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alihwarta.evaluation.Chrf;
import org.alihwarta.evaluation.Evaluation;
import org.alihwarta.evaluation.FactKind;
import org.alihwarta.evaluation.Survival;
import org.alihwarta.evaluation.SystemResult;
import org.alihwarta.gate.Severity;

/** An evaluation as lines of text, a system each. */
record ScoreTable(Evaluation evaluation) {
    private static final String ROW = "%-40s %7s %7s %7s %7s %8s %8s %8s %8s %8s %7s %12s%n";
    private static final String RELEASED = "%-40s %7s %10s %10s %10s %10s%n";

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s into %s: %d lines%n",
                evaluation.testSet().name(),
                evaluation.testSet().target().code(),
                evaluation.testSet().size());
        out.printf(
                Locale.ROOT,
                ROW,
                "system",
                "BLEU",
                "chrF2",
                "chrF2++",
                "length",
                "numbers",
                "dates",
                "money",
                "names",
                "blocked",
                "review",
                "sentences/s");
        evaluation.results().forEach(result -> print(result, out));
        printReference(out);
        out.println();
        printReleased(out);
        out.println();
        evaluation.results().forEach(result -> out.println(result.name() + ": BLEU = " + result.bleu()));
        out.println("BLEU|" + evaluation.bleu().signature());
        out.println("chrF2|" + Chrf.chrF2().signature());
        out.println("chrF2++|" + Chrf.chrF2PlusPlus().signature());
    }

    private static void print(SystemResult result, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                ROW,
                result.name(),
                number("%.2f", result.bleu().score()),
                number("%.2f", result.chrF()),
                number("%.2f", result.chrFPlusPlus()),
                number("%.3f", result.bleu().lengthRatio()),
                kept(result.survival().facts(FactKind.NUMBERS)),
                kept(result.survival().facts(FactKind.DATES)),
                kept(result.survival().facts(FactKind.MONEY)),
                kept(result.survival().names()),
                result.sentencesAt(Severity.BLOCK),
                result.sentencesAt(Severity.REVIEW),
                number("%.1f", result.findSpeed()));
    }

    /** What is found in the reference are false alarms, and the names that it lacks are forms that the registry does not know. */
    private void printReference(PrintWriter out) {
        SystemResult reference = evaluation.reference();
        out.printf(
                Locale.ROOT,
                ROW,
                "(the reference itself)",
                "-",
                "-",
                "-",
                "-",
                kept(reference.survival().facts(FactKind.NUMBERS)),
                kept(reference.survival().facts(FactKind.DATES)),
                kept(reference.survival().facts(FactKind.MONEY)),
                kept(reference.survival().names()),
                reference.sentencesAt(Severity.BLOCK),
                reference.sentencesAt(Severity.REVIEW),
                "-");
    }

    /** What readers would get: the same counts over the sentences that no gate holds. */
    private void printReleased(PrintWriter out) {
        out.printf(Locale.ROOT, RELEASED, "of what is not held", "lines", "numbers", "dates", "money", "names");
        evaluation.results().forEach(result -> printReleased(result, out));
    }

    private static void printReleased(SystemResult result, PrintWriter out) {
        Survival released = result.released();
        out.printf(
                Locale.ROOT,
                RELEASED,
                result.name(),
                released.sentences(),
                counted(released.facts(FactKind.NUMBERS)),
                counted(released.facts(FactKind.DATES)),
                counted(released.facts(FactKind.MONEY)),
                counted(released.names()));
    }

    private static String counted(Survival.Kept kept) {
        return kept.kept() + "/" + kept.all();
    }

    private static String kept(Survival.Kept kept) {
        return number("%.1f%%", kept.findPercentage());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String number(String format, OptionalDouble value) {
        return value.isEmpty() ? "-" : number(format, value.getAsDouble());
    }
}
