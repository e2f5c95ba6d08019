package org.alihwarta.site;

import java.util.List;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.story.StoryId;

/**
 * Not all versions of a released story name each other.
 *
 * @param links that nobody returns, each as {@code from → to}
 */
public record ReturnLinksBroken(StoryId about, List<String> links) implements Event {
    public ReturnLinksBroken {
        links = List.copyOf(links);
    }

    @Override
    public Subject subject() {
        return new Subject(about.value(), null, null);
    }
}
