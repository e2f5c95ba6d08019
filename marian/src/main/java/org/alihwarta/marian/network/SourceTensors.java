package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import java.util.Map;

/** A batch of source sentences as the encoder wants them, padded to the longest. */
final class SourceTensors implements AutoCloseable {

    /** What Marian adds to the attention to a position past the end of a sentence. */
    private static final float MASKED = -1e8f;

    private final NativeLongs source = new NativeLongs();
    private final NativeFloats position = new NativeFloats();
    private final NativeFloats mask = new NativeFloats();
    private final int sentences;
    private final int length;

    SourceTensors(int[][] batch) {
        int longest = 0;
        for (int[] sentence : batch) {
            longest = Math.max(longest, sentence.length);
        }
        this.sentences = batch.length;
        this.length = longest;
        inputs();
        fill(batch);
    }

    private void fill(int[][] batch) {
        for (int i = 0; i < sentences; i++) {
            for (int j = 0; j < length; j++) {
                boolean isInside = j < batch[i].length;
                source.set(i * length + j, isInside ? batch[i][j] : 0);
                mask.set(i * length + j, isInside ? 0 : MASKED);
            }
        }
        for (int j = 0; j < length; j++) {
            position.set(j, j);
        }
    }

    int length() {
        return length;
    }

    Map<String, OnnxTensor> inputs() {
        return Map.of(
                "source", source.tensor(sentences, length), "position", position.tensor(length, 1), "mask", mask());
    }

    OnnxTensor mask() {
        return mask.tensor(sentences, 1, 1, length);
    }

    @Override
    public void close() {
        source.close();
        position.close();
        mask.close();
    }
}
