package org.alihwarta.marian.network;

import java.nio.ByteBuffer;
import java.util.List;
import org.alihwarta.marian.onnx.Attribute;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;

/**
 * Keeps some sentences of a batch: what the decoder attends to, without the sentences that are finished.
 *
 * <p>Inputs: {@code sentences [kept]}, their indices, then {@code mask}, {@code keys_i} and {@code values_i} as the
 * encoder has them. Outputs: the same names after {@code kept_}.
 */
final class SelectionGraph {

    static final String KEPT = "kept_";

    private final OnnxGraph graph = new OnnxGraph("selection");
    private final Architecture architecture;

    SelectionGraph(Architecture architecture) {
        this.architecture = architecture;
    }

    ByteBuffer build() {
        String sentences = graph.input("sentences", ElementKind.INT64, -1);
        int heads = architecture.heads();
        int width = architecture.headWidth();
        select("mask", sentences, -1, 1, 1, -1);
        for (int i = 0; i < architecture.decoderLayers().size(); i++) {
            select("keys_" + i, sentences, -1, heads, width, -1);
            select("values_" + i, sentences, -1, heads, -1, width);
        }
        return graph.toModel();
    }

    private void select(String name, String sentences, long... shape) {
        String all = graph.input(name, ElementKind.FLOAT, shape);
        String kept = graph.add("Gather", List.of(all, sentences), Attribute.of("axis", 0));
        graph.output(kept, KEPT + name, ElementKind.FLOAT, shape);
    }
}
