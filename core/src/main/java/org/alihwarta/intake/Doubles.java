package org.alihwarta.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alihwarta.intake.Imported.Doubt;
import org.alihwarta.intake.Imported.Dropped;
import org.alihwarta.intake.Imported.Note;
import org.alihwarta.intake.Imported.Reason;
import org.alihwarta.text.Block;
import org.jspecify.annotations.Nullable;

/** Finds what a page says twice. */
final class Doubles {
    /** Shorter lines may be said twice on purpose: an answer, a refrain, an item of two lists. */
    private static final int SHORTEST = 30;

    private static final int SHORTEST_NEAR = 12;
    /** Words in common over words in both; two paragraphs of one story that report different things share far fewer. */
    private static final double NEAR = 0.75;

    /** A story has far fewer paragraphs; this bounds the work for an input that is none. */
    private static final int MOST_COMPARED = 200;

    private final String headline;

    /** @param headline what the input said it is; absent when it was made of the text, which then stays whole */
    Doubles(@Nullable String headline) {
        this.headline = headline == null ? "" : Lines.key(headline);
    }

    /** The pieces without those that say the same as an earlier one or, at the top, as the headline. */
    List<Piece> dropFrom(List<Piece> pieces, List<Dropped> dropped) {
        Set<String> seen = new HashSet<>();
        List<Piece> kept = new ArrayList<>();
        for (Piece piece : pieces) {
            String key = Lines.key(piece.text());
            boolean first = key.length() < SHORTEST || seen.add(key);
            boolean headlineAgain = kept.isEmpty() && !key.isEmpty() && key.equals(headline);
            if (first && !headlineAgain) {
                kept.add(piece);
            } else {
                dropped.add(new Dropped(Reason.DUPLICATE, piece.text()));
            }
        }
        return kept;
    }

    List<Note> nearDuplicates(List<Block> blocks) {
        List<Set<String>> earlier = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                Set<String> words = words(paragraph.text());
                List<Set<String>> above = earlier.subList(Math.max(0, earlier.size() - MOST_COMPARED), earlier.size());
                if (words.size() >= SHORTEST_NEAR && above.stream().anyMatch(other -> isNear(words, other))) {
                    notes.add(new Note(Doubt.NEAR_DUPLICATE, paragraph.text()));
                }
                earlier.add(words);
            }
        }
        return notes;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static boolean isNear(Set<String> words, Set<String> others) {
        int smaller = Math.min(words.size(), others.size());
        int larger = Math.max(words.size(), others.size());
        if (smaller < SHORTEST_NEAR || smaller < NEAR * larger) {
            return false;
        }
        Set<String> common = new HashSet<>(words);
        common.retainAll(others);
        return common.size() >= NEAR * (words.size() + others.size() - common.size());
    }
}
