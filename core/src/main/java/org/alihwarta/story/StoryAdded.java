package org.alihwarta.story;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A story came into the newsroom, as a draft. */
public record StoryAdded(StoryId story, String headline) implements Event {
    @Override
    public Subject subject() {
        return Subject.story(story.value(), 1);
    }
}
