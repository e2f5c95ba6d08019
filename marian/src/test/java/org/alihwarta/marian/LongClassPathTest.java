package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs with many libraries, and what an IDE starts, have command lines of many thousand characters. */
class LongClassPathTest {

    @Test
    void opensAModelInAProcessWithALongCommandLine(@TempDir Path nowhere) throws Exception {
        String manyJars = (File.pathSeparator + nowhere.resolve("a-library-that-is-not-there.jar")).repeat(200);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss1m",
                        "-cp",
                        classPath + manyJars,
                        OpensAModel.class.getName(),
                        Fixtures.model("int8").toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("opened");
    }

    /** What the process runs. */
    static final class OpensAModel {
        public static void main(String[] arguments) {
            try (Translator translator = Translator.open(Path.of(arguments[0]))) {
                translator.translate("satu");
                System.out.println("opened");
            }
        }
    }
}
