package org.alihwarta.database;

import java.util.Arrays;
import org.alihwarta.error.AlihwartaException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables: numbered SQL files beside this class's resources, each applied once and never changed afterwards. */
public final class Schema {
    static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /**
     * Brings the database up to this version's tables; safe when several processes start at once. One that a newer version has brought
     * further is left as it is.
     */
    public static void migrate(Database database) {
        migrate(configured().dataSource(database.patientSource()));
    }

    /** Brings a database up to the tables of an earlier version. */
    static void migrateTo(Database database, int version) {
        migrate(configured()
                .dataSource(database.patientSource())
                .target(MigrationVersion.fromVersion(Integer.toString(version))));
    }

    /** The number of the newest migration that the database has seen; 0 where there are no tables. */
    public static int version(Database database) {
        boolean migrated =
                database.sql("select to_regclass(?) as history", HISTORY).only(row -> row.findText("history") != null);
        return migrated
                ? database.sql("select coalesce(max(version::int), 0) as version from " + HISTORY + " where success")
                        .only(row -> row.integer("version"))
                : 0;
    }

    /** The number of the newest migration of this program; the database is only asked what it has seen. */
    public static int newest(Database database) {
        return Arrays.stream(configured()
                        .dataSource(database.patientSource())
                        .load()
                        .info()
                        .all())
                .filter(migration ->
                        migration.isVersioned() && migration.getState().isResolved())
                .map(migration -> migration.getVersion().getVersion())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static FluentConfiguration configured() {
        return Flyway.configure(Schema.class.getClassLoader()).locations("classpath:org/alihwarta/database/migration");
    }

    private static void migrate(FluentConfiguration configuration) {
        try {
            configuration.load().migrate();
        } catch (FlywayException failure) {
            throw AlihwartaException.unavailable(
                    "The database's tables cannot be brought up to this version: " + failure.getMessage(), failure);
        }
    }
}
