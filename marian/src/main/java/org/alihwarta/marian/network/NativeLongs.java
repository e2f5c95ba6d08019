package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.LongBuffer;

/** A {@link NativeTensor} of whole numbers. */
final class NativeLongs extends NativeTensor {

    private LongBuffer values = bytes(0, Long.BYTES).asLongBuffer();

    @Override
    int capacity() {
        return values.capacity();
    }

    @Override
    void allocate(int size) {
        values = bytes(size, Long.BYTES).asLongBuffer();
    }

    @Override
    OnnxTensor make(int size, long[] wanted) throws OrtException {
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values.slice(0, size), wanted);
    }

    void set(int index, long value) {
        values.put(index, value);
    }

    long at(int index) {
        return values.get(index);
    }
}
