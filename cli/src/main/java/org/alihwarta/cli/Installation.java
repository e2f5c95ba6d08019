package org.alihwarta.cli;

import java.nio.file.Path;

/** Where the program lies on disk; the launcher says it. */
final class Installation {
    private Installation() {}

    static Path home() {
        return Path.of(System.getProperty("alihwarta.home", "."));
    }
}
