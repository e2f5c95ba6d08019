package org.alihwarta.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alihwarta.marian.ModelFiles;
import org.alihwarta.marian.onnx.Attribute;
import org.alihwarta.marian.onnx.ElementKind;
import org.alihwarta.marian.onnx.OnnxGraph;
import org.alihwarta.marian.shortlist.Shortlist;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The words of a batch, and the rows of an 8-bit output layer of width 256 that belong to them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class ShortlistBenchmark {

    private static final int WIDTH = 256;

    @Param("models/id-en")
    public String model = "";

    @Param({"1", "32"})
    public int sentences;

    private @Nullable Shortlist shortlist;
    private int vocabularySize;
    private int[][] batch = {};
    private SmallGraph session = new SmallGraph();
    private Map<String, OnnxTensor> inputs = Map.of();

    @Setup
    public void open() throws OrtException {
        ModelFiles files = ModelFiles.in(Path.of(model));
        Vocabulary vocabulary = Vocabulary.read(files.sourceVocabulary());
        vocabularySize = vocabulary.size();
        shortlist = Shortlist.read(
                Objects.requireNonNull(files.shortlist(), "a model with a shortlist"),
                files.limits(),
                vocabulary,
                vocabulary,
                vocabularySize);
        batch = new int[sentences][];
        Arrays.setAll(batch, i -> vocabulary.encode(PiecesBenchmark.sentence(i)).ids());
        OnnxGraph graph = new OnnxGraph("gather");
        ByteBuffer weights = ByteBuffer.allocate(vocabularySize * WIDTH);
        String matrix = graph.constant("weights", ElementKind.INT8, weights, vocabularySize, WIDTH);
        String chosen = graph.input("shortlist", ElementKind.INT64, -1);
        String rows = graph.add("Gather", List.of(matrix, chosen), Attribute.of("axis", 0));
        graph.output(graph.add("Transpose", List.of(rows)), "rows", ElementKind.INT8, WIDTH, -1);
        session = SmallGraph.open(graph);
        inputs = Map.of(
                "shortlist", session.longs(Arrays.stream(words()).asLongStream().toArray()));
    }

    @Benchmark
    public int[] words() {
        return Objects.requireNonNull(shortlist).words(batch, true, vocabularySize);
    }

    @Benchmark
    public void gather() throws OrtException {
        try (OrtSession.Result result = session.run(inputs)) {
            result.size();
        }
    }
}
