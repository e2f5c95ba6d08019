package org.alihwarta.story;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Nobody can read a story any more, in any language. */
public record StoryRetracted(StoryId story, int revision, Retraction.Ground ground, String reason) implements Event {
    @Override
    public Subject subject() {
        return Subject.story(story.value(), revision);
    }
}
