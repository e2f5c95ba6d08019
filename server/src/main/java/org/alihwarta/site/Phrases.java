package org.alihwarta.site;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.alihwarta.language.Language;

/**
 * Where a headline may be broken: one that breaks inside a word is hard to read, and not every browser knows how to avoid it by itself.
 * Japanese is broken between phrases (bunsetsu), as ICU's line breaking with {@code lw=phrase} finds them (Unicode UTS 35, "Line Break Word
 * Identifier"). Chinese has no such rules there; it is broken between words, as ICU's dictionary finds them, where its line breaking allows.
 * Arabic is broken at spaces, with what is written from left to right isolated ({@link Runs}).
 */
final class Phrases {
    private static final ULocale JAPANESE_PHRASES = ULocale.forLanguageTag("ja-u-lw-phrase");

    private Phrases() {}

    /** The pieces that must stay whole; joined they are the headline. One piece where spaces show where to break. */
    static List<String> of(String headline, Language language) {
        return switch (language) {
            case JAPANESE -> pieces(headline, BreakIterator.getLineInstance(JAPANESE_PHRASES), end -> true);
            case CHINESE -> chinese(headline);
            case ARABIC -> List.of(Runs.isolated(headline, language));
            case INDONESIAN, ENGLISH, FRENCH -> List.of(headline);
        };
    }

    private static List<String> chinese(String headline) {
        BreakIterator lines = BreakIterator.getLineInstance(Language.CHINESE.locale());
        lines.setText(headline);
        return pieces(headline, BreakIterator.getWordInstance(Language.CHINESE.locale()), lines::isBoundary);
    }

    private static List<String> pieces(String headline, BreakIterator breaks, IntPredicate isAllowed) {
        breaks.setText(headline);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (isAllowed.test(end)) {
                pieces.add(headline.substring(start, end));
                start = end;
            }
        }
        return List.copyOf(pieces);
    }
}
