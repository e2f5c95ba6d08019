package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import java.util.Map;

/** A batch of source sentences as the encoder wants them, padded to the longest. */
final class SourceTensors implements AutoCloseable {

    /** What Marian adds to the attention to a position past the end of a sentence. */
    private static final float MASKED = -1e8f;

    private final NativeLongs source = new NativeLongs();
    private final NativeFloats signal = new NativeFloats();
    private final NativeFloats mask = new NativeFloats();
    private final int sentences;
    private final int length;

    private final int width;

    SourceTensors(int[][] batch, Positions positions, int width) {
        int longest = 0;
        for (int[] sentence : batch) {
            longest = Math.max(longest, sentence.length);
        }
        this.sentences = batch.length;
        this.length = longest;
        this.width = width;
        inputs();
        fill(batch);
        positions.copy(0, length, signal);
    }

    private void fill(int[][] batch) {
        for (int i = 0; i < sentences; i++) {
            for (int j = 0; j < length; j++) {
                boolean isInside = j < batch[i].length;
                source.set(i * length + j, isInside ? batch[i][j] : 0);
                mask.set(i * length + j, isInside ? 0 : MASKED);
            }
        }
    }

    int length() {
        return length;
    }

    Map<String, OnnxTensor> inputs() {
        return Map.of(
                "source", source.tensor(sentences, length), "signal", signal.tensor(length, width), "mask", mask());
    }

    OnnxTensor mask() {
        return mask.tensor(sentences, 1, 1, length);
    }

    @Override
    public void close() {
        source.close();
        signal.close();
        mask.close();
    }
}
