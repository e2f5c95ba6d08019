package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Setting;
import org.alihwarta.testkit.FirefoxServer;
import org.alihwarta.testkit.LocalWeb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
    private static final Path TINY =
            Path.of(System.getProperty("basedir", "."), "../marian/src/test/resources/org/alihwarta/marian/models");

    @TempDir
    private Path folder;

    private FirefoxServer server;

    @BeforeEach
    void publish() throws IOException {
        server = FirefoxServer.start(TINY.resolve("int8-shortlist"));
        server.record("id", "en", "3.0", "tiny", "").record("id", "en", "2.0", "tiny", "");
        for (String target : new String[] {"zh-Hans", "ja", "ar", "fr"}) {
            server.record("en", target, "2.1", "base-memory", "env.appinfo.OS != 'Android'");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsWhatFirefoxOffers() throws IOException {
        Shell shell = new Shell();
        assertThat(models(shell, "list", "--available")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out())
                .contains("en-zh  2.1")
                .contains("id-en  3.0")
                .contains("id-en  2.0")
                .contains("MPL-2.0");
    }

    @Test
    void installsFirefoxForTheFiveLanguages() throws IOException {
        Shell shell = new Shell();
        assertThat(models(shell, "install", "firefox")).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.err())
                .contains("Installed firefox-id-en 3.0, licence MPL-2.0, for readers.")
                .contains("Installed firefox-en-zh 2.1")
                .contains("Installed firefox-en-fr 2.1");
        Shell again = new Shell();
        models(again, "install", "firefox");
        assertThat(again.err())
                .contains("firefox-en-ja 2.1 is installed already.")
                .doesNotContain("Installed");
        Path story = Files.writeString(folder.resolve("story.txt"), "Selamat pagi.\n");
        Shell translating = new Shell();
        int code =
                translating.run("translate", story.toString(), "--to", "en,fr,zh", "--gates", "off", "--data", data());
        assertThat(code).as(translating.err()).isEqualTo(ExitCode.DONE);
        assertThat(folder).isDirectoryContaining("glob:**story.fr.txt");
    }

    @Test
    void installsOneVersionAndVerifiesAndRemovesIt() throws IOException {
        assertThat(models(new Shell(), "install", "id-en@2.0")).isEqualTo(ExitCode.DONE);
        Shell verifying = new Shell();
        assertThat(models(verifying, "verify")).isEqualTo(ExitCode.DONE);
        assertThat(verifying.out()).contains("firefox-id-en 2.0: whole");
        Files.writeString(folder.resolve("data/models/firefox-id-en/2.0/vocab.iden.spm"), "x");
        Shell changed = new Shell();
        assertThat(models(changed, "verify", "firefox-id-en")).isEqualTo(ExitCode.FAILED);
        assertThat(changed.out()).contains("firefox-id-en 2.0: CHANGED").contains("vocab.iden.spm has changed");
        Shell removing = new Shell();
        assertThat(models(removing, "remove", "firefox-id-en", "--model-version", "2.0"))
                .isEqualTo(ExitCode.DONE);
        assertThat(removing.out()).contains("Removed firefox-id-en 2.0.");
    }

    @Test
    void saysWhichPairThereIsNot() throws IOException {
        Shell shell = new Shell();
        assertThat(models(shell, "install", "id-ja")).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("Firefox's registry has no released model id-ja");
    }

    @Test
    void installsAFolderOfMarian() throws IOException {
        Shell shell = new Shell();
        int code = models(
                shell,
                "install",
                TINY.resolve("ssru").toString(),
                "--source",
                "id",
                "--target",
                "ar",
                "--fit",
                "readers");
        assertThat(code).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("Installed own-id-ar 1, licence NOASSERTION, for readers.");
    }

    @Test
    void saysInOneLineThatThereIsNoNetwork() throws IOException {
        server.close();
        Shell shell = new Shell();
        assertThat(models(shell, "install", "firefox")).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err().lines()).singleElement().asString().contains("there is no connection");
    }

    @Test
    void startsWithoutModelsWhenTheNetworkFails() {
        LocalWeb nowhere = LocalWeb.start();
        nowhere.close();
        Shell shell = new Shell();
        FirefoxQuestion question = new FirefoxQuestion(
                Configuration.standard()
                        .with(
                                Setting.MODELS_REMOTE_SETTINGS,
                                nowhere.address("/v1").toString())
                        .with(
                                Setting.MODELS_REGISTRY,
                                nowhere.address("/m.json").toString())
                        .with(Setting.DATA_FOLDER, data()),
                shell.errors());
        question.settle(ModelChoice.FIREFOX, Installation.models(folder.resolve("none"), folder));
        assertThat(shell.err().lines())
                .singleElement()
                .asString()
                .startsWith("Firefox's models were not installed: ")
                .endsWith("Going on with what is there.");
    }

    @Test
    void asksNobodyWhereThereIsNoTerminal() {
        Shell shell = new Shell();
        FirefoxQuestion question = new FirefoxQuestion(Configuration.standard(), shell.errors());
        question.settle(ModelChoice.ASK, Installation.models(folder.resolve("none"), folder));
        assertThat(shell.err()).isEmpty();
        assertThat(server.web().requests()).isEmpty();
    }

    @Test
    void saysWhatCanBeDone() {
        Shell shell = new Shell();
        assertThat(shell.run("models")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(shell.err()).contains("Say what to do: list, install, remove or verify");
    }

    private int models(Shell shell, String command, String... more) throws IOException {
        Path config = Files.writeString(
                folder.resolve("alihwarta.properties"),
                "models.remote-settings = " + server.remoteSettings() + "\nmodels.registry = " + server.modelsJson()
                        + "\n");
        return shell.run(Stream.of(
                        Stream.of("models", command),
                        Stream.of(more),
                        Stream.of("--config", config.toString(), "--data", data()))
                .flatMap(arguments -> arguments)
                .toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
