package org.alihwarta.marian.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.alihwarta.marian.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    @Test
    void readsFloatsAndSettingsOfAnArchive() throws URISyntaxException {
        ModelFile model = ModelFile.read(Fixtures.model("ssru").resolve("model.npz"));
        assertThat(model.tensor("decoder_l1_rnn_W", 16, 16)).isInstanceOf(Tensor.Float32.class);
        assertThat(model.settings().count("dim-emb", 1000)).isEqualTo(16);
        assertThat(model.settings().text("transformer-preprocess", "n")).isEmpty();
        assertThat(model.isQuantized()).isFalse();
    }

    @Test
    void turnsIntegerMatricesTheRightWayRound() throws URISyntaxException {
        ModelFile model = ModelFile.read(Fixtures.model("int8").resolve("model.bin"));
        assertThat(model.tensor("encoder_l1_ffn_W1", 16, 32)).isInstanceOf(Tensor.Int8.class);
        assertThat(model.isQuantized()).isTrue();
    }

    @Test
    void readsAGzippedModel(@TempDir Path folder) throws IOException, URISyntaxException {
        Path packed = folder.resolve("model.bin.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(Fixtures.model("int8").resolve("model.bin"), out);
        }
        assertThat(ModelFile.read(packed).contains("Wemb")).isTrue();
    }

    @Test
    void namesTheTensorAndTheShapeItExpected() throws URISyntaxException {
        ModelFile model = ModelFile.read(Fixtures.model("ssru").resolve("model.npz"));
        assertThatThrownBy(() -> model.tensor("Wemb", 8000, 16))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("model.npz: tensor Wemb: has shape [302, 16]; expected [8000, 16]");
        assertThatThrownBy(() -> model.tensor("Wemb2", -1, 16))
                .hasMessage("model.npz: tensor Wemb2: is missing; expected a matrix [any, 16]");
    }

    @Test
    void refusesAForeignFile(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("model.bin"), "This is not a model, it only looks like one.");
        assertThatThrownBy(() -> ModelFile.read(text))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("expected 1, as Marian writes it");
    }

    @Test
    void refusesAFileThatClaimsMoreTensorsThanItHolds(@TempDir Path folder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(1).putLong(Long.MAX_VALUE);
        Path file = Files.write(folder.resolve("model.bin"), bytes.array());
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("claims 9223372036854775807 entries");
    }

    @Test
    void widensHalfFloats() {
        assertThat(HalfFloats.toFloat((short) 0x3c00)).isEqualTo(1f);
        assertThat(HalfFloats.toFloat((short) 0xc000)).isEqualTo(-2f);
        assertThat(HalfFloats.toFloat((short) 0x0001)).isEqualTo(0x1p-24f);
        assertThat(HalfFloats.toFloat((short) 0x7c00)).isEqualTo(Float.POSITIVE_INFINITY);
    }
}
