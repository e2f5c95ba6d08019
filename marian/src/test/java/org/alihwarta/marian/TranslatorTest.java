package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.vocabulary.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                        "ini", "the news", List.of(), Decoding.beam(4).nBest(4));
                assertThat(found)
                        .hasSize(4)
                        .allSatisfy(one -> assertThat(one.text()).startsWith("the news"));
            }
        }
    }

    @Test
    void leavesForbiddenWordsOut() throws URISyntaxException {
        try (Translator translator = Translator.open(Fixtures.model("ssru"))) {
            String free = translator.translate("Halo, Jakarta!").text();
            String letter = free.strip().substring(0, 1);
            List<Translation> found = translator.translate("Halo, Jakarta!", "", List.of(letter), Decoding.greedy());
            assertThat(found.get(0).text()).isNotEmpty().doesNotContain(letter);
        }
    }

    private static List<String> texts(Translator translator, List<String> sentences) {
        return translator.translate(sentences, Decoding.greedy()).stream()
                .map(list -> list.get(0).text())
                .toList();
    }
}
