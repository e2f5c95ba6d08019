package org.alihwarta.comment;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.story.StoryId;

/** A story takes no more comments. */
public record CommentsClosed(StoryId about) implements Event {
    @Override
    public Subject subject() {
        return new Subject(about.value(), null, null);
    }
}
