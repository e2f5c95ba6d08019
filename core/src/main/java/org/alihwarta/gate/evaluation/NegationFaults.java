package org.alihwarta.gate.evaluation;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.language.Language;

/** The plainest negator of a sentence that denies once is taken out; what else may deny is left alone. */
final class NegationFaults {
    private static final Pattern INDONESIAN = Pattern.compile("\\b(?:tidak|bukan|belum|jangan)\\b");

    private NegationFaults() {}

    static Optional<SentencePair> negationDropped(SentencePair pair, SentencePair before, Random random) {
        Matcher negator = negators(pair.language()).matcher(pair.target());
        boolean denied = INDONESIAN.matcher(pair.source()).results().count() == 1;
        boolean single = negator.results().count() == 1;
        return denied && single
                ? Optional.of(
                        pair.withTarget(negator.reset().replaceFirst(pair.language() == Language.FRENCH ? "$1" : "")))
                : Optional.empty();
    }

    private static Pattern negators(Language language) {
        return Pattern.compile(
                switch (language) {
                    case INDONESIAN -> "\\btidak ";
                    case ENGLISH -> "\\bnot |n['’]t\\b";
                    case CHINESE -> "没有|没|不是|不能|不会|不";
                    case JAPANESE -> "ません|なかった|ない";
                    case ARABIC -> "(?<!\\p{L})(?:لا|لم|لن|ليس|غير) ";
                    case FRENCH -> "(?:\\bne |\\bn['’])(\\p{L}+) pas\\b";
                });
    }
}
