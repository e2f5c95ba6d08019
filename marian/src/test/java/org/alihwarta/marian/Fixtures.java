package org.alihwarta.marian;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The tiny models among the test resources. */
public final class Fixtures {

    private Fixtures() {}

    /** The folder of a model that {@code make_fixtures.py} made. */
    public static Path model(String name) throws URISyntaxException {
        URL folder = Objects.requireNonNull(Fixtures.class.getResource("models/" + name), name);
        return Path.of(folder.toURI());
    }
}
