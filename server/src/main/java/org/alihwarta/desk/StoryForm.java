package org.alihwarta.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A story as somebody types it; nothing in it has been checked.
 *
 * @param topics separated by semicolons
 * @param revision that the typing began from; 0 for a new story
 * @param noteKind what kind of note to readers the change is published with, by its constant's name
 * @param note its words; empty for none
 * @param noteAbout the address or id of the story that says more; empty for none
 */
public record StoryForm(
        String section,
        String headline,
        String byline,
        String topics,
        String text,
        int revision,
        String noteKind,
        String note,
        String noteAbout) {
    private static final Pattern STORY_ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public StoryForm(
            @Nullable String section,
            @Nullable String headline,
            @Nullable String byline,
            @Nullable String topics,
            @Nullable String text,
            int revision,
            @Nullable String noteKind,
            @Nullable String note,
            @Nullable String noteAbout) {
        this.section = typed(section);
        this.headline = typed(headline);
        this.byline = typed(byline);
        this.topics = typed(topics);
        this.text = Objects.requireNonNullElse(text, "");
        this.revision = revision;
        this.noteKind = typed(noteKind);
        this.note = typed(note);
        this.noteAbout = typed(noteAbout);
    }

    static StoryForm empty() {
        return new StoryForm("", "", "", "", "", 0, "", "", "");
    }

    static StoryForm of(Story story) {
        return new StoryForm(
                story.section().slug(),
                story.document().headline(),
                story.byline(),
                String.join("; ", story.topics()),
                DocumentText.of(story.document()),
                story.revision(),
                "",
                "",
                "");
    }

    StoryForm from(int newerRevision) {
        return new StoryForm(section, headline, byline, topics, text, newerRevision, noteKind, note, noteAbout);
    }

    List<String> topicNames() {
        return Arrays.stream(topics.split(";"))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the story that says more is named in a way that can be read, or not named. */
    boolean namesAStory() {
        return noteAbout.isEmpty() || STORY_ID.matcher(noteAbout).find();
    }

    /** The note to readers, if there is one. */
    Optional<Correction> correction(Instant at) {
        if (note.isEmpty()) {
            return Optional.empty();
        }
        Correction.Kind kind = Arrays.stream(Correction.Kind.values())
                .filter(known -> known.name().equals(noteKind))
                .findFirst()
                .orElse(Correction.Kind.CORRECTION);
        Matcher about = STORY_ID.matcher(noteAbout);
        return Optional.of(new Correction(kind, at, note, about.find() ? StoryId.parse(about.group()) : null));
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
