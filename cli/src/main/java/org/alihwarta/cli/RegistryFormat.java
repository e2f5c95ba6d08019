package org.alihwarta.cli;

import java.util.Collection;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityTable;
import org.alihwarta.registry.RegistryImport;
import org.alihwarta.registry.Tbx;

/** How entries stand in a file. */
enum RegistryFormat {
    CSV,
    TSV,
    /** ISO 30042:2008, read by either name. */
    MARTIF,
    /** ISO 30042:2019. */
    TBX;

    /** By a file's name; comma separated when it says nothing. */
    static RegistryFormat of(String file) {
        if (file.endsWith(".tbx") || file.endsWith(".xml")) {
            return TBX;
        }
        return file.endsWith(".tsv") ? TSV : CSV;
    }

    RegistryImport read(String text) {
        return switch (this) {
            case CSV -> EntityTable.readCsv(text);
            case TSV -> EntityTable.readTsv(text);
            case MARTIF, TBX -> Tbx.read(text);
        };
    }

    String write(Collection<Entity> entities) {
        return switch (this) {
            case CSV -> EntityTable.writeCsv(entities);
            case TSV -> EntityTable.writeTsv(entities);
            case MARTIF -> Tbx.write(entities, Tbx.Dialect.MARTIF);
            case TBX -> Tbx.write(entities, Tbx.Dialect.ISO_2019);
        };
    }
}
