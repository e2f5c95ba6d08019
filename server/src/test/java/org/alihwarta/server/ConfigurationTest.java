package org.alihwarta.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void readsAPropertiesFileInUtf8() throws IOException {
        Configuration configuration = Configuration.read(file("site.name = Warta Sukamaju – Édisi\nserver.port = 0\n"));

        assertThat(configuration.text(Setting.SITE_NAME)).isEqualTo("Warta Sukamaju – Édisi");
        assertThat(configuration.number(Setting.SERVER_PORT)).isZero();
        assertThat(configuration.text(Setting.SERVER_ADDRESS)).isEqualTo("127.0.0.1");
    }

    @Test
    void isOverriddenByTheEnvironment() throws IOException {
        Configuration configuration = Configuration.read(file("site.name = Berkas"))
                .withEnvironment(Map.of("ALIHWARTA_SITE_NAME", "Lingkungan", "PATH", "/bin"));

        assertThat(configuration.text(Setting.SITE_NAME)).isEqualTo("Lingkungan");
    }

    @Test
    void namesTheNearestKeyForAnUnknownOne() {
        assertThatThrownBy(() -> Configuration.read(file("site.nmae = x")))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("\"site.nmae\"")
                .hasMessageContaining("did you mean site.name?");
        assertThatThrownBy(() -> Configuration.standard().withEnvironment(Map.of("ALIHWARTA_SERVER_PROT", "1")))
                .hasMessageContaining("did you mean ALIHWARTA_SERVER_PORT?");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_PORT, 70000",
        "SERVER_PORT, -1",
        "SERVER_PROXIED, ya",
        "SITE_URL, warta.example",
        "SITE_URL, https://warta.example/berita",
        "SITE_TIME_ZONE, Asia/Jogja",
        "DESK_SESSION, 8 jam",
        "DATABASE_URL, jdbc:mysql://db/alihwarta",
        "DATABASE_CONNECTIONS, 0"
    })
    void refusesAValueOfAnotherForm(Setting setting, String value) {
        assertThatThrownBy(() -> Configuration.standard().with(setting, value))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining(setting.key())
                .hasMessageContaining(value)
                .hasMessageContaining(setting.form().description());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void acceptsItsOwnStandardValues(Setting setting) {
        assertThat(setting.standard().isEmpty() || setting.form().accepts(setting.standard()))
                .isTrue();
    }

    @Test
    void takesTheStandardForAnEmptyValue() {
        assertThat(Configuration.standard().with(Setting.SITE_NAME, " ").text(Setting.SITE_NAME))
                .isEqualTo(Setting.SITE_NAME.standard());
    }

    @Test
    void printsNoSecret() {
        Configuration configuration = Configuration.standard()
                .with(Setting.DATABASE_PASSWORD, "kunci-gudang")
                .with(Setting.DATABASE_USER, "redaksi");

        assertThat(configuration).hasToString("database.user=redaksi\ndatabase.password=***");
    }

    @Test
    void refusesAFileThatIsNotThereOrNotText() throws IOException {
        assertThatThrownBy(() -> Configuration.read(folder.resolve("tidak-ada")))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("tidak-ada");
        Path binary = Files.write(folder.resolve("biner"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> Configuration.read(binary)).hasMessageContaining("not UTF-8");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("alihwarta.properties"), content, StandardCharsets.UTF_8);
    }
}
