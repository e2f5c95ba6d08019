package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final Path BABBLE = Path.of(
            System.getProperty("basedir", "."), "../marian/src/test/resources/org/alihwarta/marian/models/ssru");

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();
    private Path source;
    private Path reference;
    private Path system;

    @BeforeEach
    void writeFiles() throws IOException {
        source = file("set.id", "Pelabuhan ditutup pada hari Selasa.\nFeri berlayar kembali besok pagi.\n");
        reference = file("set.en", "The port was closed on Tuesday.\nThe ferries sail again tomorrow morning.\n");
        system = file("peer.en", "The harbour was closed on Tuesday.\nThe ferries sail again tomorrow morning.\n");
    }

    /** The scores are those that sacreBLEU 2.6.0 prints for these two lines. */
    @Test
    void printsScoresThatEqualSacreBleus() {
        int code = run("--system", "peer=" + system);

        assertThat(shell.err()).isEmpty();
        assertThat(code).isZero();
        assertThat(shell.out().lines())
                .contains(
                        "set.id into en: 2 lines",
                        "peer: BLEU = 82.55 92.9/83.3/80.0/75.0 (BP = 1.000 ratio = 1.000 hyp_len = 14 ref_len = 14)",
                        "BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0")
                .anyMatch(line -> line.matches("peer +82\\.55 +88\\.72 +88\\.57 +1\\.000 .*"));
    }

    @Test
    void countsOtherTokensWhenTold() {
        run("--system", "peer=" + system, "--tokenize", "char");

        assertThat(shell.out()).contains("tok:char");
    }

    @Test
    void writesAReport() throws IOException {
        Path report = folder.resolve("report.html");

        int code = run("--system", "a=" + system, "--system", "b=" + reference, "--report", report.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(report)).contains("<bdi>a</bdi>", "<bdi>b</bdi>");
        assertThat(shell.out()).contains("Report: " + report);
    }

    /** The tiny model babbles, so only the form of the row is looked at. */
    @Test
    void runsALocalModelAndTakesItsTime() throws IOException {
        Path model = Files.createDirectories(folder.resolve("models/babble"));
        try (Stream<Path> files = Files.list(BABBLE)) {
            for (Path file :
                    files.filter(file -> !file.toString().endsWith(".tsv")).toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        Files.writeString(model.resolve("model.json"), """
                {"name": "babble", "version": "1", "targets": ["en"], "fit": "readers", "licence": "Apache-2.0"}
                """);

        int code =
                run("--engine", "local", "--models", folder.resolve("models").toString(), "--data", folder.toString());

        assertThat(code).isZero();
        assertThat(shell.out().lines()).anyMatch(line -> line.matches("marian/babble/1 .* \\d+\\.\\d"));
        assertThat(shell.err()).contains("en: 2 of 2");
    }

    @Test
    void saysThatThereIsNoModel() {
        int code = run("--engine", "local", "--models", folder.toString(), "--data", folder.toString());

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("No model translates into en").doesNotContain("Exception");
    }

    @Test
    void failsWhereLineCountsDiffer() throws IOException {
        Path half = file("half.en", "One line.\n");

        assertThat(run("--system", "half=" + half)).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("half.en has 1 lines but set.id has 2");
    }

    @Test
    void isWrongUsageWithoutASystem() {
        assertThat(run()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(shell.err()).contains("--system NAME=FILE, --engine local");
    }

    @Test
    void isWrongUsageWithAnUnknownTokenizer() {
        assertThat(run("--system", "peer=" + system, "--tokenize", "spm")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(shell.err()).contains("There is no tokenizer 'spm'");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", "--source", source.toString(), "--reference", reference.toString(), "--to", "en"));
        arguments.addAll(List.of(options));
        return shell.run(arguments.toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
