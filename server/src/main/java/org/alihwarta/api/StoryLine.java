package org.alihwarta.api;

import java.time.Instant;
import org.alihwarta.story.StoryList;
import org.jspecify.annotations.Nullable;

/** A story's line in the list of all. */
public record StoryLine(
        String id,
        @Nullable String externalId,
        int revision,
        String section,
        String headline,
        @Nullable Instant publishedAt,
        Instant changedAt) {
    static StoryLine of(StoryList.Item item) {
        return new StoryLine(
                item.id().toString(),
                item.externalId(),
                item.revision(),
                item.section().slug(),
                item.headline(),
                item.firstPublishedAt(),
                item.changedAt());
    }

    static Cursor cursor(StoryList.Item item) {
        return new Cursor(item.changedAt(), item.id().toString());
    }
}
