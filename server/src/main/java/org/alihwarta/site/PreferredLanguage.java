package org.alihwarta.site;

import java.util.Locale;
import org.alihwarta.language.Language;

/** Which of the site's languages a browser would rather have. */
final class PreferredLanguage {
    private PreferredLanguage() {}

    /** The first that the site has, by the header's weights; Indonesian failing all, also for a header that makes no sense. */
    static Language of(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(code -> Language.findByCode(code).stream())
                    .findFirst()
                    .orElse(Language.INDONESIAN);
        } catch (IllegalArgumentException unreadable) {
            return Language.INDONESIAN;
        }
    }
}
