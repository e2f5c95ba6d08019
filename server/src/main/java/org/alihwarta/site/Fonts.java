package org.alihwarta.site;

import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.web.Assets;

/** The fonts that come with the site, as the style sheet names them. Chinese and Japanese ones are too large to send: readers have them. */
final class Fonts {
    private static final List<String> LATIN = addresses("noto-serif-latin-400.woff2", "noto-serif-latin-700.woff2");
    private static final List<String> ARABIC = addresses("noto-naskh-arabic-400.woff2", "noto-naskh-arabic-700.woff2");

    private Fonts() {}

    /** What a page of a language begins with. The addresses are those of the style sheet, or browsers would load them twice. */
    static List<String> of(Language language) {
        return switch (language) {
            case INDONESIAN, ENGLISH, FRENCH -> LATIN;
            case ARABIC -> ARABIC;
            case CHINESE, JAPANESE -> List.of();
        };
    }

    private static List<String> addresses(String... names) {
        return Stream.of(names).map(name -> "/" + Assets.FOLDER + name).toList();
    }
}
