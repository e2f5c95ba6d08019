package org.alihwarta.marian.network;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** After a matrix' name, the factor of the activations that are multiplied with it. */
    static final String FACTOR = "_QuantMultA";

    /** What stands for zero in unsigned weights. */
    private static final int UNSIGNED_ZERO = 128;

    /** What stands for zero in unsigned activations, as in Marian's {@code int8shift}. */
    private static final int ACTIVATION_ZERO = 127;

    private final OnnxGraph graph;
    private final ModelFile model;
    private final Precision precision;
    private final Map<String, Quantized> known = new HashMap<>();
    private final Set<String> rectified = new HashSet<>();

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
        String signed = isUnsigned() ? graph.add("Sub", List.of(floats, graph.scalar(UNSIGNED_ZERO))) : floats;
        return graph.add("Mul", List.of(signed, graph.scalar(step)));
    }

    String affine(String x, String weights, String bias, int outputs) {
        Tensor tensor = model.tensor(weights, -1, outputs);
        String addend = graph.constant(bias, ElementKind.FLOAT, floats(bias, 1, outputs), outputs);
        if (tensor instanceof Tensor.Int8 quantized) {
            Integers integers = new Integers(constant(tensor), isUnsigned(), quantized.multiplier());
            return integerProduct(quantize(x, weights), integers, addend);
        }
        return graph.add("Add", List.of(graph.add("MatMul", List.of(x, constant(tensor))), addend));
    }

    /** {@code x W}. Marian's {@code int8shift} leaves such products signed, so that none saturates, unless it has factors. */
    String product(String x, String weights, int outputs) {
        Tensor tensor = model.tensor(weights, -1, outputs);
        if (tensor instanceof Tensor.Int8 quantized) {
            boolean isUnsigned = isUnsigned() || !model.contains(weights + FACTOR);
            String matrix = integers(weights, quantized.bytes(), isUnsigned, quantized.rows(), quantized.columns());
            return integerProduct(quantize(x, weights), new Integers(matrix, isUnsigned, quantized.multiplier()), "");
        }
        return graph.add("MatMul", List.of(x, constant(tensor)));
    }

    /** Weights {@code [inputs, outputs]} in 8 bits, and what they were multiplied by. */
    record Integers(String matrix, boolean isUnsigned, float multiplier) {}

    /** {@code x W + b}; an empty bias is left out. */
    String integerProduct(Quantized x, Integers weights, String bias) {
        String zero = zero("activation_zero", ElementKind.UINT8, ACTIVATION_ZERO);
        String weightZero = weights.isUnsigned()
                ? zero("unsigned_zero", ElementKind.UINT8, UNSIGNED_ZERO)
                : zero("signed_zero", ElementKind.INT8, 0);
        String scale = graph.scalar(1 / weights.multiplier());
        List<String> operands = bias.isEmpty()
                ? List.of(x.values(), weights.matrix(), x.scale(), scale, zero, weightZero)
                : List.of(x.values(), weights.matrix(), x.scale(), scale, zero, weightZero, bias);
        return graph.addMicrosoft("MatMulIntegerToFloat", operands);
    }

    /** Activations in 8 bits, by the factor that the file states for {@code weights}, or else by their own maximum. */
    Quantized quantize(String x, String weights) {
        String alpha = weights + FACTOR;
        if (model.contains(alpha)) {
            String scale = graph.scalar(1 / factor(model.tensor(alpha, 1, 1)));
            return known.computeIfAbsent(x + " " + scale, both -> quantized(x, scale));
        }
        return known.computeIfAbsent(x, this::quantizeByMaximum);
    }

    /** {@code max(0, x)} for a product with {@code weights}: where that quantises it, both ends are cut off in one operation. */
    String rectify(String x, String weights) {
        if (model.contains(weights + FACTOR)) {
            rectified.add(x);
            return x;
        }
        return graph.add("Relu", List.of(x));
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
        return rounded(x, graph.add("Div", List.of(largest, graph.scalar(ACTIVATION_ZERO))));
    }

    /** From -127 to 127 steps; the operator itself would let a 128th through. */
    private Quantized quantized(String x, String scale) {
        String largest = graph.add("Mul", List.of(scale, graph.scalar(ACTIVATION_ZERO)));
        String clipped = rectified.contains(x)
                ? graph.add("Clip", List.of(x, graph.scalar(0), largest))
                : graph.add("Min", List.of(x, largest));
        return rounded(clipped, scale);
    }

    private Quantized rounded(String x, String scale) {
        String zero = zero("activation_zero", ElementKind.UINT8, ACTIVATION_ZERO);
        return new Quantized(graph.add("QuantizeLinear", List.of(x, scale, zero)), scale);
    }

    private String zero(String name, ElementKind kind, int value) {
        return graph.constant(name, kind, ByteBuffer.wrap(new byte[] {(byte) value}));
    }

    /** The tensor as a constant of the graph, in its own element type. */
    String constant(Tensor tensor) {
        if (tensor instanceof Tensor.Int8) {
            return integers(tensor.name(), tensor.bytes(), isUnsigned(), tensor.rows(), tensor.columns());
        }
        return graph.constant(tensor.name(), ElementKind.FLOAT, tensor.bytes(), tensor.rows(), tensor.columns());
    }

    /** A constant of signed bytes, moved up by 128 when they are to be unsigned. */
    String integers(String name, ByteBuffer signed, boolean isUnsigned, int rows, int columns) {
        ByteBuffer bytes = isUnsigned ? movedUp(signed) : signed;
        return graph.constant(name, isUnsigned ? ElementKind.UINT8 : ElementKind.INT8, bytes, rows, columns);
    }

    private static ByteBuffer movedUp(ByteBuffer signed) {
        ByteBuffer unsigned = ByteBuffer.allocate(signed.remaining());
        while (signed.hasRemaining()) {
            unsigned.put((byte) (signed.get() ^ UNSIGNED_ZERO));
        }
        return unsigned.flip();
    }

    /** ONNX Runtime sums products of two unsigned bytes without saturation, on any processor. */
    boolean isUnsigned() {
        return precision == Precision.EXACT;
    }

    boolean contains(String name) {
        return model.contains(name);
    }

    ElementKind kind(Tensor tensor) {
        if (tensor instanceof Tensor.Float32) {
            return ElementKind.FLOAT;
        }
        return isUnsigned() ? ElementKind.UINT8 : ElementKind.INT8;
    }

    /** The bytes of a tensor that must be float, such as a bias. */
    ByteBuffer floats(String name, int rows, int columns) {
        if (model.tensor(name, rows, columns) instanceof Tensor.Float32 tensor) {
            return tensor.bytes();
        }
        throw new ModelFormatException(model.path(), "tensor " + name, "is int8; expected float32");
    }
}
