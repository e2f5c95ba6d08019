package org.alihwarta.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alihwarta.database.Table;

/**
 * What a backup holds.
 *
 * @param format of the file; this class knows {@link #FORMAT}
 * @param version of the Alihwarta that wrote it
 * @param schema number of the newest migration that the tables have seen
 * @param tables each behind those that it refers to
 * @param configuration where it differs from the standard, without secrets
 */
public record Manifest(
        int format,
        String version,
        Instant takenAt,
        int schema,
        List<Rows> tables,
        Part configuration,
        List<Model> models) {
    public static final int FORMAT = 1;

    public Manifest {
        tables = List.copyOf(tables);
        models = List.copyOf(models);
    }

    /** The rows of all tables together. */
    public long rows() {
        return tables.stream().mapToLong(Rows::count).sum();
    }

    /**
     * A part of the file.
     *
     * @param sha256 in hexadecimal
     */
    public record Part(String name, long bytes, String sha256) {}

    /** A table's rows. */
    public record Rows(Table table, long count, Part part) {}

    /**
     * A model that the newsroom had.
     *
     * @param files SHA-256 by name
     */
    public record Model(String name, String version, Map<String, String> files) {
        public Model {
            files = Map.copyOf(files);
        }
    }
}
