package org.alihwarta.server;

import java.nio.file.Path;
import java.util.Optional;
import org.alihwarta.database.Database;
import org.alihwarta.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** The newsroom's database as the configuration has it: a PostgreSQL of the newsroom's own, or the one that comes with us. */
public final class NewsroomDatabase implements AutoCloseable {
    private final @Nullable EmbeddedPostgres embedded;
    private final Database database;

    private NewsroomDatabase(@Nullable EmbeddedPostgres embedded, Database database) {
        this.embedded = embedded;
        this.database = database;
    }

    /** Opens it for a process that serves: the built-in one, where no other is configured, is started and must be its own. */
    public static NewsroomDatabase open(Configuration configuration) {
        return configured(configuration)
                .map(address -> join(address, configuration))
                .orElseGet(() -> start(configuration));
    }

    /** Opens it for a short command, which may work beside a server that has started the built-in one. */
    public static NewsroomDatabase openBeside(Configuration configuration) {
        return configured(configuration)
                .or(() -> EmbeddedPostgres.findRunning(folder(configuration)))
                .map(address -> join(address, configuration))
                .orElseGet(() -> start(configuration));
    }

    /** Opens it where it runs already; nothing is started. */
    public static Optional<NewsroomDatabase> openRunning(Configuration configuration) {
        return configured(configuration)
                .or(() -> EmbeddedPostgres.findRunning(folder(configuration)))
                .map(address -> join(address, configuration));
    }

    private static Optional<Database.Address> configured(Configuration configuration) {
        return configuration
                .find(Setting.DATABASE_URL)
                .map(url -> new Database.Address(
                        url, configuration.text(Setting.DATABASE_USER), configuration.text(Setting.DATABASE_PASSWORD)));
    }

    private static NewsroomDatabase join(Database.Address address, Configuration configuration) {
        return new NewsroomDatabase(null, Database.open(address, configuration.number(Setting.DATABASE_CONNECTIONS)));
    }

    private static NewsroomDatabase start(Configuration configuration) {
        EmbeddedPostgres embedded = EmbeddedPostgres.start(folder(configuration));
        try {
            int connections = configuration.number(Setting.DATABASE_CONNECTIONS);
            return new NewsroomDatabase(embedded, Database.open(embedded.address(), connections));
        } catch (RuntimeException failure) {
            embedded.close();
            throw failure;
        }
    }

    private static Path folder(Configuration configuration) {
        return configuration.folder(Setting.DATA_FOLDER).resolve("postgres");
    }

    /** Whether it is the built-in one and this process has started it, so that nobody else works on it for long. */
    public boolean isOurs() {
        return embedded != null;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
