package org.alihwarta.benchmarks;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The product of 8-bit activations {@code [rows, 256]} with 8-bit weights {@code [256, 1536]}, as feed-forward layers have it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class ProductBenchmark {

    private static final int INPUTS = 256;
    private static final int OUTPUTS = 1536;

    /** A step of one sentence, of a batch, and the words of a batch in the encoder. */
    @Param({"1", "32", "1024"})
    public int rows;

    /** What the weights are: signed ones may saturate (FAST), unsigned ones may not (EXACT). */
    @Param({"FAST", "EXACT"})
    public String precision = "";

    private SmallGraph session = new SmallGraph();
    private Map<String, OnnxTensor> inputs = Map.of();

    @Setup
    public void open() throws OrtException {
        boolean isExact = precision.equals("EXACT");
        ElementKind kind = isExact ? ElementKind.UINT8 : ElementKind.INT8;
        OnnxGraph graph = new OnnxGraph("product");
        String x = graph.input("x", ElementKind.UINT8, -1, INPUTS);
        byte[] weights = new byte[INPUTS * OUTPUTS];
        new Random(1).nextBytes(weights);
        String w = graph.constant("w", kind, ByteBuffer.wrap(weights), INPUTS, OUTPUTS);
        String zero = graph.constant("zero", ElementKind.UINT8, ByteBuffer.wrap(new byte[] {127}));
        byte[] middle = {(byte) (isExact ? 128 : 0)};
        String weightZero = graph.constant("weight_zero", kind, ByteBuffer.wrap(middle));
        String scale = graph.scalar(0.01f);
        String bias = graph.floats("bias", new float[OUTPUTS], OUTPUTS);
        String y = graph.addMicrosoft("MatMulIntegerToFloat", List.of(x, w, scale, scale, zero, weightZero, bias));
        graph.output(y, "y", ElementKind.FLOAT, -1, OUTPUTS);
        session = SmallGraph.open(graph);
        inputs = Map.of("x", session.bytes(OnnxJavaType.UINT8, rows, INPUTS));
    }

    @Benchmark
    public void product() throws OrtException {
        try (OrtSession.Result result = session.run(inputs)) {
            result.size();
        }
    }
}
