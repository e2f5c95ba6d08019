package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.network.Architecture;
import org.alihwarta.marian.shortlist.Shortlist;
import org.alihwarta.marian.shortlist.ShortlistLimits;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files cut anywhere and with bits turned over: they are read, or refused by name; nothing else happens. */
class CorruptFileTest {

    private static final int ROUNDS = 150;
    private static final long SEED = 20261122;

    /** As in a release of OPUS-MT. */
    private static final String SETTINGS = """
            relative-paths: true
            models:
              - opus.npz.best-perplexity.npz
            vocabs: [opus.vocab.yml, opus.vocab.yml]
            shortlist:
              - lex.s2t
              - 100
              - 50
              - 0.001
            """;

    @TempDir
    private @Nullable Path folder;

    @ParameterizedTest
    @CsvSource({
        "ssru, model.npz",
        "ssru-beam, model.bin",
        "int8-alphas, model.bin",
        "float16, model.bin",
        "ssru, vocab.spm",
        "shortlist, lex.s2t.bin",
        "ssru, lex.s2t.txt",
        "ssru, vocab.yml",
        "ssru, vocab.spm.gz",
        "ssru, lex.s2t.gz",
        "ssru, decoder.yml"
    })
    void refusesOnlyByTheNamedException(String model, String file) throws IOException, URISyntaxException {
        byte[] whole = whole(model, file);
        Consumer<Path> reader = reader(file);
        Random random = new Random(SEED);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] broken = round % 2 == 0 ? cut(whole, random) : flipped(whole, random);
            Path path = Files.write(Objects.requireNonNull(folder).resolve(file), broken);
            try {
                reader.accept(path);
            } catch (ModelFormatException e) {
                assertThat(e).hasMessageStartingWith(file + ": ");
                refused++;
            }
        }
        assertThat(refused).as("refused files, most of the cut ones").isGreaterThan(ROUNDS / 5);
    }

    @Test
    void namesAFileThatCannotBeRead() throws IOException {
        Path directory = Files.createDirectory(Objects.requireNonNull(folder).resolve("vocab.spm"));
        assertThatThrownBy(() -> Vocabulary.read(directory))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("vocab.spm: file: cannot be read");
    }

    @Test
    void opensAModelWithWrongNumbersOrRefusesIt() throws IOException, URISyntaxException {
        ModelFiles files = ModelFiles.in(Fixtures.model("int8-alphas"));
        byte[] whole = Files.readAllBytes(files.model());
        Random random = new Random(SEED);
        int opened = 0;
        for (int round = 0; round < ROUNDS / 5; round++) {
            Path path = Files.write(Objects.requireNonNull(folder).resolve("model.bin"), flipped(whole, random));
            ModelFiles broken = new ModelFiles(path, files.sourceVocabulary(), files.targetVocabulary(), null);
            try (Translator translator = Translator.open(broken)) {
                assertThat(translator.translate("pagi").pieces()).isNotEmpty();
                opened++;
            } catch (ModelFormatException e) {
                assertThat(e).hasMessageStartingWith("model.bin: ");
            }
        }
        assertThat(opened).as("models that only have other numbers").isPositive();
    }

    /** A file of a model, or one that is made from its vocabulary. */
    private static byte[] whole(String model, String file) throws IOException, URISyntaxException {
        Path vocabulary = Fixtures.model(model).resolve("vocab.spm");
        String plain = file.replace(".gz", "");
        byte[] content = switch (plain) {
            case "lex.s2t.txt", "lex.s2t" -> TextFiles.shortlist(Vocabulary.read(vocabulary));
            case "vocab.yml" -> TextFiles.numbers(Vocabulary.read(vocabulary));
            case "decoder.yml" -> SETTINGS.getBytes(StandardCharsets.UTF_8);
            default -> Files.readAllBytes(Fixtures.model(model).resolve(plain));
        };
        return plain.equals(file) ? content : TextFiles.gzip(content);
    }

    private static Consumer<Path> reader(String file) {
        if (file.startsWith("vocab.spm")) {
            return path -> Vocabulary.read(path).encode("Berita pagi ini, ½ 東京!");
        }
        if (file.equals("decoder.yml")) {
            return path -> ModelFiles.in(Objects.requireNonNull(path.getParent()));
        }
        if (file.endsWith(".yml")) {
            return path -> Vocabulary.read(vocabulary(), path).encode("Berita pagi ini, ½ 東京!");
        }
        if (file.startsWith("lex")) {
            Vocabulary vocabulary = Vocabulary.read(vocabulary());
            return path -> Shortlist.read(path, ShortlistLimits.USUAL, vocabulary, vocabulary, 302)
                    .words(new int[][] {{5, 299}}, true, 302);
        }
        return path -> Architecture.of(ModelFile.read(path));
    }

    private static Path vocabulary() {
        try {
            return Fixtures.model("ssru").resolve("vocab.spm");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cut(byte[] whole, Random random) {
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] broken = whole.clone();
        int reach = random.nextBoolean() ? whole.length : Math.min(whole.length, 4096);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            broken[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
        }
        return broken;
    }
}
