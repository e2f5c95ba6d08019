package org.alihwarta.comment;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.story.StoryId;

/** A reader has sent a comment. Who it was stands in the comment alone, so that it can be deleted. */
public record CommentReceived(CommentId comment, StoryId about) implements Event {
    @Override
    public Subject subject() {
        return new Subject(about.value(), null, null);
    }
}
