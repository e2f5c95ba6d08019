package org.alihwarta.marian.network;

import java.nio.ByteBuffer;
import java.util.List;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;

/**
 * The encoder: source ids in, what the decoder attends to out.
 *
 * <p>Inputs: {@code source [sentences, length]}, {@code signal [length, width]}, {@code mask [sentences, 1, 1, length]}
 * (zero, or far below zero where a sentence has ended). Outputs, for each layer {@code i} of the decoder: {@code keys_i
 * [sentences, heads, headWidth, length]} and {@code values_i [sentences, heads, length, headWidth]}.
 */
final class EncoderGraph {

    private final OnnxGraph graph = new OnnxGraph("encoder");
    private final Architecture architecture;
    private final Layers layers;

    EncoderGraph(ModelFile model, Architecture architecture, Precision precision) {
        this.architecture = architecture;
        this.layers = new Layers(graph, model, architecture, precision);
    }

    ByteBuffer build() {
        String source = graph.input("source", ElementKind.INT64, -1, -1);
        String signal = graph.input("signal", ElementKind.FLOAT, -1, architecture.width());
        String mask = graph.input("mask", ElementKind.FLOAT, -1, 1, 1, -1);
        String factor = graph.scalar(architecture.embeddingFactor());
        String embedded = layers.embed(source, architecture.sourceEmbedding(), factor, signal);
        String x = layers.before(embedded, "encoder_emb", architecture.afterEmbedding());
        for (int i = 1; i <= architecture.encoderDepth(); i++) {
            x = selfAttention(x, "encoder_l" + i + "_self", mask);
            x = layers.feedForward(x, "encoder_l" + i + "_ffn");
        }
        addOutputs(layers.after(x, embedded, "encoder_top", architecture.afterTop()));
        return graph.toModel();
    }

    /** Marian normalises the queries only: keys and values see the layer's input as it is. */
    private String selfAttention(String x, String prefix, String mask) {
        String queries = layers.queries(layers.before(x, prefix + "_Wo", architecture.before()), prefix);
        String weights = layers.weights(queries, layers.keys(x, prefix), mask);
        String attended = layers.attended(weights, layers.values(x, prefix), prefix);
        return layers.after(attended, x, prefix + "_Wo", architecture.after());
    }

    private void addOutputs(String context) {
        List<Integer> decoderLayers = architecture.decoderLayers();
        int heads = architecture.heads();
        int width = architecture.headWidth();
        for (int i = 0; i < decoderLayers.size(); i++) {
            String prefix = "decoder_l" + decoderLayers.get(i) + "_context";
            graph.output(layers.keys(context, prefix), "keys_" + i, ElementKind.FLOAT, -1, heads, width, -1);
            graph.output(layers.values(context, prefix), "values_" + i, ElementKind.FLOAT, -1, heads, -1, width);
        }
    }
}
