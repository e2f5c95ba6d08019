package org.alihwarta.comment;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.story.StoryId;

/** A moderator has approved or rejected a comment, or called it spam. */
public record CommentDecided(CommentId comment, StoryId about, Comment.State before, Comment.State now)
        implements Event {
    @Override
    public Subject subject() {
        return new Subject(about.value(), null, null);
    }
}
