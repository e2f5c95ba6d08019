package org.alihwarta.marian;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.alihwarta.marian.vocabulary.PiecedText;

/** Groups of sentences of like length, so that little of a batch is padding. */
final class Batches {

    private static final int MOST_SENTENCES = 32;
    private static final int MOST_PIECES = 4096;

    private Batches() {}

    /** The indices of the sentences of each batch; every sentence is in one. */
    static List<int[]> of(List<PiecedText> sentences) {
        List<Integer> byLength = IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparing(i -> sentences.get(i).pieces().size()))
                .toList();
        List<int[]> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        for (int index : byLength) {
            int length = sentences.get(index).pieces().size();
            if (!batch.isEmpty() && (batch.size() == MOST_SENTENCES || (batch.size() + 1) * length > MOST_PIECES)) {
                batches.add(batch.stream().mapToInt(Integer::intValue).toArray());
                batch.clear();
            }
            batch.add(index);
        }
        if (!batch.isEmpty()) {
            batches.add(batch.stream().mapToInt(Integer::intValue).toArray());
        }
        return batches;
    }
}
