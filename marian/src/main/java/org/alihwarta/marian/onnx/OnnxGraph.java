package org.alihwarta.marian.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An ONNX graph under construction; values are known by their names. Not thread-safe.
 *
 * <p>Operators are those of opset 17, and the {@code com.microsoft} ones of ONNX Runtime.
 */
public final class OnnxGraph {

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final String MICROSOFT = "com.microsoft";

    private final ProtoMessage graph;
    private final Set<String> initializers = new HashSet<>();
    private int values;

    public OnnxGraph(String name) {
        graph = new ProtoMessage().text(2, name);
    }

    /** An input; a dimension below zero may have any size. */
    public String input(String name, ElementKind kind, long... dimensions) {
        graph.message(11, valueInfo(name, kind, dimensions));
        return name;
    }

    /** Gives a value to the outside under a name of its own, at the price of a copy unless it has that name already. */
    public void output(String value, String name, ElementKind kind, long... dimensions) {
        if (!value.equals(name)) {
            write("Identity", "", List.of(value), List.of(name));
        }
        graph.message(12, valueInfo(name, kind, dimensions));
    }

    /** A one-output operator of the standard set; an empty input name leaves an optional input out. */
    public String add(String operator, List<String> inputs, Attribute... attributes) {
        String output = fresh(operator);
        write(operator, "", inputs, List.of(output), attributes);
        return output;
    }

    /** A one-output operator of the standard set whose output has a given name. */
    public String addNamed(String output, String operator, List<String> inputs, Attribute... attributes) {
        write(operator, "", inputs, List.of(output), attributes);
        return output;
    }

    /** A one-output operator of ONNX Runtime's own. */
    public String addMicrosoft(String operator, List<String> inputs, Attribute... attributes) {
        String output = fresh(operator);
        write(operator, MICROSOFT, inputs, List.of(output), attributes);
        return output;
    }

    /** An operator of the standard set with several outputs, which have these names. */
    public void addAll(String operator, List<String> outputs, List<String> inputs, Attribute... attributes) {
        write(operator, "", inputs, outputs, attributes);
    }

    /** A constant tensor of the graph; asking twice for one name gives the first. */
    public String constant(String name, ElementKind kind, ByteBuffer littleEndian, long... dimensions) {
        if (initializers.add(name)) {
            ProtoMessage tensor = new ProtoMessage();
            for (long dimension : dimensions) {
                tensor.integer(1, dimension);
            }
            graph.message(5, tensor.integer(2, kind.number()).text(8, name).bytes(9, littleEndian));
        }
        return name;
    }

    public String floats(String name, float[] values, long... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, ElementKind.FLOAT, bytes, dimensions);
    }

    /** A single float, named after its value. */
    public String scalar(float value) {
        return floats("float_" + value, new float[] {value});
    }

    /** A single whole number without a dimension, named after its value. */
    public String index(long value) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return constant("index_" + value, ElementKind.INT64, bytes.putLong(0, value));
    }

    /** A vector of whole numbers, named after its values. */
    public String longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant("longs_" + Arrays.toString(values), ElementKind.INT64, bytes, values.length);
    }

    /** The whole model, as ONNX Runtime loads it. */
    public ByteBuffer toModel() {
        ProtoMessage model = new ProtoMessage().integer(1, IR_VERSION).text(2, "alihwarta-marian");
        model.message(7, graph);
        model.message(8, new ProtoMessage().text(1, "").integer(2, OPSET));
        model.message(8, new ProtoMessage().text(1, MICROSOFT).integer(2, 1));
        return model.toDirectBuffer();
    }

    private String fresh(String operator) {
        return operator + "_" + values++;
    }

    private void write(
            String operator, String domain, List<String> inputs, List<String> outputs, Attribute... attributes) {
        ProtoMessage node = new ProtoMessage();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(3, "node_" + outputs.get(0)).text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, message(attribute));
        }
        graph.message(1, node.text(7, domain));
    }

    /** The message {@code AttributeProto}; field 20 is the kind of the value. */
    private static ProtoMessage message(Attribute attribute) {
        ProtoMessage message = new ProtoMessage().text(1, attribute.name());
        if (attribute instanceof Attribute.Whole whole) {
            return message.integer(3, whole.value()).integer(20, 2);
        } else if (attribute instanceof Attribute.Real real) {
            return message.real(2, real.value()).integer(20, 1);
        }
        ((Attribute.Wholes) attribute).values().forEach(value -> message.integer(8, value));
        return message.integer(20, 7);
    }

    private static ProtoMessage valueInfo(String name, ElementKind kind, long... dimensions) {
        ProtoMessage shape = new ProtoMessage();
        for (int i = 0; i < dimensions.length; i++) {
            ProtoMessage dimension = new ProtoMessage();
            shape.message(
                    1, dimensions[i] < 0 ? dimension.text(2, name + "_" + i) : dimension.integer(1, dimensions[i]));
        }
        ProtoMessage tensor = new ProtoMessage().integer(1, kind.number()).message(2, shape);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
    }
}
