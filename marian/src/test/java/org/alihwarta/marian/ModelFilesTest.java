package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesTest {

    private static final List<String> SENTENCES = List.of("Berita pagi ini di Jakarta.", "ini", "½ 東京");

    @Test
    void opensAReleaseOfOpus(@TempDir Path folder) throws IOException, URISyntaxException {
        Path plain = Fixtures.model("self-attention-tied");
        Files.copy(plain.resolve("model.bin"), folder.resolve("opus.npz.best-perplexity.bin"));
        Files.copy(plain.resolve("vocab.spm"), folder.resolve("source.spm"));
        Files.copy(plain.resolve("vocab.spm"), folder.resolve("target.spm"));
        Files.writeString(folder.resolve("opus.vocab.yml"), numbers(Vocabulary.read(plain.resolve("vocab.spm"))));
        Files.writeString(folder.resolve("decoder.yml"), """
                relative-paths: true
                models:
                  - opus.npz.best-perplexity.bin
                vocabs:
                  - opus.vocab.yml
                  - opus.vocab.yml
                beam-size: 6
                normalize: 1
                """);
        assertThat(scored(folder)).hasSize(12).isEqualTo(scored(plain));
    }

    @Test
    void findsSplitVocabulariesAndTheShortlist(@TempDir Path folder) throws IOException {
        for (String name :
                List.of("model.enja.bin", "srcvocab.enja.spm", "trgvocab.enja.spm", "lex.50.50.enja.s2t.bin")) {
            Files.createFile(folder.resolve(name));
        }
        ModelFiles files = ModelFiles.in(folder);
        assertThat(files.sourceVocabulary()).hasFileName("srcvocab.enja.spm");
        assertThat(files.targetVocabulary()).hasFileName("trgvocab.enja.spm");
        assertThat(files.shortlist()).hasFileName("lex.50.50.enja.s2t.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../model.npz", "inside/model.npz", "..", "''"})
    void refusesSettingsThatLeadOutOfTheFolder(String model, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("decoder.yml"), "models: [" + model + "]\nvocabs: [a.yml, b.yml]\n");
        assertThatThrownBy(() -> ModelFiles.in(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageStartingWith("decoder.yml: settings: ")
                .hasMessageContaining("a file of the same folder");
    }

    @Test
    void refusesAFolderWithTwoModels(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("model.npz"));
        Files.createFile(folder.resolve("model.bin"));
        assertThatThrownBy(() -> ModelFiles.in(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("more than one");
    }

    private static List<String> scored(Path folder) {
        try (Translator translator = Translator.open(folder)) {
            return translator.translate(SENTENCES, Decoding.beam(4).nBest(4)).stream()
                    .flatMap(List::stream)
                    .map(one -> one.score() + " " + one.text())
                    .toList();
        }
    }

    private static String numbers(Vocabulary vocabulary) {
        StringBuilder yaml = new StringBuilder();
        for (int id = 0; id < vocabulary.size(); id++) {
            yaml.append('"')
                    .append(vocabulary.symbol(id))
                    .append("\": ")
                    .append(id)
                    .append('\n');
        }
        return yaml.toString();
    }
}
