package org.alihwarta.site;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.language.Language;

/**
 * Where a headline may be broken. Japanese is broken between phrases (bunsetsu), as ICU's line breaking with {@code lw=phrase} finds them
 * (Unicode UTS 35, "Line Break Word Identifier"): a headline that breaks inside a word is hard to read, and not every browser knows how
 * to avoid it by itself.
 */
final class Phrases {
    private static final ULocale JAPANESE_PHRASES = ULocale.forLanguageTag("ja-u-lw-phrase");

    private Phrases() {}

    /** The pieces that must stay whole; joined they are the headline. One piece where spaces show where to break. */
    static List<String> of(String headline, Language language) {
        if (language != Language.JAPANESE) {
            return List.of(headline);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(JAPANESE_PHRASES);
        breaks.setText(headline);
        List<String> phrases = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            phrases.add(headline.substring(start, end));
            start = end;
        }
        return List.copyOf(phrases);
    }
}
