package org.alihwarta.marian.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alihwarta.marian.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void installsTheModelOfAnArchive() throws IOException, URISyntaxException {
        ModelStore store = new ModelStore(folder.resolve("models"));
        Path archive = folder.resolve("model.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"model.npz", "vocab.spm"}) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(Fixtures.model("ssru").resolve(name), zip);
            }
        }
        try (Staging staging = store.stage()) {
            staging.unpack(archive);
            staging.commit("id-en", "1");
        }
        assertThat(store.list()).extracting(InstalledModel::name).containsExactly("id-en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/evil", "a/../../evil", "..\\evil", "sub/model.npz", ".hidden", "a\u0000b"})
    void refusesEntriesThatArePaths(String name) throws IOException {
        Path archive = zip(name, "x".getBytes(UTF_8));
        ModelStore store = new ModelStore(folder.resolve("models"));
        assertThatThrownBy(() -> unpack(store, archive))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is no name for a file");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(store.list()).isEmpty();
        assertThat(folder.resolve("models")).isEmptyDirectory();
    }

    @Test
    void refusesWhatIsNoArchiveOrIsCut() throws IOException {
        ModelStore store = new ModelStore(folder.resolve("models"));
        Path text = Files.writeString(folder.resolve("page.html"), "<html>not found</html>");
        assertThatThrownBy(() -> unpack(store, text)).hasMessageContaining("is no zip file");
        Path whole = zip("model.npz", new byte[100_000]);
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 80));
        assertThatThrownBy(() -> unpack(store, cut)).hasMessageContaining("cannot be unpacked");
        assertThat(folder.resolve("models")).isEmptyDirectory();
    }

    private static void unpack(ModelStore store, Path archive) {
        try (Staging staging = store.stage()) {
            staging.unpack(archive);
        }
    }

    private Path zip(String name, byte[] content) throws IOException {
        Path archive = folder.resolve("archive.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return archive;
    }
}
