package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers that Java and ONNX Runtime both see: written in place between runs, never copied. Not thread-safe. */
abstract class NativeTensor implements AutoCloseable {

    private static final int FEWEST = 16;

    private long[] shape = {};
    private @Nullable OnnxTensor tensor;

    /** The tensor of that shape over these numbers; its content is whatever was there before. */
    final OnnxTensor tensor(long... wanted) {
        if (tensor != null && Arrays.equals(shape, wanted)) {
            return tensor;
        }
        close();
        int size = Math.toIntExact(Arrays.stream(wanted).reduce(1, Math::multiplyExact));
        if (capacity() < size) {
            allocate(Math.max(size, 2 * capacity()));
        }
        shape = wanted.clone();
        try {
            tensor = make(size, shape);
        } catch (OrtException e) {
            throw new RuntimeFailure("a tensor of " + Arrays.toString(shape) + " cannot be made", e);
        }
        return tensor;
    }

    abstract int capacity();

    abstract void allocate(int size);

    /** A tensor over the first {@code size} numbers. */
    abstract OnnxTensor make(int size, long[] wanted) throws OrtException;

    /** Memory outside the heap for at least {@code size} elements. */
    static ByteBuffer bytes(int size, int elementBytes) {
        return ByteBuffer.allocateDirect(Math.max(size, FEWEST) * elementBytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public final void close() {
        if (tensor != null) {
            tensor.close();
            tensor = null;
        }
    }
}
