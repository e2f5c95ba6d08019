package org.alihwarta.comment;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.story.StoryId;

/** A story that was closed takes comments again. */
public record CommentsOpened(StoryId about) implements Event {
    @Override
    public Subject subject() {
        return new Subject(about.value(), null, null);
    }
}
