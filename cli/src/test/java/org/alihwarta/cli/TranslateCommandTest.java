package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Translates with a tiny model whose output is babble, so nothing here looks at what the translations say. */
class TranslateCommandTest {
    private static final Path BABBLE = Path.of(
            System.getProperty("basedir", "."), "../marian/src/test/resources/org/alihwarta/marian/models/ssru");

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @BeforeEach
    void installTheModel() throws IOException {
        Path model = Files.createDirectories(folder.resolve("models/babble"));
        try (Stream<Path> files = Files.list(BABBLE)) {
            for (Path file :
                    files.filter(file -> !file.toString().endsWith(".tsv")).toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        describe("readers");
    }

    @Test
    void writesALineForEveryLine() throws IOException {
        int code = translate("Kapal itu berlayar. Ombaknya tinggi.\n\n3-1\nSelesai.\n", "--to", "en", "--gates", "off");

        assertThat(code).isEqualTo(ExitCode.DONE);
        List<String> lines = shell.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isNotBlank();
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).isEqualTo("3-1");
    }

    @Test
    void holdsALanguageWithoutAModelAndStillWritesTheOthers() throws IOException {
        int code = translate("Selesai.\n", "--to", "en,ja", "--gates", "off");

        assertThat(code).isEqualTo(ExitCode.DONE_WITH_HELD_EDITIONS);
        assertThat(shell.err()).contains("ja: held, no model translates into");
        assertThat(folder.resolve("story.en.txt")).exists();
        assertThat(folder.resolve("story.ja.txt")).doesNotExist();
    }

    @Test
    void doesNotWriteWhatAGateBlocks() throws IOException {
        // The model babbles a few Latin letters, which is neither Arabic nor long enough.
        String line = "Kapal penumpang itu berlayar ke pelabuhan Makassar meskipun ombak di selat masih tinggi.";
        int code = translate(line, "--to", "ar");

        assertThat(code).as(shell.err()).isEqualTo(ExitCode.DONE_WITH_HELD_EDITIONS);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("ar: line 1: block:").contains("--gates warn");
    }

    @Test
    void tellsTheOriginOfEverySentenceInJson() throws IOException {
        translate("Kapal itu berlayar. 3-1\n", "--to", "en", "--gates", "off", "--format", "json");

        JsonNode json = JsonMapper.builder().build().readTree(shell.out());
        assertThat(json.path("lines").size()).isEqualTo(1);
        assertThat(json.path("segments").get(0).path("origin").asString()).isEqualTo("marian/babble/1");
        assertThat(json.path("segments").get(0).path("score").isNumber()).isTrue();
    }

    @Test
    void keepsTheShapeOfAnHtmlStory() throws IOException {
        String story = "<h1>Kapal berlayar</h1><p>Ombaknya tinggi.</p><ul><li>satu</li><li>dua</li></ul>";

        translate(story, "--to", "en", "--gates", "off", "--format", "html");

        assertThat(shell.out())
                .contains("<article lang=\"en\" dir=\"ltr\">")
                .contains("<h1>")
                .containsPattern("(?s)<li>.*<li>");
    }

    @Test
    void namesTheMissingFileAndTheRemedy() {
        int code = shell.run("translate", "nowhere.txt", "--to", "en");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("nowhere.txt").contains("standard input");
    }

    @Test
    void namesTheByteThatIsNoText() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, "Caf\u00e9 itu ramai.".getBytes(StandardCharsets.ISO_8859_1));

        int code = shell.run("translate", file.toString(), "--to", "en");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("latin.txt").contains("UTF-8").contains("offset 3");
    }

    @Test
    void refusesALanguageThatIsNoTarget() throws IOException {
        assertThat(translate("Selesai.\n", "--to", "id")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(shell.err()).contains("en, zh, ja, ar, fr");
    }

    @Test
    void leavesOutModelsThatAreNotFitForReaders() throws IOException {
        describe("research");

        assertThat(translate("Selesai.\n", "--to", "en", "--gates", "off")).isEqualTo(ExitCode.DONE_WITH_HELD_EDITIONS);
        assertThat(translate("Selesai.\n", "--to", "en", "--gates", "off", "--research-models"))
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void listsModelsAndSaysWhyOneIsUnusable() throws IOException {
        Files.createDirectories(folder.resolve("models/empty"));

        int code = shell.run("models", "list", "--models", models());

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(shell.out()).contains("babble").contains("id -> ar,en").contains("empty  UNUSABLE");
    }

    @Test
    void explainsAModelFileCutShort() throws IOException {
        Path file = folder.resolve("models/babble/model.npz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThat(translate("Selesai.\n", "--to", "en")).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("model.npz").doesNotContain("Exception");
    }

    private void describe(String fit) throws IOException {
        Files.writeString(folder.resolve("models/babble/model.json"), """
                {"name": "babble", "version": "1", "targets": ["en", "ar"], "fit": "%s", "licence": "Apache-2.0"}
                """.formatted(fit));
    }

    private int translate(String text, String... options) throws IOException {
        Path file = folder.resolve(text.startsWith("<") ? "story.html" : "story.txt");
        Files.writeString(file, text);
        return shell.run(Stream.concat(
                        Stream.of("translate", file.toString(), "--models", models(), "--data", folder.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private String models() {
        return folder.resolve("models").toString();
    }
}
