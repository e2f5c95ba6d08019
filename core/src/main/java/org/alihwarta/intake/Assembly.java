package org.alihwarta.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported.Doubt;
import org.alihwarta.intake.Imported.Dropped;
import org.alihwarta.intake.Imported.Note;
import org.alihwarta.intake.Imported.Reason;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/** Makes a document of the lines of a page: the common second half of every importer. Used once. */
final class Assembly {
    /** A whole long story without a line break; more is no paragraph. */
    private static final int LONGEST_LINE = 20_000;
    /** About 40,000 words, a short book. */
    private static final int LONGEST_STORY = 300_000;

    private static final int MOST_LINES = 5_000;

    private final List<Dropped> dropped;
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Dateline dateline;

    private Assembly(List<Dropped> dropped) {
        this.dropped = new ArrayList<>(dropped);
    }

    /**
     * @param headline what the caller says the headline is; absent where the input has to tell
     * @param dropped what was left out before
     */
    static Imported of(List<Piece> pieces, @Nullable String headline, List<Dropped> dropped, String name) {
        return new Assembly(dropped).assemble(pieces, headline, name);
    }

    private Imported assemble(List<Piece> pieces, @Nullable String given, String name) {
        refuseOverlong(pieces, name);
        List<Piece> story = Sweep.of(pieces, dropped);
        if (story.stream().allMatch(piece -> piece.text().isEmpty())) {
            throw AlihwartaException.badInput(emptyMessage(name))
                    .remarking(dropped.isEmpty() ? "empty" : "furniture", Map.of("count", dropped.size()));
        }
        String headline = takeHeadline(story, given).orElse(null);
        takeDateline(story);
        Doubles doubles = new Doubles(headline);
        if (headline == null) {
            headline = Headlines.derive(story);
            notes.add(new Note(Doubt.HEADLINE_DERIVED, headline));
        }
        List<Piece> unique = doubles.dropFrom(story, dropped);
        List<Block> blocks = new Blocks(dropped, notes).of(unique);
        notes.addAll(doubles.nearDuplicates(blocks));
        if (blocks.isEmpty()) {
            throw AlihwartaException.badInput(name + " has a headline but no text: add the story below it")
                    .remarking("headlineOnly", Map.of());
        }
        return new Imported(new Document(headline, dateline, blocks), dropped, notes);
    }

    private static void refuseOverlong(List<Piece> pieces, String name) {
        int total = 0;
        for (Piece piece : pieces) {
            total += piece.text().length();
            if (piece.text().length() > LONGEST_LINE) {
                throw AlihwartaException.badInput(String.format(
                                Locale.ROOT,
                                "%s has a paragraph of %,d characters (\"%s\"), more than %,d: put line breaks between its paragraphs",
                                name,
                                piece.text().length(),
                                Headlines.shorten(piece.text()),
                                LONGEST_LINE))
                        .remarking("paragraph", Map.of("start", Headlines.shorten(piece.text()), "most", LONGEST_LINE));
            }
        }
        if (total > LONGEST_STORY || pieces.size() > MOST_LINES) {
            throw AlihwartaException.badInput(String.format(
                            Locale.ROOT,
                            "%s has %,d lines with %,d characters of text; a story may have %,d and %,d: send one story at a time",
                            name,
                            pieces.size(),
                            total,
                            MOST_LINES,
                            LONGEST_STORY))
                    .remarking("story", Map.of("count", total, "most", LONGEST_STORY));
        }
    }

    private String emptyMessage(String name) {
        return dropped.isEmpty()
                ? name + " is empty: give it a headline and the text of a story"
                : name + " has no story in it, only page furniture (" + dropped.size() + " lines such as \""
                        + Headlines.shorten(dropped.get(0).text()) + "\"): copy the story's text itself";
    }

    private static Optional<String> takeHeadline(List<Piece> story, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            story.replaceAll(piece -> piece.kind() == Piece.Kind.HEADLINE ? piece.as(Piece.Kind.HEADING) : piece);
            return Optional.of(Lines.normalise(given));
        }
        Optional<Piece> found = Headlines.find(story);
        found.ifPresent(story::remove);
        return found.map(Piece::text);
    }

    /** Takes the dateline off the first paragraph, and off that only. */
    private void takeDateline(List<Piece> story) {
        for (int index = 0; index < story.size(); index++) {
            Piece piece = story.get(index);
            if (piece.kind() == Piece.Kind.LINE
                    && Credits.findLabelled(piece.text()).isEmpty()) {
                Optional<Datelines.Split> split = Datelines.split(piece.text());
                if (split.isPresent()) {
                    dateline = split.get().dateline();
                    story.set(index, piece.withText(split.get().rest()));
                }
                if (split.isPresent() || Lines.words(piece.text()) > 12) {
                    return;
                }
            }
        }
    }

    static Dropped emptyLabel(String text) {
        return new Dropped(Reason.EMPTY_LABEL, text);
    }
}
