package org.alihwarta.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.remote.Ledger;
import org.alihwarta.language.Language;
import org.alihwarta.testkit.LocalWeb;
import org.alihwarta.testkit.LocalWeb.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineWiringTest {
    @TempDir
    private Path folder;

    @Test
    void hasOnlyLocalEnginesUnlessToldOtherwise() {
        assertThat(engines(Configuration.standard()).all()).isEmpty();
    }

    @Test
    void makesTheEnginesInTheOrderOfTheConfiguration() {
        Configuration configuration = Configuration.standard()
                .with(Setting.ENGINES_ORDER, "libretranslate, local, deepl,google, chat")
                .with(Setting.DEEPL_KEY, "k1")
                .with(Setting.DEEPL_BUDGET, "5.50")
                .with(Setting.GOOGLE_KEY, "k2")
                .with(Setting.GOOGLE_BUDGET, "2")
                .with(Setting.CHAT_URL, "http://localhost:11434/v1")
                .with(Setting.CHAT_MODEL, "aya");
        assertThat(engines(configuration).all())
                .extracting(Engine::name)
                .containsExactly("libretranslate", "deepl", "google/v2", "chat/aya");
    }

    @Test
    void saysWhatAnEngineLacks() {
        Configuration deepl = Configuration.standard().with(Setting.ENGINES_ORDER, "local,deepl");
        assertThatThrownBy(() -> engines(deepl)).hasMessageStartingWith("The setting deepl.key is missing");
        assertThatThrownBy(() -> engines(deepl.with(Setting.DEEPL_KEY, "k")))
                .hasMessageContaining("deepl.budget is 0")
                .hasMessageContaining("USD");
        assertThatThrownBy(() -> engines(Configuration.standard().with(Setting.ENGINES_ORDER, "bing")))
                .hasMessageContaining("\"bing\"")
                .hasMessageContaining("only local, chat");
    }

    @Test
    void readsAKeyFromItsFileAnewWithEveryRequest() throws IOException {
        Path secrets = secrets("google.key = first\n");
        try (LocalWeb web = LocalWeb.start()) {
            web.on(
                    "/v3/projects/warta/locations/global:translateText",
                    request -> Reply.of(200, "{\"translations\": [{\"translatedText\": \"Good.\"}]}"));
            Engines engines = engines(Configuration.standard()
                    .with(Setting.ENGINES_ORDER, "google")
                    .with(Setting.GOOGLE_URL, web.address("").toString())
                    .with(Setting.GOOGLE_PROJECT, "warta")
                    .with(Setting.GOOGLE_BUDGET, "1")
                    .with(Setting.SECRETS_FILE, secrets.toString()));
            Engine google = engines.all().get(0);
            google.translate(List.of("Baik."), Language.ENGLISH, 1);
            Files.writeString(secrets, "google.key = second\n");
            google.translate(List.of("Baik."), Language.ENGLISH, 1);
            assertThat(web.requests())
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly("Bearer first", "Bearer second");
        }
    }

    @Test
    void refusesSecretsThatOthersCanRead() throws IOException {
        Path secrets = secrets("deepl.key = k\n");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));
        Configuration configuration = Configuration.standard().with(Setting.SECRETS_FILE, secrets.toString());
        assertThatThrownBy(() -> engines(configuration)).hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAFileWithMoreThanSecrets() throws IOException {
        Configuration configuration = Configuration.standard()
                .with(Setting.SECRETS_FILE, secrets("site.name = Warta\n").toString());
        assertThatThrownBy(() -> engines(configuration)).hasMessageContaining("site.name, which is no secret");
    }

    @Test
    void showsNoKeyInTheConfiguration() {
        Configuration configuration = Configuration.standard()
                .with(Setting.DEEPL_KEY, "rahasia")
                .with(Setting.CHAT_KEY, "rahasia")
                .with(Setting.GOOGLE_KEY, "rahasia")
                .with(Setting.LIBRETRANSLATE_KEY, "rahasia");
        assertThat(configuration.toString()).contains("deepl.key=***").doesNotContain("rahasia");
    }

    private Path secrets(String text) throws IOException {
        Path file = folder.resolve("secrets.properties");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }

    private static Engines engines(Configuration configuration) {
        Clock clock = Clock.systemUTC();
        return EngineWiring.engines(configuration, new Engines(List.of()), Ledger.inMemory(clock), clock);
    }
}
