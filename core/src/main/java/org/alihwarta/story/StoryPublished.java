package org.alihwarta.story;

import java.time.Instant;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Readers of Indonesian see a story for the first time; its editions follow. */
public record StoryPublished(StoryId story, int revision, Instant at) implements Event {
    @Override
    public Subject subject() {
        return Subject.story(story.value(), revision);
    }
}
