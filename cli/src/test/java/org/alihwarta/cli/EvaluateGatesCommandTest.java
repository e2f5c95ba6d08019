package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateGatesCommandTest {
    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(
                folder.resolve("small.id"),
                "Feri kedua tidak berlayar karena angin kencang sejak Senin pagi.\nSebanyak 340 penumpang menunggu di dermaga, dan kapal lain datang sore nanti.\n");
        Files.writeString(
                folder.resolve("small.en"),
                "The second ferry did not sail because of strong winds since Monday morning.\nSome 340 passengers are waiting on the pier, and another ship comes this afternoon.\n");
    }

    @Test
    void printsRatesOfEveryLanguageInAFolder() throws IOException {
        Path csv = folder.resolve("gates.csv");
        Path html = folder.resolve("gates.html");

        int code = shell.run(
                "evaluate",
                "gates",
                "--folder",
                folder.toString(),
                "--set",
                "small",
                "--csv",
                csv.toString(),
                "--report",
                html.toString());

        assertThat(shell.err()).isEmpty();
        assertThat(code).isZero();
        assertThat(shell.out().lines())
                .anyMatch(line -> line.matches("source left in +1/1 100.0%"))
                .anyMatch(line -> line.matches("ALL GATES: held +0 0.0%"));
        assertThat(csv).content().contains("en,caught,NUMBER_CHANGED,BLOCK,1,1,100.00", "en,alarm,all,BLOCK,0,2,0.00");
        assertThat(html).content().contains("<td>1/1 100.0%</td>");
    }

    @Test
    void takesTwoFilesInstead() {
        int code = shell.run(
                "evaluate",
                "gates",
                "--source",
                folder.resolve("small.id").toString(),
                "--reference",
                folder.resolve("small.en").toString(),
                "--to",
                "en",
                "--sentences",
                "2");

        assertThat(code).isZero();
        assertThat(shell.out()).contains("small.id");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(shell.run("evaluate", "gates")).isEqualTo(2);
        assertThat(shell.err()).contains("Name a test set");
        assertThat(new Shell().run("evaluate", "--system", "a=b")).isEqualTo(2);
    }
}
