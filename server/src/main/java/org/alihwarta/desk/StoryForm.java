package org.alihwarta.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A story as somebody types it; nothing in it has been checked.
 *
 * @param place of the dateline, {@code outlet} beside it; both empty where there is none
 * @param topics separated by semicolons
 * @param text pasted as a whole, to be read into blocks that follow the others; empty for none
 * @param revision that the typing began from; 0 for a new story
 * @param notes what becomes of the notes to readers that are there already, the oldest first
 * @param noteKind what kind of note to readers the change is published with, by its constant's name
 * @param note its words; empty for none
 * @param noteAbout the address or id of the story that says more; empty for none
 */
public record StoryForm(
        String section,
        String headline,
        String place,
        String outlet,
        String byline,
        String topics,
        List<BlockForm> blocks,
        String text,
        int revision,
        List<NoteForm> notes,
        String noteKind,
        String note,
        String noteAbout) {
    private static final Pattern STORY_ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public StoryForm {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** A note that readers see already. */
    public record NoteForm(String text, boolean withdrawn) {}

    static StoryForm empty() {
        return new StoryForm("", "", "", "", "", "", List.of(BlockForm.empty()), "", 0, List.of(), "", "", "");
    }

    static StoryForm of(Story story) {
        StoryForm text = of(story.document());
        return new StoryForm(
                story.section().slug(),
                text.headline(),
                text.place(),
                text.outlet(),
                story.byline() == null ? "" : story.byline(),
                String.join("; ", story.topics()),
                text.blocks(),
                "",
                story.revision(),
                story.corrections().stream()
                        .map(note -> new NoteForm(note.text(), false))
                        .toList(),
                "",
                "",
                "");
    }

    /** What a text that was pasted holds, as it would be typed. */
    static StoryForm of(Document pasted) {
        Dateline dateline = pasted.dateline();
        return new StoryForm(
                "",
                pasted.headline(),
                dateline == null ? "" : dateline.place(),
                dateline == null || dateline.outlet() == null ? "" : dateline.outlet(),
                "",
                "",
                pasted.blocks().stream().map(BlockForm::of).toList(),
                "",
                0,
                List.of(),
                "",
                "",
                "");
    }

    StoryForm from(int newerRevision) {
        return new StoryForm(
                section,
                headline,
                place,
                outlet,
                byline,
                topics,
                blocks,
                text,
                newerRevision,
                notes,
                noteKind,
                note,
                noteAbout);
    }

    StoryForm withBlocks(List<BlockForm> other) {
        return new StoryForm(
                section, headline, place, outlet, byline, topics, other, text, revision, notes, noteKind, note,
                noteAbout);
    }

    StoryForm withoutHeadline() {
        return new StoryForm(
                section, "", place, outlet, byline, topics, blocks, text, revision, notes, noteKind, note, noteAbout);
    }

    /** With the pasted text read: its blocks after the typed ones; its headline and dateline where none is typed. */
    StoryForm read(StoryForm pasted) {
        List<BlockForm> all = new ArrayList<>(
                blocks.stream().filter(block -> !block.isEmpty()).toList());
        all.addAll(pasted.blocks());
        boolean placed = !place.isEmpty() || !outlet.isEmpty();
        return new StoryForm(
                section,
                headline.isEmpty() ? pasted.headline() : headline,
                placed ? place : pasted.place(),
                placed ? outlet : pasted.outlet(),
                byline,
                topics,
                all,
                "",
                revision,
                notes,
                noteKind,
                note,
                noteAbout);
    }

    @Nullable
    Dateline dateline() {
        return place.isEmpty() && outlet.isEmpty() ? null : new Dateline(place, outlet.isEmpty() ? null : outlet);
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

    /** The notes that were there before, changed or left out as the form says; those that it does not name stay. */
    List<Correction> kept(List<Correction> before) {
        List<Correction> kept = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            Correction old = before.get(index);
            NoteForm typed = index < notes.size() ? notes.get(index) : new NoteForm(old.text(), false);
            if (!typed.withdrawn()) {
                kept.add(typed.text().isEmpty() ? old : old.withText(typed.text()));
            }
        }
        return kept;
    }
}
