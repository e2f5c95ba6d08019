package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;

/** A {@link NativeTensor} of floats. */
final class NativeFloats extends NativeTensor {

    private FloatBuffer values = bytes(0, Float.BYTES).asFloatBuffer();

    @Override
    int capacity() {
        return values.capacity();
    }

    @Override
    void allocate(int size) {
        values = bytes(size, Float.BYTES).asFloatBuffer();
    }

    @Override
    OnnxTensor make(int size, long[] wanted) throws OrtException {
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values.slice(0, size), wanted);
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

    /** Moves {@code length} numbers to a place before theirs, or the same. */
    void move(int from, int to, int length) {
        for (int i = 0; from != to && i < length; i++) {
            values.put(to + i, values.get(from + i));
        }
    }

    void copyTo(int index, float[] target, int offset, int length) {
        values.get(index, target, offset, length);
    }

    float at(int index) {
        return values.get(index);
    }
}
