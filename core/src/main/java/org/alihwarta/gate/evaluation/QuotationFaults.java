package org.alihwarta.gate.evaluation;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.alihwarta.gate.SentencePair;

/** Faults of quotation marks. */
final class QuotationFaults {
    private static final String MARKS = "[“”„«»「」『』\"]";
    private static final Pattern QUOTED_SENTENCE = Pattern.compile("^\\s*" + MARKS + ".*" + MARKS + "[.。]?\\s*$");
    private static final String CLOSING = "”»」\"";

    private QuotationFaults() {}

    static Optional<SentencePair> quoteOpen(SentencePair pair, SentencePair before, Random random) {
        return isQuotedThroughout(pair) || isOdd(pair.source()) ? Optional.empty() : withoutLastMark(pair);
    }

    static Optional<SentencePair> quotedSentenceOpen(SentencePair pair, SentencePair before, Random random) {
        return isQuotedThroughout(pair) && !isOdd(pair.source()) ? withoutLastMark(pair) : Optional.empty();
    }

    static Optional<SentencePair> quotesLost(SentencePair pair, SentencePair before, Random random) {
        boolean quotes = marks(pair.source()) > 0 && marks(pair.target()) > 0;
        return quotes ? Optional.of(pair.withTarget(pair.target().replaceAll(MARKS, ""))) : Optional.empty();
    }

    private static Optional<SentencePair> withoutLastMark(SentencePair pair) {
        String target = pair.target();
        for (int i = target.length() - 1; i >= 0; i--) {
            if (CLOSING.indexOf(target.charAt(i)) >= 0) {
                return isOdd(target)
                        ? Optional.empty()
                        : Optional.of(pair.withTarget(target.substring(0, i) + target.substring(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isQuotedThroughout(SentencePair pair) {
        return QUOTED_SENTENCE.matcher(pair.source()).find()
                || QUOTED_SENTENCE.matcher(pair.target()).find();
    }

    private static boolean isOdd(String text) {
        return marks(text) % 2 == 1;
    }

    private static long marks(String text) {
        return Pattern.compile(MARKS).matcher(text).results().count();
    }
}
