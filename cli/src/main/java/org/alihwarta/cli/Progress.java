package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come, on standard error: a bar on a terminal, a plain line per tenth elsewhere. Not safe for several threads. */
sealed interface Progress extends AutoCloseable {
    // From JDK 22 on there is a console even without a terminal, unless Java runs with -Djdk.console=java.base; JDK 17
    // cannot ask it.
    @SuppressWarnings("SystemConsoleNull")
    static Progress start(String task, PrintWriter err) {
        return System.console() != null ? Bar.start(task) : new Lines(task, err);
    }

    void reached(long done, long total);

    @Override
    void close();

    /** A bar that redraws itself. */
    record Bar(ProgressBar bar) implements Progress {
        static Bar start(String task) {
            return new Bar(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis((int) Duration.ofMillis(200).toMillis())
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build());
        }

        @Override
        public void reached(long done, long total) {
            bar.maxHint(total);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Lines that can be read in a log. */
    final class Lines implements Progress {
        private final String task;
        private final PrintWriter err;
        private long tenths;

        Lines(String task, PrintWriter err) {
            this.task = task;
            this.err = err;
        }

        @Override
        public void reached(long done, long total) {
            long reached = total == 0 ? 10 : done * 10 / total;
            if (reached > tenths) {
                tenths = reached;
                err.println(task + ": " + done + " of " + total);
            }
        }

        @Override
        public void close() {}
    }
}
