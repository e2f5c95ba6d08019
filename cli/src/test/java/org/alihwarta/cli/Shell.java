package org.alihwarta.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs command lines and keeps what they print. */
final class Shell {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** Where a part of a command can print its errors. */
    PrintWriter errors() {
        return new PrintWriter(err, true);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
