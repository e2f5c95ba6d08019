package org.alihwarta.marian.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.alihwarta.marian.shortlist.Shortlist;
import org.jspecify.annotations.Nullable;

/**
 * The target words that a batch chooses among: all, or those on the shortlists of its sentences.
 *
 * <p>Marian lets all sentences of a batch choose among the words of all. Here each has its own, so that a translation does
 * not depend on what else is being translated, unless {@link Decoding#sharesShortlist} asks for Marian's way.
 */
final class WordChoices {

    private static final int[] ALL = {};

    private final int[] union;
    private final List<BitSet> own;

    private WordChoices(int[] union, List<BitSet> own) {
        this.union = union;
        this.own = own;
    }

    /** Makes the choices of a batch; {@code isShared} says whether source and target have one vocabulary. */
    static WordChoices of(
            List<Sentence> batch,
            @Nullable Shortlist shortlist,
            boolean isShared,
            int vocabulary,
            boolean sharesWords) {
        if (shortlist == null) {
            return new WordChoices(ALL, List.of());
        }
        if (sharesWords) {
            int[][] all = batch.stream().map(Sentence::ids).toArray(int[][]::new);
            IntStream wanted = batch.stream().flatMapToInt(WordChoices::wanted);
            int[] words = shortlist.words(all, isShared, vocabulary);
            return new WordChoices(
                    IntStream.concat(Arrays.stream(words), wanted)
                            .sorted()
                            .distinct()
                            .toArray(),
                    List.of());
        }
        List<BitSet> own = batch.stream()
                .map(sentence -> words(sentence, shortlist, isShared, vocabulary))
                .toList();
        BitSet union = new BitSet(vocabulary);
        own.forEach(union::or);
        boolean isSame = own.stream().allMatch(union::equals);
        return new WordChoices(union.stream().toArray(), isSame ? List.of() : own);
    }

    private static BitSet words(Sentence sentence, Shortlist shortlist, boolean isShared, int vocabulary) {
        BitSet words = new BitSet(vocabulary);
        for (int word : shortlist.words(new int[][] {sentence.ids()}, isShared, vocabulary)) {
            words.set(word);
        }
        wanted(sentence).forEach(words::set);
        return words;
    }

    /** What a caller asks for is there, likely or not. */
    private static IntStream wanted(Sentence sentence) {
        Constraints constraints = sentence.constraints();
        return IntStream.concat(
                constraints.prefix().stream().mapToInt(Integer::intValue),
                constraints.required().stream()
                        .flatMap(phrase -> phrase.ids().stream())
                        .mapToInt(Integer::intValue));
    }

    /** The word of each choice, ascending, or null when every word is one. */
    int @Nullable [] union() {
        return union.length == 0 ? null : union;
    }

    /** Whether some sentence may not choose all of the union. */
    boolean areDivided() {
        return !own.isEmpty();
    }

    /** Whether a sentence of the batch may choose this. */
    boolean isOpen(int sentence, int choice) {
        return own.get(sentence).get(union[choice]);
    }

    int word(int choice) {
        return union.length == 0 ? choice : union[choice];
    }

    /** The choice that stands for a word; below zero when none does. */
    int choiceOf(int word) {
        return union.length == 0 ? word : Arrays.binarySearch(union, word);
    }
}
