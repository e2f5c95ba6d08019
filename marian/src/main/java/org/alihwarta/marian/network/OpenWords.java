package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import java.util.function.IntPredicate;

/**
 * Which of a decoder's choices are open to whom: {@code penalty} forbids one to all after the softmax, as Marian forbids
 * the unknown word; {@code mask} closes choices to single sentences before it, as if they were not there.
 */
final class OpenWords implements AutoCloseable {

    /** Far below any log probability, yet finite, so that sums with it stay ordered. */
    private static final float NEVER = -1e8f;

    private final NativeFloats penalty = new NativeFloats();
    private final NativeFloats mask = new NativeFloats();
    private final int choices;
    private boolean isForbidding;
    private boolean isDivided;

    OpenWords(int choices) {
        this.choices = choices;
        mask.tensor(1);
        mask.set(0, 0);
        penalty.tensor(1);
        penalty.set(0, 0);
    }

    void forbid(int choice) {
        if (!isForbidding) {
            penalty.tensor(1, 1, choices);
            penalty.clear(choices);
            isForbidding = true;
        }
        penalty.set(choice, NEVER);
    }

    void restrict(int sentences, int sentence, IntPredicate isOpen) {
        if (!isDivided) {
            mask.tensor(sentences, 1, choices);
            mask.clear(sentences * choices);
            isDivided = true;
        }
        for (int choice = 0; choice < choices; choice++) {
            mask.set(sentence * choices + choice, isOpen.test(choice) ? 0 : NEVER);
        }
    }

    /** Drops all sentences but these. */
    void keep(int[] indices) {
        for (int i = 0; isDivided && i < indices.length; i++) {
            mask.move(indices[i] * choices, i * choices, choices);
        }
    }

    /** {@code [1, 1, choices or 1]}. */
    OnnxTensor penalty() {
        return isForbidding ? penalty.tensor(1, 1, choices) : penalty.tensor(1, 1, 1);
    }

    /** {@code [sentences or 1, 1, choices or 1]}. */
    OnnxTensor mask(int sentences) {
        return isDivided ? mask.tensor(sentences, 1, choices) : mask.tensor(1, 1, 1);
    }

    @Override
    public void close() {
        penalty.close();
        mask.close();
    }
}
