package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alihwarta.marian.network.Precision;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.vocabulary.Piece;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiny random models against a plain decoder in numpy: {@code src/test/python/make_fixtures.py}. */
class ReferenceTest {

    /** One line of {@code expected.tsv}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    record Expected(
            String sentence,
            int[] source,
            int beam,
            int rank,
            double score,
            int[] words,
            double[] wordScores,
            double[][] attention) {

        static Expected parse(String line) {
            String[] fields = line.split("\t", -1);
            return new Expected(
                    fields[0],
                    integers(fields[1]),
                    Integer.parseInt(fields[2]),
                    Integer.parseInt(fields[3]),
                    Double.parseDouble(fields[4]),
                    integers(fields[5]),
                    numbers(fields[6], " "),
                    Arrays.stream(fields[7].split(" ", -1))
                            .map(row -> numbers(row, ","))
                            .toArray(double[][]::new));
        }

        private static int[] integers(String text) {
            return Arrays.stream(text.split(" ", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }

        private static double[] numbers(String text, String separator) {
            return Arrays.stream(text.split(separator, -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ssru, 1e-3",
        "ssru-beam, 1e-3",
        "self-attention, 1e-3",
        "self-attention-tied, 1e-3",
        "pre-norm-ssru, 1e-3",
        "float16, 1e-3",
        "shortlist, 1e-3",
        "int8, 1e-3",
        "int8-alphas, 1e-3",
        "int8-shortlist, 1e-3"
    })
    void agreesWithThePlainDecoder(String model, double tolerance) throws IOException, URISyntaxException {
        Path folder = Fixtures.model(model);
        try (Translator translator = Translator.open(ModelFiles.in(folder), Precision.EXACT)) {
            for (List<Expected> lists : bySentence(Files.readAllLines(folder.resolve("expected.tsv")))) {
                Expected first = lists.get(0);
                Decoding decoding =
                        Decoding.beam(first.beam()).nBest(first.beam()).withLeastLimit(0);
                List<Translation> found = translator
                        .translate(List.of(first.sentence()), decoding)
                        .get(0);
                assertThat(found).as(first.sentence()).hasSameSizeAs(lists);
                for (Expected expected : lists) {
                    compare(found.get(expected.rank()), expected, within(tolerance));
                }
            }
        }
    }

    private static List<List<Expected>> bySentence(List<String> lines) {
        List<List<Expected>> sentences = new ArrayList<>();
        for (String line : lines) {
            Expected expected = Expected.parse(line);
            if (expected.rank() == 0) {
                sentences.add(new ArrayList<>());
            }
            sentences.get(sentences.size() - 1).add(expected);
        }
        return sentences;
    }

    private static void compare(Translation found, Expected expected, Offset<Double> tolerance) {
        assertThat(found.alignment().source()).extracting(Piece::id).containsExactly(boxed(expected.source()));
        assertThat(found.pieces())
                .as(expected.sentence())
                .extracting(Piece::id)
                .containsExactly(boxed(expected.words()));
        assertThat(found.score()).isCloseTo(expected.score(), tolerance);
        for (int i = 0; i < expected.words().length; i++) {
            assertThat(found.pieceScores().get(i).doubleValue()).isCloseTo(expected.wordScores()[i], tolerance);
            for (int j = 0; j < expected.source().length; j++) {
                double weight = found.alignment().weight(i, j);
                assertThat(weight).isCloseTo(expected.attention()[i][j], tolerance);
            }
        }
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
