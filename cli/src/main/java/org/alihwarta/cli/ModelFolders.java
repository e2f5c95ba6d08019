package org.alihwarta.cli;

import java.nio.file.Path;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.LocalModels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command finds its models. */
final class ModelFolders {
    @Option(
            names = "--models",
            paramLabel = "FOLDER",
            description = "A folder of model folders, looked at before the others.")
    private @Nullable Path models;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Data folder. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("alihwarta-data");

    @Option(names = "--research-models", description = "Also use models whose translations are not fit for readers.")
    private boolean research;

    Engines open() {
        LocalModels local = local();
        return research ? local.openAll() : local.openForReaders();
    }

    LocalModels local() {
        return Installation.models(models, data);
    }
}
