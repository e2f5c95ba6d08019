package org.alihwarta.syndication;

import java.time.Instant;
import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Some stories in one language, for feed readers.
 *
 * @param address the page that lists them, absolute
 * @param hub where a subscriber learns of news at once; absent where no hub is configured
 */
record Feed(
        Language language,
        String title,
        String description,
        String address,
        @Nullable String hub,
        List<Item> items) {
    Feed {
        items = List.copyOf(items);
    }

    Instant updated(Instant otherwise) {
        return items.stream().map(Item::changedAt).max(Instant::compareTo).orElse(otherwise);
    }

    /**
     * A story.
     *
     * @param id never changes, whatever becomes of address and headline
     * @param tag the language tag of its words
     * @param content its paragraphs as HTML
     */
    record Item(
            String id,
            String tag,
            String headline,
            String address,
            @Nullable String summary,
            String content,
            List<String> authors,
            String section,
            Instant publishedAt,
            Instant changedAt) {
        Item {
            authors = List.copyOf(authors);
        }
    }
}
