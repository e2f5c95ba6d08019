package org.alihwarta.comment;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/** A comment can be read in one more language. */
public record CommentTranslated(CommentId comment, StoryId about, Language into) implements Event {
    @Override
    public Subject subject() {
        return new Subject(about.value(), into, null);
    }
}
