package org.alihwarta.exchange;

import java.util.Map;

/** The words around a story, as the Indonesian site has them. */
final class Wordings {
    private static final Map<String, String> WORDS = Map.of(
            "story.related", "Baca juga:",
            "story.source", "Sumber:",
            "story.credit", "(Foto: {name})",
            "story.dateline", "{place} - ");

    static final Wording INDONESIAN = (language, key, arguments) -> {
        String pattern = WORDS.getOrDefault(key, key);
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            pattern = pattern.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return pattern;
    };

    private Wordings() {}
}
