package org.alihwarta.desk;

import java.util.ArrayList;
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
 * @param unsaved that there is a text of this person that was not saved; absent when there is none
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
        @Nullable String unsaved,
        @Nullable Conflict conflict,
        @Nullable Preview preview) {
    public EditorPage {
        sections = List.copyOf(sections);
        errors = Map.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** The error key of a block. */
    static String field(int index) {
        return "block-" + index;
    }

    /** Whether nothing has been written yet. */
    public boolean isEmpty() {
        return form.blocks().stream().allMatch(BlockForm::isEmpty);
    }

    /** Where scripts send what is pasted. */
    public String pasting() {
        return Editors.NEW + "/blocks";
    }

    /** Where scripts send pictures. */
    public String pictures() {
        return DeskAddresses.PICTURES;
    }

    /** The blocks with what is wrong with each. */
    public List<BlockField> blocks() {
        List<BlockField> fields = new ArrayList<>();
        for (BlockForm block : form.blocks()) {
            int index = fields.size();
            fields.add(new BlockField(visit.text(), action, Integer.toString(index + 1), block, error(field(index))));
        }
        return fields;
    }

    /** An empty block of a kind, for scripts to make others of; they put a key of their own in place of its. */
    public BlockField pattern(BlockForm.Kind kind) {
        return new BlockField(visit.text(), action, "__key__", BlockForm.of(kind, ""), null);
    }

    EditorPage with(StoryForm other) {
        return new EditorPage(
                visit,
                heading,
                action,
                cancel,
                published,
                other,
                Editors.sections(other, visit.text()),
                errors,
                unsaved,
                conflict,
                preview);
    }

    EditorPage with(Map<String, String> found, @Nullable Preview seen) {
        return new EditorPage(
                visit, heading, action, cancel, published, form, sections, found, unsaved, conflict, seen);
    }

    EditorPage with(Conflict found, StoryForm rebased) {
        return new EditorPage(
                visit, heading, action, cancel, published, rebased, sections, errors, unsaved, found, preview);
    }

    EditorPage withUnsaved(String words) {
        return new EditorPage(
                visit, heading, action, cancel, published, form, sections, errors, words, conflict, preview);
    }

    /** An entry of the list of sections. */
    public record SectionChoice(String slug, String name, boolean chosen) {}

    /** What another person made of the story meanwhile. */
    public record Conflict(String message, String headline, String text) {}

    /** How the text is read, what of it is not, and what was guessed. */
    public record Preview(
            String words,
            List<String> prices,
            List<PreviewBlock> blocks,
            String droppedCount,
            List<Piece> dropped,
            List<Piece> doubts) {
        public Preview {
            prices = List.copyOf(prices);
            blocks = List.copyOf(blocks);
            dropped = List.copyOf(dropped);
            doubts = List.copyOf(doubts);
        }
    }

    /** A piece of the text with what became of it, in words. */
    public record Piece(String kind, String text) {}
}
