package org.alihwarta.marian.search;

import java.util.List;
import java.util.stream.IntStream;
import org.alihwarta.marian.network.Decoder;

/**
 * The search of one batch, from the first word to the last.
 *
 * <p>The rows of a step are {@code [sentences, width]}: every sentence has as many as the widest beam. Sentences that are
 * finished, or that nobody wants any more, leave the batch at once, as in Marian.
 */
final class Run {

    private final Decoder decoder;
    private List<SentenceBeam> live;

    /** For each live sentence, its place among those of the step before. */
    private int[] places;

    Run(Decoder decoder, List<SentenceBeam> beams) {
        this.decoder = decoder;
        this.live = List.copyOf(beams);
        this.places = IntStream.range(0, beams.size()).toArray();
    }

    void run() {
        int widthBefore = 1;
        int width = 1;
        dropFinished();
        for (int time = 0; !live.isEmpty(); time++) {
            decoder.prepare(width);
            fillRows(widthBefore, width);
            int best = live.stream().mapToInt(SentenceBeam::capacity).max().orElse(0);
            boolean isConstrained = live.stream().anyMatch(SentenceBeam::isConstrained);
            decoder.step(time, width, best, isConstrained);
            for (int i = 0; i < live.size(); i++) {
                live.get(i).advance(decoder, time, i * width);
            }
            dropFinished();
            widthBefore = width;
            width = live.stream().mapToInt(SentenceBeam::size).max().orElse(0);
        }
    }

    /** Rows without a hypothesis repeat the first of their sentence: what comes of them is not looked at. */
    private void fillRows(int widthBefore, int width) {
        for (int i = 0; i < live.size(); i++) {
            SentenceBeam beam = live.get(i);
            for (int j = 0; j < width; j++) {
                int used = j < beam.size() ? j : 0;
                decoder.setRow(i * width + j, places[i] * widthBefore + beam.parent(used), beam.word(used));
            }
        }
    }

    private void dropFinished() {
        int[] kept = IntStream.range(0, live.size())
                .filter(i -> live.get(i).isLive())
                .toArray();
        places = kept;
        if (kept.length < live.size()) {
            List<SentenceBeam> before = live;
            live = IntStream.of(kept).mapToObj(before::get).toList();
            if (kept.length > 0) {
                decoder.keep(kept);
            }
        }
    }
}
