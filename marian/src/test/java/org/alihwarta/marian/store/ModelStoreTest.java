package org.alihwarta.marian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alihwarta.marian.Fixtures;
import org.alihwarta.marian.Translator;
import org.alihwarta.marian.format.ModelFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    @Test
    void keepsVersionsSideBySide(@TempDir Path home) throws URISyntaxException {
        ModelStore store = new ModelStore(home.resolve("models"));
        assertThat(store.list()).isEmpty();
        store.install(Fixtures.model("ssru"), "id-en", "1.0");
        store.install(Fixtures.model("int8"), "id-en", "1.1");
        assertThat(store.list()).extracting(InstalledModel::version).containsExactly("1.0", "1.1");
        try (Translator translator = Translator.open(store.list().get(1).folder())) {
            assertThat(translator.translate("pagi").pieces()).isNotEmpty();
        }
        store.remove(store.list().get(0));
        assertThat(store.list()).extracting(InstalledModel::version).containsExactly("1.1");
    }

    @Test
    void noticesWhatHasChanged(@TempDir Path home) throws IOException, URISyntaxException {
        ModelStore store = new ModelStore(home);
        InstalledModel model = store.install(Fixtures.model("ssru"), "id-en", "1.0");
        assertThat(store.verify(model)).isEmpty();
        Files.writeString(model.folder().resolve("vocab.spm"), "changed");
        Files.delete(model.folder().resolve("model.npz"));
        assertThat(store.verify(model))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("model.npz is missing"),
                        second -> assertThat(second).startsWith("vocab.spm has changed"));
    }

    @Test
    void leavesNothingOfABrokenModelBehind(@TempDir Path home) throws IOException {
        Path broken = Files.createDirectory(home.resolve("broken"));
        Files.writeString(broken.resolve("model.bin"), "not a model at all");
        Files.writeString(broken.resolve("vocab.spm"), "nor a vocabulary");
        Path models = home.resolve("models");
        assertThatThrownBy(() -> new ModelStore(models).install(broken, "id-en", "1.0"))
                .isInstanceOf(ModelFormatException.class);
        assertThat(models).isEmptyDirectory();
    }

    @Test
    void refusesNamesThatLeaveTheStore(@TempDir Path home) {
        assertThatThrownBy(() -> new ModelStore(home).install(home, "../../etc", "1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is no name for a file or folder");
    }
}
