package org.alihwarta.edition;

import java.util.Map;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/**
 * Looks at all editions of a published story as readers are about to find them, before they do. It is asked within the transaction of the
 * release and on its thread, so that it sees a story that is published in the same transaction. Safe for use by several threads.
 */
@FunctionalInterface
public interface ReleaseCheck {
    /** Has nothing against anything. */
    ReleaseCheck NONE = (story, editions) -> Map.of();

    /**
     * Why editions may not be shown like this, by their language; what it has nothing against is left out.
     *
     * @param editions what readers see already, and in its place or beside it what is about to be released
     */
    Map<Language, Hold> objections(StoryId story, Map<Language, Edition> editions);
}
