package org.alihwarta.marian.network;

import java.nio.ByteBuffer;
import java.util.List;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.onnx.Attribute;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;

/**
 * One step of the decoder over {@code [sentences, beam]} hypotheses.
 *
 * <p>Inputs: {@code previous [sentences, beam]}, the last word of each hypothesis; {@code parents [sentences, beam]},
 * the row of the last step that it continues; {@code signal [1, width]} of the position; {@code factor [1]} of the
 * embedding, zero at first, when there is no word before; {@code mask}, {@code keys_i} and {@code values_i} as the encoder
 * has them; with a shortlist {@code word_mask [sentences or 1, 1, words or 1]}, added before the softmax; {@code penalty [1,
 * 1, words or 1]}, added before the best are chosen; {@code count [1]}, how many are. States: see {@link Memories}.
 *
 * <p>Outputs: {@code words [sentences, beam, count]} and {@code scores [sentences, beam, count]} (log probabilities, best
 * first), {@code all_scores [sentences, beam, words]} for who asks for it, {@code attention [sentences, beam, length]},
 * and the new states.
 */
final class DecoderGraph {

    private final OnnxGraph graph = new OnnxGraph("decoder");
    private final Architecture architecture;
    private final Layers layers;
    private final OutputLayer output;
    private final boolean hasShortlist;

    DecoderGraph(ModelFile model, Architecture architecture, Precision precision, boolean hasShortlist) {
        this.architecture = architecture;
        this.hasShortlist = hasShortlist;
        this.layers = new Layers(graph, model, architecture, precision);
        this.output = new OutputLayer(graph, model, architecture, layers.matrices(), hasShortlist);
    }

    ByteBuffer build() {
        String parents = graph.input("parents", ElementKind.INT64, -1, -1);
        String mask = graph.input("mask", ElementKind.FLOAT, -1, 1, 1, -1);
        String embedded = embedPrevious();
        Memories memories = new Memories(graph, layers, architecture, parents);
        String x = layers.before(embedded, "decoder_emb", architecture.afterEmbedding());
        for (int i = 0; i < architecture.decoderLayers().size(); i++) {
            String prefix = "decoder_l" + architecture.decoderLayers().get(i);
            x = memories.layer(x, i, prefix);
            x = sourceAttention(x, i, prefix + "_context", mask);
            x = layers.feedForward(x, prefix + "_ffn");
        }
        addOutputs(layers.after(x, embedded, "decoder_top", architecture.afterTop()));
        return graph.toModel();
    }

    private String embedPrevious() {
        String previous = graph.input("previous", ElementKind.INT64, -1, -1);
        String factor = graph.input("factor", ElementKind.FLOAT, 1);
        String signal = graph.input("signal", ElementKind.FLOAT, 1, architecture.width());
        return layers.embed(previous, architecture.targetEmbedding(), factor, signal);
    }

    private String sourceAttention(String x, int layer, String prefix, String mask) {
        int heads = architecture.heads();
        int width = architecture.headWidth();
        String keys = graph.input("keys_" + layer, ElementKind.FLOAT, -1, heads, width, -1);
        String values = graph.input("values_" + layer, ElementKind.FLOAT, -1, heads, -1, width);
        String queries = layers.queries(layers.before(x, prefix + "_Wo", architecture.before()), prefix);
        String weights = layers.weights(queries, keys, mask);
        if (layer == architecture.alignmentLayer()) {
            addAttention(weights);
        }
        String attended = layers.attended(weights, values, prefix);
        return layers.after(attended, x, prefix + "_Wo", architecture.after());
    }

    /** The first head, as Marian takes it. */
    private void addAttention(String weights) {
        String first = graph.addNamed("attention", "Gather", List.of(weights, graph.index(0)), Attribute.of("axis", 1));
        graph.output(first, "attention", ElementKind.FLOAT, -1, -1, -1);
    }

    private void addOutputs(String x) {
        String logits = output.logits(x);
        if (hasShortlist) {
            String wordMask = graph.input("word_mask", ElementKind.FLOAT, -1, 1, -1);
            logits = graph.add("Add", List.of(logits, wordMask));
        }
        String logProbabilities = graph.add("LogSoftmax", List.of(logits), Attribute.of("axis", -1));
        String penalty = graph.input("penalty", ElementKind.FLOAT, 1, 1, -1);
        String count = graph.input("count", ElementKind.INT64, 1);
        graph.addNamed("all_scores", "Add", List.of(logProbabilities, penalty));
        graph.addAll("TopK", List.of("scores", "words"), List.of("all_scores", count), Attribute.of("axis", -1));
        graph.output("all_scores", "all_scores", ElementKind.FLOAT, -1, -1, -1);
        graph.output("scores", "scores", ElementKind.FLOAT, -1, -1, -1);
        graph.output("words", "words", ElementKind.INT64, -1, -1, -1);
    }
}
