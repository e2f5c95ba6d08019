package org.alihwarta.marian.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.Tensor;
import org.alihwarta.marian.onnx.Attribute;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;

/**
 * The last layer: hidden rows in, one number for each word out.
 *
 * <p>With a shortlist the layer's weights are inputs of the decoder graph: {@code output_weights} and {@code
 * output_bias}, gathered once for a batch by the graph that {@link #gathering} builds from {@code shortlist [words]}.
 */
final class OutputLayer {

    private static final String BIAS = "decoder_ff_logit_out_b";

    private final OnnxGraph graph;
    private final Architecture architecture;
    private final Matrices matrices;
    private final boolean hasShortlist;
    private final boolean isTransposed;
    private final Tensor weights;
    private final int vocabulary;

    OutputLayer(OnnxGraph graph, ModelFile model, Architecture architecture, Matrices matrices, boolean hasShortlist) {
        this.graph = graph;
        this.architecture = architecture;
        this.matrices = matrices;
        this.hasShortlist = hasShortlist;
        this.isTransposed = !isUntransposed(architecture);
        this.weights = weights(model, architecture);
        this.vocabulary = vocabulary(model, architecture);
    }

    /** The graph that gathers the weights of a shortlist. */
    static ByteBuffer gathering(ModelFile model, Architecture architecture, Precision precision) {
        OnnxGraph graph = new OnnxGraph("shortlist");
        OutputLayer layer = new OutputLayer(graph, model, architecture, new Matrices(graph, model, precision), true);
        layer.gather();
        return graph.toModel();
    }

    /** The number of words the layer of a model chooses among. */
    static int vocabulary(ModelFile model, Architecture architecture) {
        Tensor weights = weights(model, architecture);
        return isUntransposed(architecture) ? weights.columns() : weights.rows();
    }

    private static Tensor weights(ModelFile model, Architecture architecture) {
        String name = architecture.outputWeights();
        return isUntransposed(architecture)
                ? model.tensor(name, architecture.width(), -1)
                : model.tensor(name, -1, architecture.width());
    }

    /** Old models have the output matrix the other way round. */
    private static boolean isUntransposed(Architecture architecture) {
        return architecture.outputWeights().equals("decoder_ff_logit_out_W");
    }

    private void gather() {
        String shortlist = graph.input("shortlist", ElementKind.INT64, -1);
        long axis = isTransposed ? 0 : 1;
        String rows = graph.add("Gather", List.of(matrices.constant(weights), shortlist), Attribute.of("axis", axis));
        boolean mustTurn = isTransposed && weights instanceof Tensor.Int8;
        String turned = mustTurn ? graph.add("Transpose", List.of(rows)) : rows;
        String bias = graph.add("Gather", List.of(bias(), shortlist), Attribute.of("axis", 0));
        graph.output(turned, "output_weights", matrices.kind(weights), -1, -1);
        graph.output(bias, "output_bias", ElementKind.FLOAT, -1);
    }

    /** One number for each word, not normalised: {@code [sentences, beam, words]} from {@code [sentences, beam, width]}. */
    String logits(String hidden) {
        String bias = hasShortlist ? graph.input("output_bias", ElementKind.FLOAT, -1) : bias();
        if (weights instanceof Tensor.Int8 quantized) {
            Matrices.Quantized x = matrices.quantize(hidden, weights.name());
            String integers = integerWeights(quantized);
            return matrices.integerProduct(
                    x, new Matrices.Integers(integers, matrices.isUnsigned(), quantized.multiplier()), bias);
        }
        String matrix =
                hasShortlist ? graph.input("output_weights", ElementKind.FLOAT, -1, -1) : matrices.constant(weights);
        Attribute turned = Attribute.of("transB", isTransposed ? 1 : 0);
        return graph.add("Add", List.of(graph.addMicrosoft("FusedMatMul", List.of(hidden, matrix), turned), bias));
    }

    /** Integer products want {@code [width, words]}. */
    private String integerWeights(Tensor.Int8 quantized) {
        if (hasShortlist) {
            return graph.input("output_weights", matrices.kind(quantized), architecture.width(), -1);
        }
        if (!isTransposed) {
            return matrices.constant(quantized);
        }
        ByteBuffer turned = turned(quantized);
        return matrices.integers(
                quantized.name() + "_turned", turned, matrices.isUnsigned(), architecture.width(), vocabulary);
    }

    private static ByteBuffer turned(Tensor.Int8 matrix) {
        ByteBuffer from = matrix.bytes();
        ByteBuffer to = ByteBuffer.allocate(from.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                to.put(column * matrix.rows() + row, from.get(row * matrix.columns() + column));
            }
        }
        return to;
    }

    private String bias() {
        if (!matrices.contains(BIAS)) {
            return graph.floats("no_bias", new float[vocabulary], vocabulary);
        }
        return graph.constant(BIAS, ElementKind.FLOAT, matrices.floats(BIAS, 1, vocabulary), vocabulary);
    }
}
