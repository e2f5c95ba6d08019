package org.alihwarta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.server.RunningSite;
import org.alihwarta.token.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the examples of {@code docs/api.md} as they stand there. */
class DocumentedExamplesIT {
    private static RunningSite site;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        site = new RunningSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"sh,sh,curl", "java,java,Publish", "php,php,file_get_contents", "python,python3,urllib"})
    void publishesFromACms(String language, String program, String word) throws Exception {
        String secret = Program.with(site, language, Scope.WRITE, Scope.PUBLISH).secret();

        JsonNode said = JsonMapper.shared()
                .readTree(
                        run(program, example(language, word), Map.of("ALIHWARTA", site.address(""), "TOKEN", secret)));

        assertThat(said.at("/story/externalId").asString()).isEqualTo("cms:4711");
        assertThat(said.at("/story/publishedAt").asString()).isEqualTo(RunningSite.NOW.toString());
        assertThat(said.at("/story/editions").size()).isEqualTo(5);
    }

    private static String example(String language, String word) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)\\n```")
                .matcher(Files.readString(Path.of("../docs/api.md")));
        return block.results()
                .map(result -> result.group(1))
                .filter(code -> code.contains(word))
                .findFirst()
                .orElseThrow();
    }

    private String run(String program, String code, Map<String, String> environment) throws Exception {
        Path file = folder.resolve(program.equals("java") ? "Publish.java" : "example");
        Files.writeString(file, code);
        ProcessBuilder command =
                new ProcessBuilder(List.of(program, file.toString())).redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().putAll(environment);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(program).isZero();
        return said;
    }
}
