package org.alihwarta.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarianEngineTest {
    private static final ModelCard CARD = new ModelCard(
            "id-en",
            "1",
            Language.INDONESIAN,
            Set.of(Language.ENGLISH),
            false,
            ModelCard.Fitness.RESEARCH,
            "CC-BY-SA-4.0");

    @Test
    void saysWhatAnEmptyFolderLacksAndWhatToDo(@TempDir Path folder) {
        assertThatThrownBy(() -> translate(folder))
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        exception -> assertThat(exception.kind()).isEqualTo(AlihwartaException.Kind.UNAVAILABLE))
                .hasMessageContaining("Model id-en in " + folder)
                .hasMessageContaining("lacks a model (model*.npz or model*.bin)")
                .hasMessageEndingWith("Install it again, or take its folder away.");
    }

    @Test
    void namesTheFileThatIsCorrupt(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("model.bin"), new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 9});
        Files.write(folder.resolve("vocab.spm"), new byte[] {9});
        assertThatThrownBy(() -> translate(folder))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("model.bin: table of tensors: needs 8 bytes at 8, 1 are left");
    }

    private static void translate(Path folder) {
        try (MarianEngine engine = new MarianEngine(CARD, folder)) {
            engine.translate(List.of("Selamat pagi."), Language.ENGLISH, 1);
        }
    }
}
