package org.alihwarta.story;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A story is not to be published by itself any more. */
public record ScheduleCancelled(StoryId story, int revision) implements Event {
    @Override
    public Subject subject() {
        return Subject.story(story.value(), revision);
    }
}
