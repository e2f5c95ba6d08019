package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alihwarta.error.AlihwartaException;

/** A file that a command writes beside what it prints. */
final class OutputFile {
    private OutputFile() {}

    /** Replaces a file of the same name. */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException exception) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "Could not write " + file + ": " + exception.getMessage()
                            + ". Name a file in a folder that exists.",
                    exception);
        }
    }
}
