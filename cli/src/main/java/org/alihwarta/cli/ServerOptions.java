package org.alihwarta.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.server.AlihwartaServer;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.LogFormat;
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
            paramLabel = "CHOICE",
            description = {
                "firefox: fetch Firefox's models for what has none, without asking.",
                "bundled: use what is there, without asking.",
                "Otherwise a folder of model folders, looked at before the others.",
                "Default: ask once, on a terminal."
            })
    private @Nullable String models;

    @Option(
            names = "--research-models",
            description = "Also use models that are not fit for readers; the gates still hold what they find unfit.")
    private boolean research;

    Configuration configuration() {
        Configuration configuration = read(config, data);
        LogFormat.use(configuration);
        return port == null ? configuration : configuration.with(Setting.SERVER_PORT, port);
    }

    /** File, environment and data folder, in rising order of rank. */
    static Configuration read(@Nullable Path config, @Nullable Path data) {
        Configuration configuration = config == null ? Configuration.standard() : Configuration.read(config);
        configuration = configuration.withEnvironment(System.getenv());
        return data == null ? configuration : configuration.with(Setting.DATA_FOLDER, data.toString());
    }

    /** Asks for models where there are none, when nothing else is in the way of the start. */
    void settleModels(Configuration configuration, PrintWriter err) {
        AlihwartaServer.requireFreePort(configuration);
        new FirefoxQuestion(configuration, err).settle(modelChoice(), localModels(configuration));
    }

    private ModelChoice modelChoice() {
        if (models == null) {
            return ModelChoice.ASK;
        }
        return models.equals("firefox") ? ModelChoice.FIREFOX : ModelChoice.THERE;
    }

    LocalModels localModels(Configuration configuration) {
        boolean isFolder = models != null && !models.equals("firefox") && !models.equals("bundled");
        return Installation.models(isFolder ? Path.of(models) : null, configuration.folder(Setting.DATA_FOLDER));
    }

    Engines engines(Configuration configuration) {
        LocalModels local = localModels(configuration);
        return research ? local.openAll() : local.openForReaders();
    }
}
