package org.alihwarta.story;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A revision carries a note to readers that the one before did not. */
public record StoryCorrected(StoryId story, int revision, Correction.Kind note, String text) implements Event {
    @Override
    public Subject subject() {
        return Subject.story(story.value(), revision);
    }
}
