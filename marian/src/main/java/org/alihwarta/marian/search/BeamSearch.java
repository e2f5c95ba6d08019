package org.alihwarta.marian.search;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.alihwarta.marian.network.Decoder;
import org.alihwarta.marian.network.Network;
import org.jspecify.annotations.Nullable;

/** Beam search over a batch of sentences. Thread-safe. */
public final class BeamSearch {

    /** Far below any log probability, yet finite, so that sums with it stay ordered. */
    private static final float NEVER = -1e8f;

    private final Network network;
    private final Specials specials;

    public BeamSearch(Network network, Specials specials) {
        this.network = network;
        this.specials = specials;
    }

    /** The target ids with a meaning of their own. */
    public record Specials(int endOfSentence, int unknown) {}

    /**
     * Searches the translations of a batch; best within reach of the longest sentence, so batch like lengths.
     *
     * @param sentences source ids, each with the end of sentence at its end
     * @param shortlist the target words to choose among, ascending, or null for all
     * @return for each sentence what was found, best first
     * @throws CancellationException when the thread is interrupted; its interrupted status stays set
     */
    public List<List<Found>> search(int[][] sentences, int @Nullable [] shortlist, Decoding decoding) {
        SentenceBeam[] beams = new SentenceBeam[sentences.length];
        for (int i = 0; i < beams.length; i++) {
            beams[i] = new SentenceBeam(decoding, specials.endOfSentence(), sentences[i].length);
        }
        try (Decoder decoder = network.encode(sentences, shortlist)) {
            forbidUnknown(decoder, shortlist, decoding);
            run(decoder, beams, shortlist == null ? new int[0] : shortlist);
        }
        return Arrays.stream(beams).map(SentenceBeam::found).toList();
    }

    private void forbidUnknown(Decoder decoder, int @Nullable [] shortlist, Decoding decoding) {
        int choice = shortlist == null ? specials.unknown() : Arrays.binarySearch(shortlist, specials.unknown());
        if (choice >= 0 && !decoding.allowsUnknown()) {
            decoder.penalize(choice, NEVER);
        }
    }

    private static void run(Decoder decoder, SentenceBeam[] beams, int[] vocabulary) {
        int width = 1;
        for (int time = 0; ; time++) {
            requireNotInterrupted();
            decoder.prepare(time == 0 ? 1 : widest(beams));
            int before = width;
            width = time == 0 ? 1 : widest(beams);
            fillRows(decoder, beams, before, width);
            decoder.step(time, width, time == 0 ? beams[0].size() : width, true);
            for (int i = 0; i < beams.length; i++) {
                if (beams[i].isLive()) {
                    beams[i].advance(decoder, time, i * width, vocabulary);
                }
            }
            if (widest(beams) == 0) {
                return;
            }
        }
    }

    /** Rows without a hypothesis repeat the first row: what comes of them is not looked at. */
    private static void fillRows(Decoder decoder, SentenceBeam[] beams, int widthBefore, int width) {
        for (int i = 0; i < beams.length; i++) {
            for (int j = 0; j < width; j++) {
                boolean isUsed = j < beams[i].size();
                int parent = isUsed ? beams[i].parent(j) : 0;
                decoder.setRow(i * width + j, i * widthBefore + parent, isUsed ? beams[i].word(j) : 0);
            }
        }
    }

    private static int widest(SentenceBeam[] beams) {
        int widest = 0;
        for (SentenceBeam beam : beams) {
            widest = Math.max(widest, beam.size());
        }
        return widest;
    }

    private static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the thread was interrupted while translating");
        }
    }
}
