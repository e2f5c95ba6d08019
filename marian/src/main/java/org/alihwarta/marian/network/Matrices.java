package org.alihwarta.marian.network;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.format.Tensor;
import org.alihwarta.marian.onnx.Attribute;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;

/**
 * Products with a model's matrices, in float or in int8 as the file stores them.
 *
 * <p>An int8 product follows {@code src/tensors/cpu/intgemm_interface.h} of marian-dev: the activations are multiplied by
 * {@code 127 / max|x|}, or by the factor the file states beforehand ({@code NAME_QuantMultA}), rounded to 8 bits,
 * multiplied in integers and divided by both factors again.
 */
final class Matrices {

    /** What stands for zero in unsigned bytes. */
    private static final int UNSIGNED_ZERO = 128;

    private final OnnxGraph graph;
    private final ModelFile model;
    private final Precision precision;
    private final Map<String, Quantized> dynamic = new HashMap<>();

    Matrices(OnnxGraph graph, ModelFile model, Precision precision) {
        this.graph = graph;
        this.model = model;
        this.precision = precision;
    }

    /** Activations in 8 bits and the float that one step of them stands for. */
    record Quantized(String values, String scale) {}

    /** The rows of a matrix that {@code ids} name, as floats: the shape of the ids, then {@code width}. */
    String rows(String matrix, String ids, int width) {
        Tensor tensor = model.tensor(matrix, -1, width);
        String gathered = graph.add("Gather", List.of(constant(tensor), ids), Attribute.of("axis", 0));
        if (tensor instanceof Tensor.Int8 quantized) {
            return dequantized(gathered, 1 / quantized.multiplier());
        }
        return gathered;
    }

    private String dequantized(String integers, float step) {
        String floats = graph.add("Cast", List.of(integers), Attribute.of("to", 1));
        String signed =
                precision == Precision.EXACT ? graph.add("Sub", List.of(floats, graph.scalar(UNSIGNED_ZERO))) : floats;
        return graph.add("Mul", List.of(signed, graph.scalar(step)));
    }

    String affine(String x, String weights, String bias, int outputs) {
        Tensor tensor = model.tensor(weights, -1, outputs);
        String addend = graph.constant(bias, ElementKind.FLOAT, floats(bias, 1, outputs), outputs);
        if (tensor instanceof Tensor.Int8 quantized) {
            return integerProduct(quantize(x, weights), constant(tensor), quantized.multiplier(), addend);
        }
        return graph.add("Add", List.of(graph.add("MatMul", List.of(x, constant(tensor))), addend));
    }

    String product(String x, String weights, int outputs) {
        Tensor tensor = model.tensor(weights, -1, outputs);
        if (tensor instanceof Tensor.Int8 quantized) {
            return integerProduct(quantize(x, weights), constant(tensor), quantized.multiplier(), "");
        }
        return graph.add("MatMul", List.of(x, constant(tensor)));
    }

    /** {@code x W + b} of int8 {@code weights [inputs, outputs]}; an empty bias is left out. */
    String integerProduct(Quantized x, String weights, float multiplier, String bias) {
        String zero = zero(ElementKind.UINT8);
        String weightZero = zero(integerKind());
        String scale = graph.scalar(1 / multiplier);
        List<String> operands = bias.isEmpty()
                ? List.of(x.values(), weights, x.scale(), scale, zero, weightZero)
                : List.of(x.values(), weights, x.scale(), scale, zero, weightZero, bias);
        return graph.addMicrosoft("MatMulIntegerToFloat", operands);
    }

    /** Activations in 8 bits, by the factor that the file states for {@code weights}, or else by their own maximum. */
    Quantized quantize(String x, String weights) {
        String alpha = weights + "_QuantMultA";
        if (model.contains(alpha)) {
            return quantized(x, graph.scalar(1 / factor(model.tensor(alpha, 1, 1))));
        }
        return dynamic.computeIfAbsent(x, this::quantizeByMaximum);
    }

    /** Marian's converter quantises the factor of {@code Wemb} itself, as it does all names that begin so. */
    private static float factor(Tensor tensor) {
        return tensor instanceof Tensor.Int8 quantized
                ? quantized.bytes().get(0) / quantized.multiplier()
                : tensor.bytes().getFloat(0);
    }

    private Quantized quantizeByMaximum(String x) {
        String absolute = graph.add("Abs", List.of(x));
        String largest = graph.add("ReduceMax", List.of(absolute), Attribute.of("keepdims", 0));
        return quantized(x, graph.add("Div", List.of(largest, graph.scalar(127))));
    }

    private Quantized quantized(String x, String scale) {
        return new Quantized(graph.add("QuantizeLinear", List.of(x, scale, zero(ElementKind.UINT8))), scale);
    }

    private String zero(ElementKind kind) {
        byte value = kind == ElementKind.UINT8 ? (byte) UNSIGNED_ZERO : 0;
        return graph.constant("zero_" + kind, kind, ByteBuffer.wrap(new byte[] {value}));
    }

    /** The tensor as a constant of the graph, in its own element type. */
    String constant(Tensor tensor) {
        if (tensor instanceof Tensor.Int8 integers) {
            return integers(tensor.name(), integers.bytes(), tensor.rows(), tensor.columns());
        }
        return graph.constant(tensor.name(), ElementKind.FLOAT, tensor.bytes(), tensor.rows(), tensor.columns());
    }

    /** A constant of signed bytes, moved up by 128 when the weights are to be unsigned. */
    String integers(String name, ByteBuffer signed, int rows, int columns) {
        return graph.constant(name, integerKind(), integerBytes(signed), rows, columns);
    }

    private ByteBuffer integerBytes(ByteBuffer signed) {
        if (precision == Precision.FAST) {
            return signed;
        }
        ByteBuffer unsigned = ByteBuffer.allocate(signed.remaining());
        while (signed.hasRemaining()) {
            unsigned.put((byte) (signed.get() ^ UNSIGNED_ZERO));
        }
        return unsigned.flip();
    }

    /** ONNX Runtime sums products of two unsigned bytes without saturation, on any processor. */
    private ElementKind integerKind() {
        return precision == Precision.EXACT ? ElementKind.UINT8 : ElementKind.INT8;
    }

    boolean contains(String name) {
        return model.contains(name);
    }

    ElementKind kind(Tensor tensor) {
        return tensor instanceof Tensor.Int8 ? integerKind() : ElementKind.FLOAT;
    }

    /** The bytes of a tensor that must be float, such as a bias. */
    ByteBuffer floats(String name, int rows, int columns) {
        if (model.tensor(name, rows, columns) instanceof Tensor.Float32 tensor) {
            return tensor.bytes();
        }
        throw new ModelFormatException(model.path(), "tensor " + name, "is int8; expected float32");
    }
}
