package org.alihwarta.cli;

import java.time.Clock;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Newsroom;
import org.alihwarta.server.NewsroomDatabase;

/** A newsroom opened for one command, with its database. */
record OpenNewsroom(Newsroom newsroom, NewsroomDatabase database) implements AutoCloseable {
    /** For a process that serves. */
    static OpenNewsroom alone(Configuration configuration, Clock clock) {
        return on(NewsroomDatabase.open(configuration), configuration, clock);
    }

    /** For a short command, which may work beside a running server. */
    static OpenNewsroom beside(Configuration configuration, Clock clock) {
        return on(NewsroomDatabase.openBeside(configuration), configuration, clock);
    }

    @Override
    public void close() {
        newsroom.close();
        database.close();
    }

    private static OpenNewsroom on(NewsroomDatabase database, Configuration configuration, Clock clock) {
        try {
            return new OpenNewsroom(Newsroom.open(database.database(), configuration, clock), database);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }
}
