package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryCommandIT {
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
    void takesFilesInAndOutAndFindsWords() throws IOException {
        Path tmx = Files.writeString(folder.resolve("arsip.tmx"), """
                <tmx version="1.4"><header creationid="sari"/><body>
                <tu><tuv xml:lang="id"><seg>Harga beras naik.</seg></tuv><tuv xml:lang="en"><seg>Rice prices rise.</seg></tuv></tu>
                </body></tmx>
                """);
        Path out = folder.resolve("keluar.tmx");

        assertThat(run("import", tmx.toString()).out()).contains("1 entries, 1 units, of which 1 are new");
        assertThat(run("import", tmx.toString()).out()).contains("of which 0 are new");
        assertThat(run("search", "harga", "ber").out())
                .contains("id: [Harga] [beras] naik.")
                .contains("en: Rice prices rise.")
                .contains("sari");
        assertThat(run("export", out.toString()).out()).contains("1 units");
        assertThat(Files.readString(out)).contains("Rice prices rise.");
        assertThat(run("statistics").out()).contains("1 units");
    }

    @Test
    void refusesABrokenFileAndTakesTheNext() throws IOException {
        Path broken = Files.writeString(folder.resolve("rusak.tmx"), "<tmx version=\"1.4\">\n<body>");
        Shell shell = new Shell();

        int code = shell.run("memory", "import", "--config", config.toString(), broken.toString(), "tiada.tmx");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err())
                .contains("rusak.tmx, line 2: not well-formed XML")
                .contains("tiada.tmx: refused");
    }

    private Shell run(String command, String... arguments) {
        Shell shell = new Shell();
        String[] all = new String[arguments.length + 4];
        all[0] = "memory";
        all[1] = command;
        all[2] = "--config";
        all[3] = config.toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        assertThat(shell.run(all)).as(shell.err()).isEqualTo(ExitCode.DONE);
        return shell;
    }
}
