package org.alihwarta.cli;

import java.nio.file.Path;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a newsroom: configuration file, environment, command line, in rising order of rank. */
final class ServerOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "A properties file; see docs/configuration.md.")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Data folder. Default: alihwarta-data.")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the web server. Default: 8080.")
    private @Nullable String port;

    @Option(
            names = "--models",
            paramLabel = "FOLDER",
            description = "A folder of model folders, looked at before the others.")
    private @Nullable Path models;

    @Option(
            names = "--research-models",
            description = "Also use models that are not fit for readers; the gates still hold what they find unfit.")
    private boolean research;

    Configuration configuration() {
        Configuration configuration = config == null ? Configuration.standard() : Configuration.read(config);
        configuration = configuration.withEnvironment(System.getenv());
        if (data != null) {
            configuration = configuration.with(Setting.DATA_FOLDER, data.toString());
        }
        if (port != null) {
            configuration = configuration.with(Setting.SERVER_PORT, port);
        }
        return configuration;
    }

    Engines engines(Configuration configuration) {
        LocalModels local = Installation.models(models, configuration.folder(Setting.DATA_FOLDER));
        return research ? local.openAll() : local.openForReaders();
    }
}
