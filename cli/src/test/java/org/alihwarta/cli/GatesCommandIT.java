package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatesCommandIT {
    @TempDir
    private Path folder;

    @Test
    void setsListsAndTakesAway() throws IOException {
        try (TestDatabase server = TestDatabase.create()) {
            Path config = ConfigurationFile.in(folder, server);

            assertThat(run(config, "list")).contains("Every gate decides itself: language, omission");
            run(config, "set", "negation", "block", "--language", "en");
            run(config, "set", "name", "warn", "--section", "olahraga");
            assertThat(run(config, "list").lines())
                    .containsExactly("all sections  en  negation  block", "olahraga  all languages  name  warn");
            run(config, "set", "negation", "standard", "--language", "en");
            assertThat(run(config, "list").lines()).containsExactly("olahraga  all languages  name  warn");
        }
    }

    @Test
    void namesTheGatesThatThereAre() {
        Shell shell = new Shell();

        assertThat(shell.run("gates", "set", "nama", "block")).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("There is no gate \"nama\"").contains("omission");
    }

    private static String run(Path config, String... arguments) {
        Shell shell = new Shell();
        List<String> all = Stream.concat(
                        Stream.of("gates", arguments[0], "--config", config.toString()),
                        Stream.of(arguments).skip(1))
                .toList();
        assertThat(shell.run(all.toArray(String[]::new))).as(shell.err()).isEqualTo(ExitCode.DONE);
        return shell.out();
    }
}
