package org.alihwarta.database;

import org.alihwarta.error.AlihwartaException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables: numbered SQL files beside this class's resources, each applied once and never changed afterwards. */
public final class Schema {
    private Schema() {}

    /** Brings the database up to this version's tables; safe when several processes start at once. */
    public static void migrate(Database database) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.dataSource())
                    .locations("classpath:org/alihwarta/database/migration")
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw AlihwartaException.unavailable(
                    "The database's tables cannot be brought up to this version: " + failure.getMessage(), failure);
        }
    }
}
