package org.alihwarta.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.alihwarta.database.Database;
import org.alihwarta.database.EmbeddedPostgres;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Newsroom;
import org.alihwarta.server.Setting;
import org.jspecify.annotations.Nullable;

/** A newsroom opened for one command, with the database that the command started or joined. */
record OpenNewsroom(Newsroom newsroom, Database database, @Nullable EmbeddedPostgres started) implements AutoCloseable {
    /** For a process that serves: the built-in database must be its own. */
    static OpenNewsroom alone(Configuration configuration, Clock clock) {
        Optional<Database.Address> own = ownDatabase(configuration);
        return own.isPresent()
                ? open(own.get(), null, configuration, clock)
                : start(configuration, clock);
    }

    /** For a short command: works beside a server that runs on the same data folder, or starts the database for a moment. */
    static OpenNewsroom beside(Configuration configuration, Clock clock) {
        Optional<Database.Address> running =
                ownDatabase(configuration).or(() -> EmbeddedPostgres.findRunning(folder(configuration)));
        return running.isPresent()
                ? open(running.get(), null, configuration, clock)
                : start(configuration, clock);
    }

    @Override
    public void close() {
        newsroom.close();
        database.close();
        if (started != null) {
            started.close();
        }
    }

    private static OpenNewsroom start(Configuration configuration, Clock clock) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder(configuration));
        try {
            return open(postgres.address(), postgres, configuration, clock);
        } catch (RuntimeException failure) {
            postgres.close();
            throw failure;
        }
    }

    private static OpenNewsroom open(
            Database.Address address, @Nullable EmbeddedPostgres started, Configuration configuration, Clock clock) {
        Database database = Database.open(address, configuration.number(Setting.DATABASE_CONNECTIONS));
        try {
            return new OpenNewsroom(Newsroom.open(database, clock), database, started);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Optional<Database.Address> ownDatabase(Configuration configuration) {
        return configuration
                .find(Setting.DATABASE_URL)
                .map(url -> new Database.Address(
                        url,
                        configuration.text(Setting.DATABASE_USER),
                        configuration.text(Setting.DATABASE_PASSWORD)));
    }

    private static Path folder(Configuration configuration) {
        return configuration.folder(Setting.DATA_FOLDER).resolve("postgres");
    }
}
