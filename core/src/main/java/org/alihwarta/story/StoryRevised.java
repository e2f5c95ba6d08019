package org.alihwarta.story;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A story's content changed. */
public record StoryRevised(StoryId story, int revision, String headline) implements Event {
    @Override
    public Subject subject() {
        return Subject.story(story.value(), revision);
    }
}
