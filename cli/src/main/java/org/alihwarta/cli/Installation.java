package org.alihwarta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.engine.LocalModels;
import org.jspecify.annotations.Nullable;

/** Where the program lies on disk, which the launcher says, and what came with it. */
final class Installation {
    private Installation() {}

    static Path home() {
        return Path.of(System.getProperty("alihwarta.home", "."));
    }

    /** Where models are installed. */
    static Path modelHome(Path data) {
        return data.resolve("models");
    }

    /** The models named on the command line, installed in the data folder, shipped with the program: in this order. */
    static LocalModels models(@Nullable Path named, Path data) {
        List<Path> homes = new ArrayList<>();
        if (named != null) {
            homes.add(named);
        }
        homes.add(modelHome(data));
        homes.add(home().resolve("models"));
        return new LocalModels(homes);
    }
}
