package org.alihwarta.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a story is written or edited.
 *
 * @param heading what the page is about
 * @param action where the form goes; {@code /preview} after it is the preview
 * @param cancel where to go without saving
 * @param published whether readers see the story already
 * @param errors what is wrong, by field
 * @param conflict somebody else's change; absent when there is none
 * @param preview absent until asked for
 */
public record EditorPage(
        Visit visit,
        String heading,
        String action,
        String cancel,
        boolean published,
        StoryForm form,
        List<SectionChoice> sections,
        Map<String, String> errors,
        @Nullable Conflict conflict,
        @Nullable Preview preview) {
    public EditorPage {
        sections = List.copyOf(sections);
        errors = Map.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    EditorPage with(Map<String, String> found, @Nullable Preview seen) {
        return new EditorPage(visit, heading, action, cancel, published, form, sections, found, conflict, seen);
    }

    EditorPage with(Conflict found, StoryForm rebased) {
        return new EditorPage(visit, heading, action, cancel, published, rebased, sections, errors, found, preview);
    }

    /** An entry of the list of sections. */
    public record SectionChoice(String slug, String name, boolean chosen) {}

    /** What another person made of the story meanwhile. */
    public record Conflict(String message, String headline, String text) {}

    /** How the text is read, what of it is not, and what was guessed. */
    public record Preview(
            String words, List<PreviewBlock> blocks, String droppedCount, List<Piece> dropped, List<Piece> doubts) {
        public Preview {
            blocks = List.copyOf(blocks);
            dropped = List.copyOf(dropped);
            doubts = List.copyOf(doubts);
        }
    }

    /** A piece of the text with what became of it, in words. */
    public record Piece(String kind, String text) {}
}
