package org.alihwarta.engine;

import java.nio.file.Path;

/** The tiny models that the runtime is tested with; what they say is nonsense. */
public final class TinyModels {
    private TinyModels() {}

    public static Path folder(String name) {
        return Path.of("../marian/src/test/resources/org/alihwarta/marian/models", name);
    }
}
