package org.alihwarta.exchange;

import java.util.Map;
import org.alihwarta.language.Language;

/** The words around a story, in every language; its keys are those of the site's message files ({@code story.related}). */
@FunctionalInterface
public interface Wording {
    String of(Language language, String key, Map<String, String> arguments);

    default String of(Language language, String key) {
        return of(language, key, Map.of());
    }
}
