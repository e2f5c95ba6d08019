package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whole numbers that Java and ONNX Runtime both see: written in place between runs, never copied. Not thread-safe. */
final class NativeLongs implements AutoCloseable {

    private LongBuffer values = allocate(0);
    private long[] shape = {0};
    private @Nullable OnnxTensor tensor;

    /** The tensor of that shape over these numbers; its content is whatever was there before. */
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

    void set(int index, long value) {
        values.put(index, value);
    }

    long at(int index) {
        return values.get(index);
    }

    @Override
    public void close() {
        if (tensor != null) {
            tensor.close();
            tensor = null;
        }
    }

    private static LongBuffer allocate(int size) {
        return ByteBuffer.allocateDirect(Math.max(size, 16) * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }
}
