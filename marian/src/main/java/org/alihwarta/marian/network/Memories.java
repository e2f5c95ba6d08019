package org.alihwarta.marian.network;

import java.util.List;
import org.alihwarta.marian.onnx.Attribute;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;

/**
 * What decoder layers remember of the words before, one state or two for each layer {@code i}.
 *
 * <p>SSRU: {@code cell_i [sentences, beam, width]}. Self-attention: {@code past_keys_i [rows, heads, headWidth, words]}
 * and {@code past_values_i [rows, heads, words, headWidth]}. The outputs have the same names after {@code next_}.
 */
final class Memories {

    private final OnnxGraph graph;
    private final Layers layers;
    private final Architecture architecture;
    private final String parents;

    Memories(OnnxGraph graph, Layers layers, Architecture architecture, String parents) {
        this.graph = graph;
        this.layers = layers;
        this.architecture = architecture;
        this.parents = parents;
    }

    /** The recurrent or self-attending sub-layer. */
    String layer(String x, int index, String prefix) {
        return switch (architecture.memory()) {
            case SSRU -> recurrent(x, index, prefix + "_rnn");
            case SELF_ATTENTION -> selfAttention(x, index, prefix + "_self");
        };
    }

    /** {@code c' = s(f) c + (1 - s(f)) W x}, output {@code relu(c')}: {@code SSRU} in {@code src/rnn/cells.h}. */
    private String recurrent(String x, int index, String prefix) {
        int width = architecture.width();
        String before = graph.input("cell_" + index, ElementKind.FLOAT, -1, -1, width);
        String rows = graph.add("Reshape", List.of(before, graph.longs(-1, width)));
        String cell = graph.add("Gather", List.of(rows, parents), Attribute.of("axis", 0));
        String input = layers.before(x, prefix, architecture.before());
        String candidate = layers.product(input, prefix + "_W", width);
        String forget = graph.add("Sigmoid", List.of(layers.affine(input, prefix + "_Wf", prefix + "_bf", width)));
        String kept = graph.add("Mul", List.of(forget, graph.add("Sub", List.of(cell, candidate))));
        String next = graph.addNamed("next_cell_" + index, "Add", List.of(candidate, kept));
        graph.output(next, next, ElementKind.FLOAT, -1, -1, width);
        return layers.after(graph.add("Relu", List.of(next)), x, prefix + "_ffn", architecture.after());
    }

    /** Each hypothesis attends to its own words; they all are of one length, so nothing is masked. */
    private String selfAttention(String x, int index, String prefix) {
        long heads = architecture.heads();
        long width = architecture.headWidth();
        String queries = layers.queries(layers.before(x, prefix + "_Wo", architecture.before()), prefix);
        String keys = grown("past_keys_" + index, layers.scaledKeys(x, prefix), heads, width, -1);
        String newest = layers.affine(x, prefix + "_Wv", prefix + "_bv", architecture.width());
        String values = grown("past_values_" + index, newest, heads, -1, width);
        String weights = layers.weights(flat(queries), keys, "");
        String context = graph.add("MatMul", List.of(weights, values));
        String joined = graph.add("Reshape", List.of(context, graph.add("Shape", List.of(x))));
        return layers.after(layers.project(joined, prefix), x, prefix + "_Wo", architecture.after());
    }

    private String flat(String queries) {
        String byRow = graph.add("Transpose", List.of(queries), Attribute.of("perm", List.of(0L, 2L, 1L, 3L)));
        return graph.add("Reshape", List.of(byRow, graph.longs(-1, architecture.heads(), 1, architecture.headWidth())));
    }

    /** The state of each hypothesis' parent with the newest word put behind along the axis of size -1. */
    private String grown(String name, String projected, long heads, long third, long fourth) {
        int axis = third < 0 ? 2 : 3;
        String past = graph.input(name, ElementKind.FLOAT, -1, heads, third, fourth);
        String order = graph.add("Reshape", List.of(parents, graph.longs(-1)));
        String inherited = graph.add("Gather", List.of(past, order), Attribute.of("axis", 0));
        String shape = graph.longs(-1, heads, third < 0 ? 1 : third, fourth < 0 ? 1 : fourth);
        String newest = graph.add("Reshape", List.of(projected, shape));
        String all = graph.addNamed("next_" + name, "Concat", List.of(inherited, newest), Attribute.of("axis", axis));
        graph.output(all, all, ElementKind.FLOAT, -1, heads, third, fourth);
        return all;
    }
}
