package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Floats that Java and ONNX Runtime both see: written in place between runs, never copied. Not thread-safe. */
final class NativeFloats implements AutoCloseable {

    private FloatBuffer values = allocate(0);
    private long[] shape = {0};
    private @Nullable OnnxTensor tensor;

    /** The tensor of that shape over these floats; its content is whatever was there before. */
    OnnxTensor tensor(long... wanted) {
        if (tensor != null && Arrays.equals(shape, wanted)) {
            return tensor;
        }
        close();
        int size = Math.toIntExact(Arrays.stream(wanted).reduce(1, Math::multiplyExact));
        if (values.capacity() < size) {
            values = allocate(Math.max(size, 2 * values.capacity()));
        }
        shape = wanted.clone();
        try {
            tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values.slice(0, size), shape);
        } catch (OrtException e) {
            throw new RuntimeFailure("a tensor of " + Arrays.toString(shape) + " cannot be made", e);
        }
        return tensor;
    }

    void set(int index, float value) {
        values.put(index, value);
    }

    /** Sets the first {@code count} to zero. */
    void clear(int count) {
        for (int i = 0; i < count; i++) {
            values.put(i, 0);
        }
    }

    void setAll(int index, float[] from) {
        values.put(index, from);
    }

    void copyTo(int index, float[] target, int offset, int length) {
        values.get(index, target, offset, length);
    }

    float at(int index) {
        return values.get(index);
    }

    @Override
    public void close() {
        if (tensor != null) {
            tensor.close();
            tensor = null;
        }
    }

    private static FloatBuffer allocate(int size) {
        return ByteBuffer.allocateDirect(Math.max(size, 16) * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
