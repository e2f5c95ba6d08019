package org.alihwarta.marian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.alihwarta.marian.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation whose disk runs out in the middle of a file. The process may write no file larger than 16 KiB, a limit that holds for
 * root too; the system's answer reaches Java as that of a full disk does.
 */
class FullDiskIT {

    @TempDir
    private Path folder;

    @Test
    void leavesNothingOfWhatDidNotFit() throws IOException, URISyntaxException, InterruptedException {
        Path home = folder.resolve("models");
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 16; exec \"$0\" -XX:-UsePerfData -cp \"$1\" \"$2\" \"$3\" \"$4\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        FullDiskIT.class.getName(),
                        Fixtures.model("ssru").toString(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).contains("cannot be written").contains("Free some space, or choose another data folder");
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(Files.exists(home.resolve("id-en"))).isFalse();
        assertThat(home).isEmptyDirectory();
    }

    /** The process with the limit: installs the model of its first argument into the store of its second. */
    public static void main(String[] arguments) {
        try {
            new ModelStore(Path.of(arguments[1])).install(Path.of(arguments[0]), "id-en", "1");
        } catch (StoreException e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
    }
}
