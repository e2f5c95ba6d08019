package org.alihwarta.site;

import com.ibm.icu.text.BreakIterator;
import org.alihwarta.edition.Headline;
import org.alihwarta.language.Language;
import org.alihwarta.web.Moments;

/** Makes teasers of headlines. Safe for use by several threads. */
public final class Teasers {
    private static final int LONGEST = 260;
    /** A Chinese or Japanese character says about as much as two and a half Latin letters. */
    private static final int LONGEST_WITHOUT_SPACES = 110;

    private final SiteTexts texts;
    private final Moments moments;

    public Teasers(SiteTexts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    Teaser of(Headline headline) {
        Language language = headline.language();
        return new Teaser(
                headline.story(),
                Phrases.of(headline.text(), language),
                Addresses.story(language, headline.section(), headline.story(), headline.text()),
                SectionNames.of(headline.section(), texts.in(language)),
                PrintedPicture.of(headline.document()).stream().findFirst().orElse(null),
                headline.teaser()
                        .map(text -> Runs.isolated(shortened(text, language), language))
                        .orElse(null),
                moments.show(headline.publishedAt(), language));
    }

    /** Cut between words, as ICU finds them in languages without spaces too. */
    static String shortened(String text, Language language) {
        int longest = language.isWrittenWithoutSpaces() ? LONGEST_WITHOUT_SPACES : LONGEST;
        if (text.length() <= longest) {
            return text;
        }
        BreakIterator words = BreakIterator.getWordInstance(language.locale());
        words.setText(text);
        int end = words.preceding(longest);
        return text.substring(0, end).replaceAll("[\\s\\p{Punct}、。，「“‘«]+$", "") + "…";
    }
}
