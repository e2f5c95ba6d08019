package org.alihwarta.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.language.Language;
import org.alihwarta.web.Failure;
import org.alihwarta.web.Messages;

/** Makes the site's error pages, each in its reader's language. Safe for use by several threads. */
public final class SiteErrors {
    private final Frames frames;
    private final SiteTexts texts;

    public SiteErrors(Frames frames, SiteTexts texts) {
        this.frames = frames;
        this.texts = texts;
    }

    /**
     * The page about a failure.
     *
     * @param path that was asked for: the language of an address decides, the browser's only where the address has none
     * @param acceptLanguage the browser's header, or empty
     */
    public MissingPage page(Failure failure, String path, String acceptLanguage) {
        Language language = ofPath(path).orElseGet(() -> PreferredLanguage.of(acceptLanguage));
        Messages text = texts.in(language);
        // Readers change nothing, so nothing of theirs can be in conflict.
        String word = failure == Failure.CONFLICT ? Failure.BAD.word() : failure.word();
        String title = text.of("error." + word + ".title");
        return new MissingPage(
                frames.around(new Frames.Subject(language, title, null, null, Map.of()), ""),
                title,
                text.of("error." + word + ".text"),
                null,
                new MissingPage.Link(text.of("error.home"), Addresses.front(language)));
    }

    private static Optional<Language> ofPath(String path) {
        List<String> parts = List.of(path.split("/", 3));
        return parts.size() < 2 ? Optional.empty() : Language.findByCode(parts.get(1));
    }
}
