package org.alihwarta.benchmarks;

import java.nio.file.Path;
import java.util.Objects;
import org.alihwarta.marian.ModelFiles;
import org.alihwarta.marian.vocabulary.PiecedText;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A sentence of nineteen words cut into pieces, and put together again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class PiecesBenchmark {

    private static final String[] SENTENCES = {
        "Pemerintah daerah memperbaiki empat puluh jembatan desa sebelum musim hujan tiba, kata bupati dalam rapat di"
                + " balai kota kemarin siang.",
        "Nelayan di pesisir utara menunda melaut selama tiga hari karena gelombang setinggi dua meter lebih, menurut"
                + " kepala pelabuhan pada hari Rabu."
    };

    @Param("models/id-en")
    public String model = "";

    private @Nullable Vocabulary vocabulary;
    private int[] ids = {};

    static String sentence(int index) {
        return SENTENCES[index % SENTENCES.length];
    }

    @Setup
    public void open() {
        vocabulary = Vocabulary.read(ModelFiles.in(Path.of(model)).sourceVocabulary());
        ids = vocabulary.encode(SENTENCES[0]).ids();
    }

    @Benchmark
    public PiecedText encode() {
        return Objects.requireNonNull(vocabulary).encode(SENTENCES[0]);
    }

    @Benchmark
    public PiecedText decode() {
        return Objects.requireNonNull(vocabulary).decode(ids);
    }
}
