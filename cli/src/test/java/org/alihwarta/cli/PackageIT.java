package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package that Maven makes, unpacked on a machine that has Java and no Maven. */
class PackageIT {
    private static final Path TARGET = Path.of(System.getProperty("basedir", "."), "target");

    @TempDir
    private Path folder;

    @Test
    void translatesAndExaminesItselfWhereverItIsUnpacked() throws Exception {
        Path root = unpacked(Files.createDirectories(folder.resolve("a place")));
        Path story = Files.writeString(folder.resolve("berita.txt"), "Presiden meresmikan jembatan baru.\n");

        assertThat(run(root, "--version").said()).matches("alihwarta [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\s+");
        Said translated = run(root, "translate", story.toString(), "--to", "en", "--research-models");
        assertThat(translated.code()).as(translated.said()).isZero();
        assertThat(translated.said()).containsIgnoringCase("president");
        assertThat(run(root, "doctor", "--data", folder.resolve("data").toString())
                        .said())
                .contains("OK    java", "models");
        assertThat(root.resolve(".build")).doesNotExist();
        assertThat(root.resolve("docs/operations/alihwarta.service")).exists();
    }

    private static Path unpacked(Path place) throws Exception {
        Path archive;
        try (Stream<Path> files = Files.list(TARGET)) {
            archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no package in " + TARGET + ": run mvn package"));
        }
        Process tar = new ProcessBuilder("tar", "xzf", archive.toAbsolutePath().toString())
                .directory(place.toFile())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        try (Stream<Path> roots = Files.list(place)) {
            return roots.findFirst().orElseThrow();
        }
    }

    private record Said(int code, String said) {}

    private static Said run(Path root, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("alihwarta").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }
}
