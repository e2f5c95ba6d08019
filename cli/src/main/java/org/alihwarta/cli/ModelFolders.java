package org.alihwarta.cli;

import java.net.URI;
import java.nio.file.Path;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.engine.catalogue.Firefox;
import org.alihwarta.engine.catalogue.InstalledModels;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command finds its models. */
final class ModelFolders {
    @Option(names = "--config", paramLabel = "FILE", description = "A properties file; see docs/configuration.md.")
    private @Nullable Path config;

    @Option(
            names = "--models",
            paramLabel = "FOLDER",
            description = "A folder of model folders, looked at before the others.")
    private @Nullable Path models;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Data folder. Default: alihwarta-data.")
    private @Nullable Path data;

    @Option(names = "--research-models", description = "Also use models whose translations are not fit for readers.")
    private boolean research;

    Configuration configuration() {
        return ServerOptions.read(config, data);
    }

    Engines open() {
        LocalModels local = local();
        return research ? local.openAll() : local.openForReaders();
    }

    LocalModels local() {
        return Installation.models(models, configuration().folder(Setting.DATA_FOLDER));
    }

    InstalledModels installed() {
        return installed(configuration());
    }

    static InstalledModels installed(Configuration configuration) {
        return InstalledModels.in(Installation.modelHome(configuration.folder(Setting.DATA_FOLDER)), System.getenv());
    }

    static Firefox firefox(Configuration configuration) {
        return Firefox.at(
                URI.create(configuration.text(Setting.MODELS_REMOTE_SETTINGS)),
                URI.create(configuration.text(Setting.MODELS_REGISTRY)),
                System.getenv());
    }
}
