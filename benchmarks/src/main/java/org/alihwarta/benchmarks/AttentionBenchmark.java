package org.alihwarta.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import org.alihwarta.marian.onnx.Attribute;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step's attention of a decoder layer to the source: 8 heads of 32, sentences of 40 pieces. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class AttentionBenchmark {

    private static final int HEADS = 8;
    private static final int WIDTH = 32;
    private static final int LENGTH = 40;

    @Param({"1", "32"})
    public int sentences;

    private SmallGraph session = new SmallGraph();
    private Map<String, OnnxTensor> inputs = Map.of();

    @Setup
    public void open() throws OrtException {
        OnnxGraph graph = new OnnxGraph("attention");
        String queries = graph.input("queries", ElementKind.FLOAT, -1, HEADS, 1, WIDTH);
        String keys = graph.input("keys", ElementKind.FLOAT, -1, HEADS, WIDTH, LENGTH);
        String values = graph.input("values", ElementKind.FLOAT, -1, HEADS, LENGTH, WIDTH);
        String products = graph.add("MatMul", List.of(queries, keys));
        String weights = graph.add("Softmax", List.of(products), Attribute.of("axis", -1));
        String attended = graph.add("MatMul", List.of(weights, values));
        graph.output(attended, "attended", ElementKind.FLOAT, -1, HEADS, 1, WIDTH);
        session = SmallGraph.open(graph);
        inputs = Map.of(
                "queries", session.floats(sentences, HEADS, 1, WIDTH),
                "keys", session.floats(sentences, HEADS, WIDTH, LENGTH),
                "values", session.floats(sentences, HEADS, LENGTH, WIDTH));
    }

    @Benchmark
    public void attend() throws OrtException {
        try (OrtSession.Result result = session.run(inputs)) {
            result.size();
        }
    }
}
