package org.alihwarta.memory;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;

/** Keeps account of what the memory holds and of what it spared the engines. Thread-safe. */
public final class Savings {
    private final Database database;
    private final Clock clock;

    public Savings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes what of an edition came from the memory; noting the same edition again replaces what was noted.
     *
     * @param earlier sentences of the edition before, which no engine would have been asked for again
     */
    public void note(Edition edition, List<TranslatedSegment> segments, List<TranslatedSegment> earlier) {
        Set<String> known =
                earlier.stream().map(segment -> segment.segment().source()).collect(Collectors.toSet());
        Map<String, Origin.Memory> found = new HashMap<>();
        for (TranslatedSegment segment : segments) {
            if (segment.origin() instanceof Origin.Memory memory
                    && !known.contains(segment.segment().source())) {
                found.put(segment.segment().source(), memory);
            }
        }
        if (!found.isEmpty()) {
            insert(edition, found);
        }
    }

    private void insert(Edition edition, Map<String, Origin.Memory> found) {
        long inContext = found.values().stream()
                .filter(memory -> memory.match() == Origin.Memory.Match.CONTEXT)
                .count();
        database.sql(
                        """
                        insert into memory_saving (story, language, revision, in_context, exact, words, characters, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (story, language, revision) do update set in_context = excluded.in_context,
                            exact = excluded.exact, words = excluded.words, characters = excluded.characters""",
                        edition.story(),
                        edition.language().code(),
                        edition.revision(),
                        inContext,
                        found.size() - inContext,
                        found.keySet().stream()
                                .mapToInt(source -> Tokens.of(source).words().size())
                                .sum(),
                        found.keySet().stream()
                                .mapToInt(source -> source.codePointCount(0, source.length()))
                                .sum(),
                        clock.instant())
                .update();
    }

    /** What the memory holds and has saved until now. */
    public MemoryStatistics statistics() {
        Map<Language, MemoryStatistics.Savings> saved =
                database.sql("""
                        select language, sum(in_context) as in_context, sum(exact) as exact, sum(words) as words,
                            sum(characters) as characters
                        from memory_saving group by language""").list(row -> Map.entry(language(row), savings(row))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Long> units = database
                .sql(
                        "select language || ' ' || origin as kind, count(*) as units from memory_unit group by language, origin")
                .list(row -> Map.entry(row.text("kind"), row.bigInteger("units")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new MemoryStatistics(Language.targets().stream()
                .map(language -> new MemoryStatistics.Line(
                        language,
                        units.getOrDefault(language.code() + " PERSON", 0L),
                        units.getOrDefault(language.code() + " REPORT", 0L),
                        units.getOrDefault(language.code() + " IMPORT", 0L),
                        saved.getOrDefault(language, MemoryStatistics.Savings.NONE)))
                .toList());
    }

    private static Language language(Row row) {
        return Language.findByCode(row.text("language")).orElseThrow();
    }

    private static MemoryStatistics.Savings savings(Row row) {
        return new MemoryStatistics.Savings(
                row.bigInteger("in_context"),
                row.bigInteger("exact"),
                row.bigInteger("words"),
                row.bigInteger("characters"));
    }

    /** Which edition: a story's revision in a language. */
    public record Edition(UUID story, Language language, int revision) {}
}
