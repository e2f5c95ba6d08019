package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The decoder's states before the first word: zeros, or no words at all. */
final class InitialStates implements AutoCloseable {

    private final Map<String, OnnxTensor> tensors = new HashMap<>();
    private final NativeFloats zeros = new NativeFloats();

    InitialStates(Architecture architecture, int sentences) {
        for (int i = 0; i < architecture.decoderLayers().size(); i++) {
            addLayer(architecture, sentences, i);
        }
    }

    private void addLayer(Architecture architecture, int sentences, int layer) {
        switch (architecture.memory()) {
            case SSRU -> tensors.put("cell_" + layer, zeros.tensor(sentences, 1, architecture.width()));
            case SELF_ATTENTION -> {
                tensors.put("past_keys_" + layer, empty(sentences, architecture.heads(), architecture.headWidth(), 0));
                tensors.put(
                        "past_values_" + layer, empty(sentences, architecture.heads(), 0, architecture.headWidth()));
            }
        }
    }

    private static OnnxTensor empty(long... shape) {
        return new NativeFloats().tensor(shape);
    }

    Map<String, OnnxTensor> tensors() {
        return tensors;
    }

    @Override
    public void close() {
        Set.copyOf(tensors.values()).forEach(OnnxTensor::close);
    }
}
