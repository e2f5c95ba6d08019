package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchCommandTest {
    @Test
    void saysWhatItNeedsWhereThereIsNoSourceTree() {
        Shell shell = new Shell();
        assertThat(shell.run("bench", "--input", "sentences.txt")).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("Measuring needs the source tree");
    }

    @Test
    void isNamedAmongTheCommands() {
        Shell shell = new Shell();
        assertThat(shell.run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("bench", "benchmarks/RESULTS.md");
    }
}
