package org.alihwarta.marian.search;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.marian.network.Decoder;
import org.alihwarta.marian.network.Network;
import org.alihwarta.marian.shortlist.Shortlist;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Beam search over a batch of sentences. Thread-safe. */
public final class BeamSearch {

    private final Network network;
    private final Vocabulary target;
    private final @Nullable Shortlist shortlist;
    private final boolean isShared;

    /**
     * A search with one model.
     *
     * @param isShared true when source and target have one vocabulary: source pieces may then be copied
     */
    public BeamSearch(Network network, Vocabulary target, @Nullable Shortlist shortlist, boolean isShared) {
        this.network = network;
        this.target = target;
        this.shortlist = shortlist;
        this.isShared = isShared;
    }

    /**
     * Searches the translations of a batch; quickest when the sentences are of like length.
     *
     * @return for each sentence what was found, best first; nothing certain for one that turned unwanted
     */
    public List<List<Found>> search(List<Sentence> batch, Decoding decoding) {
        WordChoices words =
                WordChoices.of(batch, shortlist, isShared, network.targetVocabularySize(), decoding.sharesShortlist());
        List<SentenceBeam> beams = new ArrayList<>();
        for (Sentence sentence : batch) {
            beams.add(new SentenceBeam(decoding, target, sentence, words));
        }
        int[][] ids = batch.stream().map(Sentence::ids).toArray(int[][]::new);
        try (Decoder decoder = network.encode(ids, words.union())) {
            restrict(decoder, words, decoding, batch.size());
            new Run(decoder, beams).run();
        }
        return beams.stream().map(SentenceBeam::found).toList();
    }

    private void restrict(Decoder decoder, WordChoices words, Decoding decoding, int sentences) {
        int unknown = words.choiceOf(target.unknown());
        if (!decoding.allowsUnknown() && unknown >= 0) {
            decoder.forbid(unknown);
        }
        if (words.areDivided()) {
            for (int sentence = 0; sentence < sentences; sentence++) {
                int which = sentence;
                decoder.restrict(sentence, choice -> words.isOpen(which, choice));
            }
        }
    }
}
