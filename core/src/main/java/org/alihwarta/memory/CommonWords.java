package org.alihwarta.memory;

import java.util.Map;
import java.util.stream.Collectors;
import org.alihwarta.database.Database;
import org.jspecify.annotations.Nullable;

/** How common the commonest words of the memory's originals are, as PostgreSQL last counted them. Thread-safe. */
final class CommonWords {
    /** They change by the thousand units, and reading them costs as much as a look-up. */
    private static final int ASKED_BEFORE_READ_ANEW = 1000;

    private final Database database;
    private @Nullable Map<String, Double> shares;
    private int asked;

    CommonWords(Database database) {
        this.database = database;
    }

    /** The share of units that have a word; of those that are not here fewer have it than of those that are. */
    synchronized Map<String, Double> shares() {
        Map<String, Double> known = shares;
        if (known == null || ++asked >= ASKED_BEFORE_READ_ANEW) {
            known = read();
            shares = known;
            asked = 0;
        }
        return known;
    }

    synchronized void forget() {
        shares = null;
    }

    private Map<String, Double> read() {
        return database.sql("""
                        select word, share
                        from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as common (word, share)
                        where schemaname = current_schema() and tablename = 'memory_unit' and attname = 'source_words'
                          and word is not null""").list(row -> Map.entry(row.text("word"), row.real("share"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
