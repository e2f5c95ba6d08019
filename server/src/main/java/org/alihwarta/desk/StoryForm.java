package org.alihwarta.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.alihwarta.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story as somebody types it; nothing in it has been checked.
 *
 * @param topics separated by semicolons
 * @param revision that the typing began from; 0 for a new story
 */
public record StoryForm(String section, String headline, String byline, String topics, String text, int revision) {
    public StoryForm(
            @Nullable String section,
            @Nullable String headline,
            @Nullable String byline,
            @Nullable String topics,
            @Nullable String text,
            int revision) {
        this.section = typed(section);
        this.headline = typed(headline);
        this.byline = typed(byline);
        this.topics = typed(topics);
        this.text = Objects.requireNonNullElse(text, "");
        this.revision = revision;
    }

    static StoryForm empty() {
        return new StoryForm("", "", "", "", "", 0);
    }

    static StoryForm of(Story story) {
        return new StoryForm(
                story.section().slug(),
                story.document().headline(),
                story.byline(),
                String.join("; ", story.topics()),
                DocumentText.of(story.document()),
                story.revision());
    }

    StoryForm from(int newerRevision) {
        return new StoryForm(section, headline, byline, topics, text, newerRevision);
    }

    List<String> topicNames() {
        return Arrays.stream(topics.split(";"))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
