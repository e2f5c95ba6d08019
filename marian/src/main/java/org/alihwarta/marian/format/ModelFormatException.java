package org.alihwarta.marian.format;

import java.nio.file.Path;

/** A model file that is cut, corrupt, or not of the kind expected; the message names the file, the part and what was expected. */
public final class ModelFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelFormatException(Path file, String part, String problem) {
        super(file.getFileName() + ": " + part + ": " + problem);
    }

    public ModelFormatException(Path file, String part, String problem, Throwable cause) {
        super(file.getFileName() + ": " + part + ": " + problem, cause);
    }
}
