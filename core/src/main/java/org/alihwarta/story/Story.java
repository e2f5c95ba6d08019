package org.alihwarta.story;

import java.time.Instant;
import java.util.List;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * An Indonesian story at one of its revisions.
 *
 * @param externalId the key of the system that it came from; unique when present
 * @param revision counts from 1 and grows with every change of the content
 * @param byline the reporters' names as shown
 * @param topics names of topics as the newsroom writes them
 * @param corrections shown to readers, oldest first
 * @param firstPublishedAt absent while the story is a draft
 * @param schedule when it is published by itself; absent when it is not to be, or has been
 * @param retraction absent unless it was taken back
 * @param changedAt when this revision was saved
 */
public record Story(
        StoryId id,
        @Nullable String externalId,
        int revision,
        Section section,
        @Nullable String byline,
        List<String> topics,
        Document document,
        List<Correction> corrections,
        @Nullable Instant firstPublishedAt,
        @Nullable Schedule schedule,
        @Nullable Retraction retraction,
        Instant changedAt) {
    public Story {
        topics = List.copyOf(topics);
        corrections = List.copyOf(corrections);
    }

    /** Whether readers could ever read it. */
    public boolean isPublished() {
        return firstPublishedAt != null;
    }

    /** Whether readers can read it. */
    public boolean isPublic() {
        return isPublished() && retraction == null;
    }

    /**
     * Whether somebody who may publish has decided that readers see it, now or at a time to come: whoever changes it then changes what they
     * see.
     */
    public boolean isDecided() {
        return isPublished() || schedule != null;
    }

    /** What people wrote of it, to be changed and handed in again. */
    public Manuscript manuscript() {
        return new Manuscript(externalId, section, byline, topics, document, corrections);
    }
}
