package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.vocabulary.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslatorTest {

    private static final List<String> SENTENCES =
            List.of("Berita pagi ini di Jakarta.", "ini", "Halo, Jakarta!", "", "di di di di di di di di di di");

    @Test
    void givesTheSameAloneAndInABatch() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("ssru"))) {
            List<String> together = texts(translator, SENTENCES);
            List<String> alone = SENTENCES.stream()
                    .map(sentence -> texts(translator, List.of(sentence)).get(0))
                    .toList();
            assertThat(together).isEqualTo(alone);
        }
    }

    @Test
    void givesTheSameToManyThreads() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("self-attention"))) {
            List<String> expected = texts(translator, SENTENCES);
            assertThat(IntStream.range(0, 32).parallel().mapToObj(i -> texts(translator, SENTENCES)))
                    .containsOnly(expected);
        }
    }

    @Test
    void ordersCandidatesByScore() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("pre-norm-ssru"))) {
            List<Translation> candidates =
                    translator.translate(SENTENCES, Decoding.beam(4).nBest(3)).get(0);
            assertThat(candidates).hasSize(3);
            assertThat(candidates).extracting(Translation::score).isSortedAccordingTo(Collections.reverseOrder());
        }
    }

    @Test
    void placesPiecesInTheTextAsTyped() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("ssru"))) {
            String sentence = "  berita   東 pagi";
            List<Piece> pieces = translator.translate(sentence).alignment().source();
            assertThat(pieces)
                    .extracting(piece ->
                            sentence.substring(piece.start(), piece.end()).strip())
                    .containsExactly("berita", "", "", "", "東", "pagi", "");
        }
    }

    @Test
    void spreadsTheAttentionOfEveryPieceOverTheSource() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("self-attention"))) {
            for (List<Translation> translations : translator.translate(SENTENCES, Decoding.greedy())) {
                Alignment alignment = translations.get(0).alignment();
                for (int target = 0; target < alignment.target().size(); target++) {
                    double sum = 0;
                    for (int source = 0; source < alignment.source().size(); source++) {
                        sum += alignment.weight(target, source);
                    }
                    assertThat(sum).isBetween(0.999, 1.001);
                }
            }
        }
    }

    @Test
    void stopsWhenInterrupted() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("ssru"))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> translator.translate("ini")).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void leavesOutWhatIsTooLongForAnySentence() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("ssru"))) {
            Decoding brief = Decoding.greedy().withLengthFactor(0.01f);
            Translation found = translator
                    .translate(List.of("di ".repeat(5000)), brief)
                    .get(0)
                    .get(0);
            assertThat(found.alignment().source()).hasSize(1000);
        }
    }

    @Test
    void refusesToTranslateOnceClosed() throws URISyntaxException {
        Translator translator = Translator.open(Fixtures.model("ssru"));
        translator.close();
        translator.close();
        assertThatThrownBy(() -> translator.translate("ini")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhatAFolderLacks(@TempDir Path folder) {
        assertThatThrownBy(() -> Translator.open(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("lacks a model (model*.npz or model*.bin)");
    }

    @Test
    void beginsAsItIsTold() throws URISyntaxException {
        for (String model : List.of("ssru", "shortlist")) {
            try (Translator translator = Translator.open(Fixtures.model(model))) {
                List<Translation> found = translator.translate(
                        "ini",
                        Wording.beginningWith("the news"),
                        Decoding.beam(4).nBest(4));
                assertThat(found)
                        .hasSize(4)
                        .allSatisfy(one -> assertThat(one.text()).startsWith("the news"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssru", "self-attention", "shortlist", "int8-shortlist", "int8"})
    void containsWhatIsRequiredHoweverUnlikely(String model) throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model(model))) {
            Wording wording = Wording.requiring("this morning", "Jakarta", "news in");
            for (String sentence : SENTENCES) {
                List<Translation> found =
                        translator.translate(sentence, wording, Decoding.beam(4).nBest(4));
                assertThat(found)
                        .as(sentence)
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.text() + " ")
                                .containsPattern("\\bthis morning(?![\\p{L}\\p{N}])")
                                .containsPattern("\\bJakarta(?![\\p{L}\\p{N}])")
                                .containsPattern("\\bnews in(?![\\p{L}\\p{N}])"));
            }
        }
    }

    @Test
    void requiresWordsOfLanguagesWithoutSpacesAnywhere() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("ssru"))) {
            List<Translation> found =
                    translator.translate("pagi", Wording.requiring("\u6771\u4eac"), Decoding.greedy());
            assertThat(found.get(0).text()).contains("\u6771\u4eac");
        }
    }

    @Test
    void leavesTheFreeTranslationAloneWhenItHasWhatIsRequired() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("pre-norm-ssru"))) {
            Decoding wide = Decoding.beam(8);
            for (String sentence : SENTENCES) {
                Translation free =
                        translator.translate(List.of(sentence), wide).get(0).get(0);
                for (String word : List.of("this", "Jakarta", "news")) {
                    if (free.text().matches("(.* )?" + word + "( .*)?")) {
                        assertThat(translator
                                        .translate(sentence, Wording.requiring(word), wide)
                                        .get(0)
                                        .score())
                                .isGreaterThanOrEqualTo(free.score() - 0.5);
                    }
                }
            }
        }
    }

    @Test
    void leavesForbiddenWordsOutInWhateverPieces() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("ssru"))) {
            for (String sentence : SENTENCES) {
                String free = translator.translate(sentence).text().strip();
                String first = free.split(" ", -1)[0];
                if (first.isEmpty()) {
                    continue;
                }
                List<Translation> found = translator.translate(
                        sentence, Wording.forbidding(first), Decoding.beam(4).nBest(4));
                assertThat(found)
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(" " + one.text()).doesNotContain(" " + first));
            }
        }
    }

    @Test
    void refusesAnEmptyPhrase() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("ssru"))) {
            assertThatThrownBy(() -> translator.translate("ini", Wording.requiring(" "), Decoding.greedy()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("empty phrase");
        }
    }

    @Test
    void givesEveryCallerTheSameAsAlone() throws Exception {
        List<String> sentences = IntStream.range(0, 24)
                .mapToObj(i -> "Berita pagi ini ".repeat(1 + i % 3) + "di ".repeat(i % 5))
                .toList();
        try (Translator translator = Translator.open(Fixtures.model("shortlist"))) {
            List<String> alone = sentences.stream()
                    .map(one -> translator.translate(one).text())
                    .toList();
            ExecutorService callers = Executors.newFixedThreadPool(12);
            try {
                List<Future<String>> together = sentences.stream()
                        .map(one ->
                                callers.submit(() -> translator.translate(one).text()))
                        .toList();
                for (int i = 0; i < sentences.size(); i++) {
                    assertThat(together.get(i).get()).isEqualTo(alone.get(i));
                }
            } finally {
                callers.shutdown();
            }
        }
    }

    private static List<String> texts(Translator translator, List<String> sentences) {
        return translator.translate(sentences, Decoding.greedy()).stream()
                .map(list -> list.get(0).text())
                .toList();
    }
}
