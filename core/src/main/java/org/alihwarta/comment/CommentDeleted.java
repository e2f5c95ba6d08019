package org.alihwarta.comment;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.story.StoryId;

/** A comment is gone for good, with the name and the address. */
public record CommentDeleted(CommentId comment, StoryId about, Wish wish) implements Event {
    /** Whose wish it was. */
    public enum Wish {
        MODERATOR,
        AUTHOR
    }

    @Override
    public Subject subject() {
        return new Subject(about.value(), null, null);
    }
}
