package org.alihwarta.site;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * The readable end of a story's address, made of the edition's headline in the edition's own script; see
 * {@code docs/decisions/site-addresses.md}. It identifies nothing: any other slug leads to this one.
 */
final class Slug {
    private static final int LONGEST = 80;
    private static final String WITHOUT_LETTERS = "warta";
    private static final Transliterator PLAIN_LATIN = Transliterator.getInstance("[:Latin:] Latin-ASCII");

    private Slug() {}

    static String of(String headline) {
        String plain = PLAIN_LATIN.transliterate(Normalizer2.getNFKCInstance().normalize(headline));
        String slug = plain.toLowerCase(Locale.ROOT)
                // Arabic vowel signs and the tatweel are ornament: U+064B-U+0652, U+0670, U+0640.
                .replaceAll("[\\u064B-\\u0652\\u0670\\u0640]", "")
                // An apostrophe joins (l'eau is leau for readers of addresses); everything else parts words.
                .replaceAll("['’‘`]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? WITHOUT_LETTERS : shortened(slug);
    }

    /** Cut at a word where there are words; Chinese and Japanese are cut between characters. */
    private static String shortened(String slug) {
        if (slug.codePointCount(0, slug.length()) <= LONGEST) {
            return slug;
        }
        String cut = slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
        int word = cut.lastIndexOf('-');
        return word > LONGEST / 2 ? cut.substring(0, word) : cut;
    }
}
