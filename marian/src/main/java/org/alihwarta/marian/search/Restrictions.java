package org.alihwarta.marian.search;

import java.util.Arrays;
import java.util.List;
import org.alihwarta.marian.network.Decoder;
import org.jspecify.annotations.Nullable;

/** Keeps a decoder from choosing what constraints, or the rules of the search, rule out. Belongs to one run. */
final class Restrictions {

    /** No real log probability is as low; a choice below has been ruled out. */
    static final float IMPOSSIBLE = -1e7f;

    /** Far below any log probability, yet finite, so that sums with it stay ordered. */
    private static final float NEVER = -1e8f;

    private static final int[] ALL = {};

    private final Constraints constraints;
    private final int[] vocabulary;
    private final int never;

    /**
     * Rules for one run.
     *
     * @param shortlist the word of each choice, ascending, or null when they are the same
     * @param never the word that may never be chosen, or -1
     */
    Restrictions(Constraints constraints, int @Nullable [] shortlist, int never) {
        this.constraints = constraints;
        this.vocabulary = shortlist == null ? ALL : shortlist;
        this.never = never;
    }

    /** The word of each of the decoder's choices, or none when they are the same. */
    int[] vocabulary() {
        return vocabulary;
    }

    /** Sets the penalties of the step to come; without constraints only once. */
    void apply(Decoder decoder, List<SentenceBeam> live, int width, int time) {
        if (constraints.areNone()) {
            if (time == 0) {
                decoder.clearPenalties(1);
                penalize(decoder, 0, never);
            }
            return;
        }
        decoder.clearPenalties(live.size() * width);
        for (int i = 0; i < live.size(); i++) {
            for (int j = 0; j < live.get(i).size(); j++) {
                restrict(decoder, i * width + j, live.get(i).wordsBackwards(j));
            }
        }
    }

    private void restrict(Decoder decoder, int row, int[] wordsBackwards) {
        penalize(decoder, row, never);
        if (wordsBackwards.length < constraints.prefix().size()) {
            int forced = constraints.prefix().get(wordsBackwards.length);
            for (int choice = 0; choice < decoder.choices(); choice++) {
                if (word(choice) != forced) {
                    decoder.penalize(row, choice, NEVER);
                }
            }
            return;
        }
        for (List<Integer> sequence : constraints.forbidden()) {
            if (isAlmostComplete(sequence, wordsBackwards)) {
                penalize(decoder, row, sequence.get(sequence.size() - 1));
            }
        }
    }

    /** Whether the last word of a sequence would now complete it. */
    private static boolean isAlmostComplete(List<Integer> sequence, int[] wordsBackwards) {
        int before = sequence.size() - 1;
        if (before < 0 || before > wordsBackwards.length) {
            return false;
        }
        for (int i = 0; i < before; i++) {
            if (sequence.get(before - 1 - i) != wordsBackwards[i]) {
                return false;
            }
        }
        return true;
    }

    private void penalize(Decoder decoder, int row, int word) {
        int choice = vocabulary.length == 0 ? word : Arrays.binarySearch(vocabulary, word);
        if (choice >= 0) {
            decoder.penalize(row, choice, NEVER);
        }
    }

    private int word(int choice) {
        return vocabulary.length == 0 ? choice : vocabulary[choice];
    }
}
