package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the changes of two people into one story, field by field and, in the text, block by block (Khanna, Kunal and Pierce 2007). */
final class Merge {
    private Merge() {}

    /** Absent when both have changed the same field or the same block in different ways. */
    static Optional<StoryForm> of(StoryForm base, StoryForm mine, StoryForm theirs) {
        Optional<String> text = text(base.text(), mine.text(), theirs.text());
        Optional<String> headline = field(base.headline(), mine.headline(), theirs.headline());
        Optional<String> byline = field(base.byline(), mine.byline(), theirs.byline());
        Optional<String> topics = field(base.topics(), mine.topics(), theirs.topics());
        Optional<String> section = field(base.section(), mine.section(), theirs.section());
        if (text.isEmpty() || headline.isEmpty() || byline.isEmpty() || topics.isEmpty() || section.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StoryForm(
                section.get(),
                headline.get(),
                byline.get(),
                topics.get(),
                text.get(),
                theirs.revision(),
                mine.noteKind(),
                mine.note(),
                mine.noteAbout()));
    }

    private static Optional<String> field(String base, String mine, String theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return Optional.of(theirs);
        }
        return theirs.equals(base) ? Optional.of(mine) : Optional.empty();
    }

    static Optional<String> text(String base, String mine, String theirs) {
        List<String> blocks = TextDiff.paragraphs(base);
        List<String> own = TextDiff.paragraphs(mine);
        List<String> others = TextDiff.paragraphs(theirs);
        int[] inOwn = Alignment.of(blocks, own);
        int[] inOthers = Alignment.of(blocks, others);
        List<String> merged = new ArrayList<>();
        Span start = new Span(0, 0, 0);
        for (int index = 0; index <= blocks.size(); index++) {
            boolean atEnd = index == blocks.size();
            if (!atEnd && (inOwn[index] < 0 || inOthers[index] < 0)) {
                continue;
            }
            Span end =
                    atEnd ? new Span(index, own.size(), others.size()) : new Span(index, inOwn[index], inOthers[index]);
            Optional<List<String>> between = between(
                    blocks.subList(start.base(), end.base()),
                    own.subList(start.mine(), end.mine()),
                    others.subList(start.theirs(), end.theirs()));
            if (between.isEmpty()) {
                return Optional.empty();
            }
            merged.addAll(between.get());
            if (!atEnd) {
                merged.add(blocks.get(index));
            }
            start = new Span(end.base() + 1, end.mine() + 1, end.theirs() + 1);
        }
        return Optional.of(String.join("\n\n", merged));
    }

    private static Optional<List<String>> between(List<String> base, List<String> mine, List<String> theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return Optional.of(theirs);
        }
        if (theirs.equals(base)) {
            return Optional.of(mine);
        }
        return mine.size() == base.size() && theirs.size() == base.size()
                ? neighbours(base, mine, theirs)
                : Optional.empty();
    }

    /** Blocks side by side that were changed, none added and none removed. */
    private static Optional<List<String>> neighbours(List<String> base, List<String> mine, List<String> theirs) {
        List<String> merged = new ArrayList<>();
        for (int index = 0; index < base.size(); index++) {
            field(base.get(index), mine.get(index), theirs.get(index)).ifPresent(merged::add);
        }
        return merged.size() == base.size() ? Optional.of(merged) : Optional.empty();
    }

    /** A place in all three. */
    private record Span(int base, int mine, int theirs) {}
}
