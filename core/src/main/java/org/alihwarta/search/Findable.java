package org.alihwarta.search;

import java.time.Instant;
import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;

/**
 * A story in one language as readers may find it.
 *
 * @param authors the reporters' names, one each
 * @param entities ids of the registered names in it, the most prominent first
 */
public record Findable(
        StoryId story,
        Language language,
        Section section,
        Document document,
        List<String> authors,
        List<String> entities,
        Instant publishedAt) {
    public Findable {
        authors = List.copyOf(authors);
        entities = List.copyOf(entities);
    }
}
