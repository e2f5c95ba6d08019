package org.alihwarta.memory;

import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.translation.TranslatedSegment;

/** An Indonesian sentence and what it is in another language. */
public record Unit(Language language, String source, String target, Context context, Provenance provenance) {
    /** Longer than any sentence; PostgreSQL's word lists end soon after. */
    public static final int LONGEST = 20_000;

    public Unit {
        if (language == Language.INDONESIAN) {
            throw new IllegalArgumentException("a unit's target language is not Indonesian");
        }
        source = checked(source);
        target = checked(target);
    }

    /** A sentence of an edition, in its context. */
    public static Unit inEdition(
            List<TranslatedSegment> segments, int index, Language language, Provenance provenance) {
        List<String> sources =
                segments.stream().map(segment -> segment.segment().source()).toList();
        return new Unit(
                language, sources.get(index), segments.get(index).target(), Context.at(sources, index), provenance);
    }

    private static String checked(String text) {
        String sentence = Context.normalised(text);
        if (sentence.isEmpty() || sentence.length() > LONGEST || sentence.indexOf('\0') >= 0) {
            throw AlihwartaException.badInput("The memory keeps sentences of 1 to " + LONGEST
                    + " characters, not \"" + sentence.substring(0, Math.min(40, sentence.length())) + "\" of "
                    + sentence.length());
        }
        return sentence;
    }
}
