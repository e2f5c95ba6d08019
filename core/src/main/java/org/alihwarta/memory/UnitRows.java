package org.alihwarta.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;

/** Units as rows of their table. */
final class UnitRows {
    private static final String INSERT = """
            insert into memory_unit (language, source_hash, before_hash, after_hash, target_hash, source, target,
                source_words, target_words, origin, author, story, changed_at)
            select language, source_hash::bigint, before_hash::bigint, after_hash::bigint, target_hash::bigint, source, target,
                source_words::tsvector, target_words::tsvector, origin, author, nullif(story, '')::uuid, changed_at::timestamptz
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as row (language, source_hash, before_hash, after_hash, target_hash, source, target,
                    source_words, target_words, origin, author, story, changed_at)
            on conflict do nothing""";

    private final List<List<String>> columns = new ArrayList<>();

    private UnitRows() {
        for (int column = 0; column < 13; column++) {
            columns.add(new ArrayList<>());
        }
    }

    /** Inserts those that are not there yet and counts them. */
    static int insert(Database database, List<Unit> units) {
        UnitRows rows = new UnitRows();
        units.forEach(rows::add);
        return database.sql(INSERT, rows.columns.toArray()).update();
    }

    /**
     * Lets the word indexes gather many rows before they sort them in, for the rest of the transaction: the more at once, the fewer places
     * each word is put to.
     */
    static void expectMany(Database database) {
        database.sql("set local gin_pending_list_limit = '64MB'").update();
        database.sql("set local work_mem = '128MB'").update();
    }

    /** Sorts what was inserted into the word indexes; until then every look-up would read through it. */
    static void settle(Database database) {
        database.sql("""
                        select gin_clean_pending_list('memory_unit_by_source_word'),
                            gin_clean_pending_list('memory_unit_by_target_word')""").hasRows();
    }

    private void add(Unit unit) {
        Provenance provenance = unit.provenance();
        UUID story = provenance.story();
        List<String> values = List.of(
                unit.language().code(),
                Long.toString(Context.hash(unit.source())),
                Long.toString(unit.context().before()),
                Long.toString(unit.context().after()),
                Long.toString(Context.hash(unit.target())),
                unit.source(),
                unit.target(),
                WordIndex.vector(unit.source()),
                WordIndex.vector(unit.target()),
                provenance.source().name(),
                provenance.author(),
                story == null ? "" : story.toString(),
                provenance.at().toString());
        for (int column = 0; column < values.size(); column++) {
            columns.get(column).add(values.get(column));
        }
    }

    static Unit unit(Row row) {
        return new Unit(
                Language.findByCode(row.text("language")).orElseThrow(),
                row.text("source"),
                row.text("target"),
                new Context(row.bigInteger("before_hash"), row.bigInteger("after_hash")),
                new Provenance(
                        row.constant("origin", Provenance.Source.class),
                        row.text("author"),
                        row.findUuid("story"),
                        row.instant("changed_at")));
    }

    static Match match(Row row, int score) {
        return new Match(row.bigInteger("id"), unit(row), score);
    }
}
