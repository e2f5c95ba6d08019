package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the changes of two people into one story, field by field and block by block (Khanna, Kunal and Pierce 2007). */
final class Merge {
    private Merge() {}

    /** Absent when both have changed the same field or the same block in different ways. */
    static Optional<StoryForm> of(StoryForm base, StoryForm mine, StoryForm theirs) {
        Optional<List<BlockForm>> blocks = blocks(base.blocks(), mine.blocks(), theirs.blocks());
        Optional<List<String>> lines = lines(base, mine, theirs);
        Optional<List<StoryForm.NoteForm>> notes = field(base.notes(), mine.notes(), theirs.notes());
        if (blocks.isEmpty() || lines.isEmpty() || notes.isEmpty()) {
            return Optional.empty();
        }
        List<String> line = lines.get();
        return Optional.of(new StoryForm(
                line.get(0),
                line.get(1),
                line.get(2),
                line.get(3),
                line.get(4),
                line.get(5),
                blocks.get(),
                mine.text(),
                theirs.revision(),
                notes.get(),
                mine.noteKind(),
                mine.note(),
                mine.noteAbout()));
    }

    /** Section, headline, place, outlet, byline and topics. */
    private static Optional<List<String>> lines(StoryForm base, StoryForm mine, StoryForm theirs) {
        List<String> before = lines(base);
        List<String> own = lines(mine);
        List<String> others = lines(theirs);
        return changed(before, own, others);
    }

    private static List<String> lines(StoryForm form) {
        return List.of(form.section(), form.headline(), form.place(), form.outlet(), form.byline(), form.topics());
    }

    private static <T> Optional<T> field(T base, T mine, T theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return Optional.of(theirs);
        }
        return theirs.equals(base) ? Optional.of(mine) : Optional.empty();
    }

    static <T> Optional<List<T>> blocks(List<T> base, List<T> own, List<T> others) {
        int[] inOwn = Alignment.of(base, own);
        int[] inOthers = Alignment.of(base, others);
        List<T> merged = new ArrayList<>();
        Span start = new Span(0, 0, 0);
        for (int index = 0; index <= base.size(); index++) {
            boolean atEnd = index == base.size();
            if (!atEnd && (inOwn[index] < 0 || inOthers[index] < 0)) {
                continue;
            }
            Span end =
                    atEnd ? new Span(index, own.size(), others.size()) : new Span(index, inOwn[index], inOthers[index]);
            Optional<List<T>> between = between(
                    base.subList(start.base(), end.base()),
                    own.subList(start.mine(), end.mine()),
                    others.subList(start.theirs(), end.theirs()));
            if (between.isEmpty()) {
                return Optional.empty();
            }
            merged.addAll(between.get());
            if (!atEnd) {
                merged.add(base.get(index));
            }
            start = new Span(end.base() + 1, end.mine() + 1, end.theirs() + 1);
        }
        return Optional.of(merged);
    }

    private static <T> Optional<List<T>> between(List<T> base, List<T> mine, List<T> theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return Optional.of(theirs);
        }
        if (theirs.equals(base)) {
            return Optional.of(mine);
        }
        return mine.size() == base.size() && theirs.size() == base.size()
                ? changed(base, mine, theirs)
                : Optional.empty();
    }

    /** Things side by side that were changed, none added and none removed. */
    private static <T> Optional<List<T>> changed(List<T> base, List<T> mine, List<T> theirs) {
        List<T> merged = new ArrayList<>();
        for (int index = 0; index < base.size(); index++) {
            field(base.get(index), mine.get(index), theirs.get(index)).ifPresent(merged::add);
        }
        return merged.size() == base.size() ? Optional.of(merged) : Optional.empty();
    }

    /** A place in all three. */
    private record Span(int base, int mine, int theirs) {}
}
