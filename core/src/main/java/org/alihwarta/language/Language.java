package org.alihwarta.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the site, with the codes by which URLs, browsers, crawlers and models call it. */
public enum Language {
    INDONESIAN("id", "id", "id", "ind", "Bahasa Indonesia"),
    ENGLISH("en", "en", "en", "eng", "English"),
    CHINESE("zh", "zh-Hans", "zh-cn", "zho", "中文"),
    JAPANESE("ja", "ja", "ja", "jpn", "日本語"),
    ARABIC("ar", "ar", "ar", "ara", "العربية"),
    FRENCH("fr", "fr", "fr", "fra", "Français");

    private static final List<Language> TARGETS =
            Arrays.stream(values()).filter(language -> language != INDONESIAN).toList();

    private final String code;
    private final String tag;
    private final String newsSitemapCode;
    private final String iso639p3;
    private final String ownName;

    Language(String code, String tag, String newsSitemapCode, String iso639p3, String ownName) {
        this.code = code;
        this.tag = tag;
        this.newsSitemapCode = newsSitemapCode;
        this.iso639p3 = iso639p3;
        this.ownName = ownName;
    }

    /** The languages that a story is translated into, in the order in which they are shown. */
    public static List<Language> targets() {
        return TARGETS;
    }

    public static Optional<Language> findByCode(String code) {
        String wanted = code.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> language.code.equals(wanted))
                .findFirst();
    }

    /** Two letters, as in URLs ({@code /ar/...}), file names and command lines. */
    public String code() {
        return code;
    }

    /** BCP 47 tag for {@code lang} and {@code hreflang}; Chinese names its script. */
    public String tag() {
        return tag;
    }

    /** The code that the news sitemap protocol wants, which is not BCP 47 for Chinese. */
    public String newsSitemapCode() {
        return newsSitemapCode;
    }

    /** What Open Graph calls a locale: language and usual territory, {@code zh_CN}. */
    public String openGraphLocale() {
        ULocale likely = ULocale.addLikelySubtags(locale());
        return likely.getLanguage() + "_" + likely.getCountry();
    }

    /** BCP 47 tag of a text that a machine translated from Indonesian, with the extension of RFC 6497: {@code en-t-id-t0-und}. */
    public String tagOfMachineTranslation() {
        return tagOfTranslation() + "-t0-und";
    }

    /** BCP 47 tag of a text translated from Indonesian: {@code en-t-id}. */
    public String tagOfTranslation() {
        return tag + "-t-id";
    }

    /** ISO 639-3, as in the target token {@code >>zho<<} of multilingual models. */
    public String iso639p3() {
        return iso639p3;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public ULocale locale() {
        return ULocale.forLanguageTag(tag);
    }

    public boolean isRightToLeft() {
        return this == ARABIC;
    }

    /** Whether sentences and words follow each other without spaces. */
    public boolean isWrittenWithoutSpaces() {
        return this == CHINESE || this == JAPANESE;
    }
}
