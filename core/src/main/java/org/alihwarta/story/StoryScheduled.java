package org.alihwarta.story;

import java.time.Instant;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A story is to be published by itself. */
public record StoryScheduled(StoryId story, int revision, Instant at, boolean embargo) implements Event {
    @Override
    public Subject subject() {
        return Subject.story(story.value(), revision);
    }
}
