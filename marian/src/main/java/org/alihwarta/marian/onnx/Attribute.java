package org.alihwarta.marian.onnx;

import java.util.List;

/** A constant that belongs to an operator, such as the axis of a softmax. */
public sealed interface Attribute {

    String name();

    static Attribute of(String name, long value) {
        return new Whole(name, value);
    }

    static Attribute of(String name, float value) {
        return new Real(name, value);
    }

    static Attribute of(String name, List<Long> values) {
        return new Wholes(name, values);
    }

    /** A whole number. */
    record Whole(String name, long value) implements Attribute {}

    /** A real number. */
    record Real(String name, float value) implements Attribute {}

    /** A list of whole numbers. */
    record Wholes(String name, List<Long> values) implements Attribute {

        public Wholes {
            values = List.copyOf(values);
        }
    }
}
