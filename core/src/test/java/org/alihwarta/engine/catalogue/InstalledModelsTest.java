package org.alihwarta.engine.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.engine.TinyModels;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.marian.store.Connections;
import org.alihwarta.marian.store.Downloads;
import org.alihwarta.testkit.FirefoxServer;
import org.alihwarta.testkit.LocalWeb.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledModelsTest {
    @TempDir
    private Path folder;

    private final FirefoxServer server = FirefoxServer.start(TinyModels.folder("int8-shortlist"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void installsFromRemoteSettings() throws IOException {
        server.record("id", "en", "3.0", "tiny", "").record("en", "fr", "2.1", "base-memory", "");
        List<Long> progress = new ArrayList<>();
        for (Offer offer : offers()) {
            models().install(offer, (done, total) -> progress.add(100 * done / total));
            assertThat(models().has(offer)).isTrue();
        }
        assertThat(progress).contains(100L).allMatch(percent -> percent <= 100);
        try (Engines engines = new LocalModels(List.of(home())).openForReaders()) {
            Engine french = engines.serving(Language.FRENCH).get(0);
            assertThat(french.name()).isEqualTo("marian/firefox-id-en/3.0+marian/firefox-en-fr/2.1");
            assertThat(french.translate(List.of("pagi"), Language.FRENCH, 1)).hasSize(1);
        }
        assertThat(models().verify(null))
                .extracting(InstalledModels.Verdict::problems)
                .containsOnly(List.of());
        assertThat(home().resolve(".downloads")).isEmptyDirectory();
    }

    @Test
    void installsFromTheRegistryOfTheMakers() throws IOException {
        server.export("id", "en", "tiny", "Release");
        server.web().on("/v1/", request -> Reply.of(404, ""));
        ModelCard card = models().install(offers().get(0), InstallProgress.NONE);
        assertThat(card.fit()).isEqualTo(ModelCard.Fitness.READERS);
        assertThat(new LocalModels(List.of(home())).openForReaders().targets()).containsExactly(Language.ENGLISH);
    }

    @Test
    void leavesNothingOfAModelWhoseLastFileIsWrong() throws IOException {
        server.record("id", "en", "3.0", "tiny", "");
        Offer offer = offers().get(0);
        URI vocabulary = offer.files().get(2).address();
        server.web().serve(vocabulary.getPath(), "no vocabulary".getBytes(UTF_8));
        assertThatThrownBy(() -> models().install(offer, InstallProgress.NONE))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("has 13 bytes instead of");
        assertThat(new LocalModels(List.of(home())).list()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsVersionsSideBySideAndRemovesThem() throws IOException {
        server.record("id", "en", "3.0", "tiny", "").record("id", "en", "2.0", "tiny", "");
        offers().forEach(offer -> models().install(offer, InstallProgress.NONE));
        assertThat(new LocalModels(List.of(home())).list()).hasSize(2);
        assertThatThrownBy(() -> models().install(offers().get(0), InstallProgress.NONE))
                .hasMessageContaining("firefox-id-en 3.0 is installed already");
        assertThat(models().remove("firefox-id-en", "3.0")).containsExactly("firefox-id-en 3.0");
        assertThat(models().remove("firefox-id-en", null)).containsExactly("firefox-id-en 2.0");
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> models().remove("firefox-id-en", null))
                .hasMessageContaining("No model firefox-id-en was installed here");
    }

    @Test
    void saysWhatHasChangedSinceTheInstallation() throws IOException {
        server.record("id", "en", "3.0", "tiny", "");
        models().install(offers().get(0), InstallProgress.NONE);
        Files.writeString(home().resolve("firefox-id-en/3.0/vocab.iden.spm"), "changed");
        assertThat(models().verify("firefox-id-en").get(0).problems())
                .singleElement()
                .asString()
                .startsWith("vocab.iden.spm has changed");
    }

    @Test
    void installsAFolderWithItsCard() throws IOException {
        Path own = tiny("own-model", "ssru", "model.npz");
        Files.writeString(own.resolve("model.json"), """
                {"name": "redaksi", "version": "7", "targets": ["en", "fr"], "targetTokens": true, "fit": "research",
                 "licence": "CC-BY-4.0", "placeholders": 16}""");
        ModelCard card = models().install(own, Description.NONE);
        assertThat(card.targets()).containsExactlyInAnyOrder(Language.ENGLISH, Language.FRENCH);
        assertThat(home().resolve("redaksi/7/model.json")).content().contains("\"placeholders\": 16");
        assertThatThrownBy(() -> models().install(own, new Description(null, "8", null, null, null, null)))
                .hasMessageContaining("has a model.json that says what it is");
    }

    @Test
    void installsAFolderOfWhichThePersonSaysWhatItIs() throws IOException {
        Path own = tiny("model", "ssru", "model.npz");
        assertThatThrownBy(() -> models().install(own, Description.NONE))
                .hasMessageContaining("add --source and --target");
        ModelCard card = models().install(
                        own,
                        new Description(
                                null, "2", Language.ENGLISH, Language.ARABIC, ModelCard.Fitness.READERS, "MIT"));
        assertThat(card)
                .isEqualTo(new ModelCard(
                        "own-en-ar",
                        "2",
                        Language.ENGLISH,
                        Set.of(Language.ARABIC),
                        false,
                        ModelCard.Fitness.READERS,
                        "MIT"));
    }

    @Test
    void installsAnArchiveFromItsAddress() throws IOException {
        byte[] zip = zip(tiny("id-en-model", "ssru", "model.npz"));
        server.web().serve("/OPUS-MT-models/id-en/opus-2019-12-18.zip", zip);
        ModelCard card = models().install(
                        server.web().address("/OPUS-MT-models/id-en/opus-2019-12-18.zip"),
                        Description.NONE,
                        InstallProgress.NONE);
        assertThat(card.version()).isEqualTo("2019-12-18");
        assertThat(card.name()).isEqualTo("own-id-en");
        assertThat(card.licence()).isEqualTo("CC-BY-4.0");
        assertThat(card.fit()).as("nobody has said how good it is").isEqualTo(ModelCard.Fitness.RESEARCH);
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("id-en"));
        assertThatThrownBy(() -> models().install(empty, Description.NONE))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("This is no model that can be used");
        assertThatThrownBy(() -> models().install(folder.resolve("nowhere"), Description.NONE))
                .hasMessageContaining("neither a file or folder");
        assertThat(files()).isEmpty();
    }

    private InstalledModels models() {
        return InstalledModels.in(
                home(),
                Connections.client(Map.of()),
                new Downloads.Patience(2, Duration.ofMillis(1), Duration.ofSeconds(20)));
    }

    private List<Offer> offers() {
        return Firefox.at(server.remoteSettings(), server.modelsJson(), Map.of())
                .offers();
    }

    private Path home() {
        return folder.resolve("models");
    }

    private Path tiny(String name, String model, String file) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        Files.copy(TinyModels.folder(model).resolve(file), copy.resolve(file));
        Files.copy(TinyModels.folder(model).resolve("vocab.spm"), copy.resolve("vocab.spm"));
        Files.writeString(copy.resolve("LICENSE"), "Attribution 4.0 International\n...");
        return copy;
    }

    private static byte[] zip(Path model) throws IOException {
        Path archive = Files.createTempFile("model", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                Stream<Path> files = Files.list(model)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        byte[] bytes = Files.readAllBytes(archive);
        Files.delete(archive);
        return bytes;
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(home())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(home())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
