package org.alihwarta.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the programs of {@code docs/libraries.md} as they stand there. */
class DocumentedProgramsIT {
    private static final Path MODEL =
            Path.of("../models/id-en").toAbsolutePath().normalize();
    private static final Pattern PROGRAM = Pattern.compile("(?s)```java\\n(.*?class (\\w+) .*?)\\n```");

    @TempDir
    private Path folder;

    @Test
    void translatesASentence() throws Exception {
        assertThat(run("TranslateSentence", MODEL.toString()).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches("-?\\d+\\.\\d\\d \\S.*"));
    }

    @Test
    void translatesHtml() throws Exception {
        assertThat(run("TranslateHtml", MODEL.toString()))
                .containsPattern("<a href=\"/buku\">[^<]+</a>")
                .containsPattern("<b>[^<]+</b>");
    }

    @Test
    void translatesADocumentAndHasItChecked() throws Exception {
        Path story = Files.writeString(folder.resolve("story.txt"), """
                Pelabuhan Sukamaju mulai beroperasi

                Pelabuhan Sukamaju mulai beroperasi pada Senin pagi setelah tertunda dua tahun, kata kepala pelabuhan.
                """);

        assertThat(run("TranslateDocument", MODEL.toString(), story.toString()).lines())
                .hasSize(4)
                .last()
                .asString()
                .containsAnyOf("A person has to look at it.", "Fit to be read.");
    }

    @Test
    void readsFactsAsValues() throws Exception {
        assertThat(run("ReadFacts")).isEqualTo("Rp1,2 triliun = Rp1.2 trillion\n3 Maret 2026 = March 3, 2026");
    }

    private String run(String name, String... arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name + ".java"), program(name));
        List<String> command =
                new ArrayList<>(List.of("java", "-cp", System.getProperty("java.class.path"), file.toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).as(name).isZero();
        return Files.readString(said, StandardCharsets.UTF_8).strip();
    }

    private static String program(String name) throws IOException {
        return PROGRAM.matcher(Files.readString(Path.of("../docs/libraries.md")))
                .results()
                .filter(program -> program.group(2).equals(name))
                .map(program -> program.group(1))
                .findFirst()
                .orElseThrow();
    }
}
