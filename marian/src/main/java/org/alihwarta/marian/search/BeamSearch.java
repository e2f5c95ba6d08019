package org.alihwarta.marian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.alihwarta.marian.network.Decoder;
import org.alihwarta.marian.network.Network;
import org.jspecify.annotations.Nullable;

/** Beam search over a batch of sentences. Thread-safe. */
public final class BeamSearch {

    private final Network network;
    private final Specials specials;

    public BeamSearch(Network network, Specials specials) {
        this.network = network;
        this.specials = specials;
    }

    /** The target ids with a meaning of their own. */
    public record Specials(int endOfSentence, int unknown) {}

    /**
     * Searches the translations of a batch; quickest when the sentences are of like length.
     *
     * @param sentences source ids, each with the end of sentence at its end
     * @param shortlist the target words to choose among, ascending, or null for all
     * @param constraints those of every sentence of the batch; a shortlist must hold the words of the prefix
     * @return for each sentence what was found, best first
     * @throws CancellationException when the thread is interrupted; its interrupted status stays set
     */
    public List<List<Found>> search(
            int[][] sentences, int @Nullable [] shortlist, Decoding decoding, Constraints constraints) {
        List<SentenceBeam> beams = new ArrayList<>();
        for (int[] sentence : sentences) {
            beams.add(new SentenceBeam(decoding, specials.endOfSentence(), sentence.length));
        }
        try (Decoder decoder = network.encode(sentences, shortlist)) {
            int never = decoding.allowsUnknown() ? -1 : specials.unknown();
            new Run(decoder, beams, new Restrictions(constraints, shortlist, never)).run();
        }
        return beams.stream().map(SentenceBeam::found).toList();
    }
}
