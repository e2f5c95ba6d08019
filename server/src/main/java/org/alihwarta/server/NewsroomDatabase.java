package org.alihwarta.server;

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

    /** Opens it, starting the built-in one where no other is configured. */
    public static NewsroomDatabase open(Configuration configuration) {
        int connections = configuration.number(Setting.DATABASE_CONNECTIONS);
        if (configuration.find(Setting.DATABASE_URL).isPresent()) {
            Database.Address address = new Database.Address(
                    configuration.text(Setting.DATABASE_URL),
                    configuration.text(Setting.DATABASE_USER),
                    configuration.text(Setting.DATABASE_PASSWORD));
            return new NewsroomDatabase(null, Database.open(address, connections));
        }
        EmbeddedPostgres embedded =
                EmbeddedPostgres.start(configuration.folder(Setting.DATA_FOLDER).resolve("postgres"));
        try {
            return new NewsroomDatabase(embedded, Database.open(embedded.address(), connections));
        } catch (RuntimeException failure) {
            embedded.close();
            throw failure;
        }
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
