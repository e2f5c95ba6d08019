package org.alihwarta.benchmarks;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.alihwarta.marian.onnx.OnnxGraph;
import org.jspecify.annotations.Nullable;

/** A graph of a benchmark, with one thread as in the library, and inputs for it. */
final class SmallGraph {

    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

    private final Random random = new Random(7);
    private @Nullable OrtSession session;

    static SmallGraph open(OnnxGraph graph) throws OrtException {
        SmallGraph opened = new SmallGraph();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            opened.session = ENVIRONMENT.createSession(graph.toModel(), options);
        }
        return opened;
    }

    OrtSession.Result run(Map<String, OnnxTensor> inputs) throws OrtException {
        return Objects.requireNonNull(session, "opened").run(inputs);
    }

    OnnxTensor floats(long... shape) throws OrtException {
        ByteBuffer bytes = allocate(Float.BYTES, shape);
        for (int i = 0; i < bytes.capacity(); i += Float.BYTES) {
            bytes.putFloat(i, (float) random.nextGaussian());
        }
        return OnnxTensor.createTensor(ENVIRONMENT, bytes.asFloatBuffer(), shape);
    }

    OnnxTensor bytes(OnnxJavaType type, long... shape) throws OrtException {
        ByteBuffer bytes = allocate(1, shape);
        for (int i = 0; i < bytes.capacity(); i++) {
            bytes.put(i, (byte) random.nextInt());
        }
        return OnnxTensor.createTensor(ENVIRONMENT, bytes, shape, type);
    }

    OnnxTensor longs(long[] values) throws OrtException {
        return OnnxTensor.createTensor(ENVIRONMENT, LongBuffer.wrap(values), new long[] {values.length});
    }

    private static ByteBuffer allocate(int elementBytes, long... shape) {
        long size = elementBytes;
        for (long dimension : shape) {
            size *= dimension;
        }
        return ByteBuffer.allocateDirect(Math.toIntExact(size)).order(ByteOrder.nativeOrder());
    }
}
