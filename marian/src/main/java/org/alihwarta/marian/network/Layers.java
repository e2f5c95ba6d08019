package org.alihwarta.marian.network;

import java.util.Arrays;
import java.util.List;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.onnx.Attribute;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;

/** The sub-layers that encoder and decoder share, added to one graph. Values are {@code [batch, length, width]}. */
final class Layers {

    /** Marian's {@code layerNorm} adds this to the variance. */
    private static final float NORMALIZATION_EPSILON = 1e-6f;

    /** Marian's GELU is {@code x * sigmoid(1.702 x)}. */
    private static final float GELU_FACTOR = 1.702f;

    private final OnnxGraph graph;
    private final ModelFile model;
    private final Architecture architecture;
    private final Matrices matrices;

    Layers(OnnxGraph graph, ModelFile model, Architecture architecture, Precision precision) {
        this.graph = graph;
        this.model = model;
        this.architecture = architecture;
        this.matrices = new Matrices(graph, model, precision);
    }

    /** Embeds {@code ids}, multiplies by {@code factor} and adds the {@code signal [length, width]} of their positions. */
    String embed(String ids, String embedding, String factor, String signal) {
        String rows = matrices.rows(embedding, ids, architecture.width());
        return graph.add("Add", List.of(graph.add("Mul", List.of(rows, factor)), signal));
    }

    /** {@code x W + b}. */
    String affine(String x, String weights, String bias, int outputs) {
        return matrices.affine(x, weights, bias, outputs);
    }

    /** {@code x W}. */
    String product(String x, String weights, int outputs) {
        return matrices.product(x, weights, outputs);
    }

    Matrices matrices() {
        return matrices;
    }

    /** The operations before a sub-layer. */
    String before(String x, String prefix, String operations) {
        String result = x;
        for (int i = 0; i < operations.length(); i++) {
            result = operations.charAt(i) == 'n' ? normalize(result, prefix, "_pre") : result;
        }
        return result;
    }

    /** The operations after a sub-layer whose input was {@code input}. */
    String after(String x, String input, String prefix, String operations) {
        String result = x;
        String merged = operations.replace("d", "").replace("an", "s");
        for (int i = 0; i < merged.length(); i++) {
            result = switch (merged.charAt(i)) {
                case 's' -> skipAndNormalize(result, input, prefix);
                case 'a' -> graph.add("Add", List.of(result, input));
                case 'n' -> normalize(result, prefix, "");
                default -> result;
            };
        }
        return result;
    }

    private String normalize(String x, String prefix, String suffix) {
        String scale = vector(prefix + "_ln_scale" + suffix, architecture.width());
        String bias = vector(prefix + "_ln_bias" + suffix, architecture.width());
        return graph.add(
                "LayerNormalization",
                List.of(x, scale, bias),
                Attribute.of("axis", -1),
                Attribute.of("epsilon", NORMALIZATION_EPSILON));
    }

    /** Addition and normalisation as one operator. */
    private String skipAndNormalize(String x, String input, String prefix) {
        String scale = vector(prefix + "_ln_scale", architecture.width());
        String bias = vector(prefix + "_ln_bias", architecture.width());
        return graph.addMicrosoft(
                "SkipLayerNormalization",
                List.of(x, input, scale, bias),
                Attribute.of("epsilon", NORMALIZATION_EPSILON));
    }

    private String vector(String name, int size) {
        return graph.constant(name, ElementKind.FLOAT, matrices.floats(name, 1, size), size);
    }

    String feedForward(String x, String prefix) {
        String hidden = before(x, prefix + "_ffn", architecture.before());
        int depth = architecture.feedForwardDepth();
        for (int i = 1; i < depth; i++) {
            int size = model.tensor(prefix + "_W" + i, -1, -1).columns();
            hidden = affine(hidden, prefix + "_W" + i, prefix + "_b" + i, size);
            hidden = activate(hidden, prefix + "_W" + (i + 1));
        }
        hidden = affine(hidden, prefix + "_W" + depth, prefix + "_b" + depth, architecture.width());
        return after(hidden, x, prefix + "_ffn", architecture.after());
    }

    private String activate(String x, String nextWeights) {
        return switch (architecture.activation()) {
            case RELU -> matrices.rectify(x, nextWeights);
            case SWISH -> graph.add("Mul", List.of(x, graph.add("Sigmoid", List.of(x))));
            case GELU -> {
                String wider = graph.add("Mul", List.of(x, graph.scalar(GELU_FACTOR)));
                yield graph.add("Mul", List.of(x, graph.add("Sigmoid", List.of(wider))));
            }
        };
    }

    /** Queries: {@code [batch, heads, length, headWidth]}. */
    String queries(String x, String prefix) {
        return heads(affine(x, prefix + "_Wq", prefix + "_bq", architecture.width()), 0, 2, 1, 3);
    }

    /**
     * Keys, transposed for the product with queries: {@code [batch, heads, headWidth, length]}. They, not the queries, are
     * divided by the root of the head's size: the decoder makes new queries in every step.
     */
    String keys(String x, String prefix) {
        return heads(scaledKeys(x, prefix), 0, 2, 3, 1);
    }

    String scaledKeys(String x, String prefix) {
        float scale = (float) (1 / Math.sqrt(architecture.headWidth()));
        String projected = affine(x, prefix + "_Wk", prefix + "_bk", architecture.width());
        return graph.add("Mul", List.of(projected, graph.scalar(scale)));
    }

    /** Values: {@code [batch, heads, length, headWidth]}. */
    String values(String x, String prefix) {
        return heads(affine(x, prefix + "_Wv", prefix + "_bv", architecture.width()), 0, 2, 1, 3);
    }

    private String heads(String x, long... order) {
        String split =
                graph.add("Reshape", List.of(x, graph.longs(0, 0, architecture.heads(), architecture.headWidth())));
        return graph.add(
                "Transpose",
                List.of(split),
                Attribute.of("perm", Arrays.stream(order).boxed().toList()));
    }

    /** The attention of each query over all keys: {@code [batch, heads, length, keys]}. */
    String weights(String queries, String keys, String logMask) {
        String products = graph.add("MatMul", List.of(queries, keys));
        String masked = logMask.isEmpty() ? products : graph.add("Add", List.of(products, logMask));
        return graph.add("Softmax", List.of(masked), Attribute.of("axis", -1));
    }

    /** The values that the weights select, heads joined and projected: {@code [batch, length, width]}. */
    String attended(String weights, String values, String prefix) {
        String context = graph.add("MatMul", List.of(weights, values));
        String ordered = graph.add("Transpose", List.of(context), Attribute.of("perm", List.of(0L, 2L, 1L, 3L)));
        return project(graph.add("Reshape", List.of(ordered, graph.longs(0, 0, architecture.width()))), prefix);
    }

    String project(String x, String prefix) {
        return architecture.hasProjection() ? affine(x, prefix + "_Wo", prefix + "_bo", architecture.width()) : x;
    }
}
