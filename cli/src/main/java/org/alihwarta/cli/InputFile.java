package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Decoding;

/** A file named on the command line, read and decoded. */
record InputFile(String name, String text) {
    /** {@code -} is standard input. */
    static InputFile read(String file) {
        String name = file.equals("-") ? "standard input" : file;
        return new InputFile(name, Decoding.decode(bytes(file), name, null));
    }

    static byte[] bytes(String file) {
        if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
            throw AlihwartaException.badInput(
                    "There is no file " + file + ". Name an existing file, or - for standard input.");
        }
        try {
            return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException exception) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "Could not read " + file + ": " + exception.getMessage() + ". Check that it may be read.",
                    exception);
        }
    }
}
