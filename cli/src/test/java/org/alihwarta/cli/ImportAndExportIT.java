package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportAndExportIT {
    private static final String SENTENCE =
            "Perpustakaan apung mulai melayani tiga desa di tepi Danau Raya pada Senin pagi, kata pustakawan di dermaga.";

    private final TestDatabase server = TestDatabase.create();

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void configure() throws IOException {
        config = ConfigurationFile.in(folder, server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void handsOnWhatWasPublishedAndNothingElse() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("masuk"));
        Files.writeString(inbox.resolve("a.txt"), "Perpustakaan apung dibuka\n\n" + SENTENCE + "\n");
        Files.writeString(
                inbox.resolve("b.txt"), "Library opens\n\nThe floating library serves three villages on the lake.\n");
        Path draft = Files.writeString(
                folder.resolve("c.txt"),
                "Dermaga baru dibuka\n\n" + SENTENCE.replace("Perpustakaan", "Dermaga") + "\n");

        Shell mixed = new Shell();
        int code = mixed.run(
                "import", "--config", config.toString(), "--section", "budaya", "--publish", inbox.toString());
        run("import", "--section", "budaya", draft.toString());

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(mixed.out())
                .contains("added", "Perpustakaan apung dibuka", "refused", "b.txt", "1 added, 1 refused");
        for (String format : List.of("ninjs", "newsml", "markdown", "html")) {
            Path out = folder.resolve(format);
            assertThat(run("export", "--format", format, out.toString()).out()).contains("1 stories");
            assertThat(contents(out)).singleElement().asString().contains(SENTENCE);
        }
    }

    @Test
    void takesBackWhatItHandedOn() throws IOException {
        Path story = Files.writeString(folder.resolve("a.txt"), "Perpustakaan apung dibuka\n\n" + SENTENCE + "\n");
        run("import", "--section", "budaya", "--publish", story.toString());
        Path out = folder.resolve("keluar");
        run("export", out.toString());

        assertThat(run("import", out.toString()).out()).contains("1 added");
        assertThat(run("import", out.toString()).out()).contains("1 known");
    }

    private static List<String> contents(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(ImportAndExportIT::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shell run(String command, String... arguments) {
        Shell shell = new Shell();
        List<String> all = Stream.concat(Stream.of(command, "--config", config.toString()), Stream.of(arguments))
                .toList();
        assertThat(shell.run(all.toArray(String[]::new))).as(shell.err()).isEqualTo(ExitCode.DONE);
        return shell;
    }
}
