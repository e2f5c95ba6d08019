package org.alihwarta.story;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A revision carries a note to readers no more that the one before did. */
public record CorrectionWithdrawn(StoryId story, int revision, Correction.Kind note, String text) implements Event {
    @Override
    public Subject subject() {
        return Subject.story(story.value(), revision);
    }
}
