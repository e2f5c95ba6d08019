package org.alihwarta.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.language.Language;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.Recall;

/**
 * The newsroom's translation memory. Thread-safe; every method is a transaction or part of the caller's.
 *
 * <p>A person's translation of a sentence in its context replaces what was there for that sentence and context, so a correction is not
 * followed by what it corrected. What files bring stands beside it.
 */
public final class Memory implements Recall {
    private static final double LEAST_ALIKE = 0.6;
    /** Found for certain; what is less alike is found where two of its rarest words are the same. Less would look through common words. */
    private static final double SURELY_FOUND = 0.7;

    /** As many words may have so much fewer letters. */
    private static final double SHORTER_WORDS = 0.7;

    private static final int MOST_WITH_TWO_WORDS = 100;
    private static final int MOST_COMPARED = 40;
    private static final int BATCH = 1000;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .thenComparing(Memory::isOurs)
            .thenComparing(match -> match.unit().provenance().at())
            .thenComparing(Match::id)
            .reversed();

    private final Database database;
    private final AuditLog audit;
    private final CommonWords commonWords;

    public Memory(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
        this.commonWords = new CommonWords(database);
    }

    /** Keeps a translation that a person made or accepted. */
    public void record(Unit unit) {
        database.transaction(() -> {
            if (unit.context().isKnown()) {
                database.sql(
                                """
                                delete from memory_unit
                                where source_hash = ? and language = ? and before_hash = ? and after_hash = ?""",
                                Context.hash(unit.source()),
                                unit.language().code(),
                                unit.context().before(),
                                unit.context().after())
                        .update();
            }
            UnitRows.insert(database, List.of(unit));
            UnitRows.settle(database);
        });
    }

    /**
     * Keeps what somebody brings, all of it or, when the reading fails, nothing; what is there already is not doubled.
     *
     * @param name of what is brought, for the log
     * @param reading hands over unit by unit, then says what came of it when it is told how many units were new
     */
    public <T> T takeIn(String name, Actor actor, Function<Consumer<Unit>, LongFunction<T>> reading) {
        return database.transaction(() -> {
            UnitRows.expectMany(database);
            Batch batch = new Batch();
            LongFunction<T> outcome = reading.apply(batch);
            batch.flush();
            UnitRows.settle(database);
            // The choice of rare words lives on fresh counts; the database's own come a while later.
            database.sql("analyze memory_unit").update();
            database.afterCommit(commonWords::forget);
            audit.append(actor, new MemoryImported(name, batch.added));
            return outcome.apply(batch.added);
        });
    }

    /** Hands over every unit of some languages, oldest first, a thousand at a time. */
    public void forEach(Set<Language> languages, Consumer<Match> taker) {
        List<String> codes = languages.stream().map(Language::code).toList();
        long last = 0;
        List<Match> page;
        do {
            page = database.sql(
                            "select * from memory_unit where id > ? and language = any (?::text[]) order by id limit ?",
                            last,
                            codes,
                            BATCH)
                    .list(row -> UnitRows.match(row, Match.EXACT));
            page.forEach(taker);
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == BATCH);
    }

    /** Where words stand in the memory: the newest of the first thousand places. */
    public List<Concordance.Hit> search(Concordance concordance, int limit) {
        Optional<String> query = concordance.findQuery();
        if (query.isEmpty()) {
            return List.of();
        }
        String where = switch (concordance.side()) {
            case ORIGINAL -> "source_words @@ ?::tsquery";
            case TRANSLATION -> "target_words @@ ?::tsquery";
            case EITHER -> "(source_words @@ ?::tsquery or target_words @@ ?::tsquery)";
        };
        List<Object> parameters = new ArrayList<>(
                Collections.nCopies(concordance.side() == Concordance.Side.EITHER ? 2 : 1, query.get()));
        Language language = concordance.language();
        if (language != null) {
            where += " and language = ?";
            parameters.add(language.code());
        }
        parameters.add(limit);
        return database.sql(
                        "select * from (select * from memory_unit where " + where
                                + " limit 1000) as found order by changed_at desc, id desc limit ?",
                        parameters.toArray())
                .list(row -> concordance.hit(UnitRows.match(row, Match.EXACT)));
    }

    /** Removes a unit for good; false when there is none of that number. */
    public boolean forget(long id, Actor actor) {
        return database.transaction(() -> database.sql("delete from memory_unit where id = ? returning *", id)
                .find(UnitRows::unit)
                .map(unit -> {
                    audit.append(
                            actor,
                            new UnitForgotten(
                                    unit.language().code(),
                                    unit.source(),
                                    unit.target(),
                                    unit.provenance().author()));
                    return true;
                })
                .orElse(false));
    }

    /**
     * The best exact match of each sentence that has one: in context before alone, people's before files', newer before older. Where
     * files alone know a sentence and disagree about it, there is none, since nobody of the newsroom has chosen.
     *
     * @param sentences all of a text in reading order
     */
    public Map<String, Match> bestMatches(List<String> sentences, Language language) {
        List<Asked> asked = new ArrayList<>(sentences.size());
        for (int index = 0; index < sentences.size(); index++) {
            asked.add(new Asked(sentences.get(index), Context.at(sentences, index)));
        }
        Map<Long, List<Match>> known = exact(asked, language);
        Map<String, Match> best = new HashMap<>();
        for (Asked one : asked) {
            List<Match> matches = one.scored(known);
            if (!matches.isEmpty() && !isOpen(matches)) {
                best.merge(one.sentence(), matches.get(0), Memory::better);
            }
        }
        return best;
    }

    private static Match better(Match one, Match other) {
        return other.score() > one.score() ? other : one;
    }

    @Override
    public Map<String, Recollection> find(List<Segment> segments, Language target) {
        Map<String, Recollection> known = new LinkedHashMap<>();
        bestMatches(segments.stream().map(Segment::source).toList(), target)
                .forEach((source, match) -> known.put(source, recollection(match)));
        return known;
    }

    /**
     * What may help a person to translate a sentence: exact matches, then sentences that are alike, the best first.
     *
     * @param limit at most so many
     */
    public List<Match> suggest(String sentence, Context context, Language language, int limit) {
        Map<String, Match> byTarget = new LinkedHashMap<>();
        Asked asked = new Asked(sentence, context);
        asked.scored(exact(List.of(asked), language))
                .forEach(match -> byTarget.putIfAbsent(match.unit().target(), match));
        if (byTarget.size() < limit) {
            alike(sentence, language)
                    .forEach(match -> byTarget.putIfAbsent(match.unit().target(), match));
        }
        return byTarget.values().stream().limit(limit).toList();
    }

    /** Up to eight units of each sentence, by its hash, the best for their context, source and age. */
    private Map<Long, List<Match>> exact(List<Asked> asked, Language language) {
        return database
                .sql(
                        """
                        select distinct unit.*
                        from unnest(?::text[]::bigint[], ?::text[]::bigint[], ?::text[]::bigint[]) as asked (hash, before, after)
                        cross join lateral (
                            select * from memory_unit
                            where source_hash = asked.hash and language = ?
                            order by before_hash = asked.before and after_hash = asked.after desc,
                                origin <> 'IMPORT' desc, changed_at desc, id desc
                            limit 8) as unit""",
                        column(asked, one -> Context.hash(one.sentence())),
                        column(asked, one -> one.context().before()),
                        column(asked, one -> one.context().after()),
                        language.code())
                .list(row -> UnitRows.match(row, Match.EXACT))
                .stream()
                .collect(
                        Collectors.groupingBy(match -> Context.hash(match.unit().source())));
    }

    private static List<String> column(List<Asked> asked, ToLongFunction<Asked> value) {
        return asked.stream().map(one -> Long.toString(value.applyAsLong(one))).toList();
    }

    /** A sentence that is looked for. */
    private record Asked(String sentence, Context context) {
        /** Its exact matches among those of many sentences, the best first. */
        List<Match> scored(Map<Long, List<Match>> known) {
            String normalised = Context.normalised(sentence);
            return known.getOrDefault(Context.hash(sentence), List.of()).stream()
                    .filter(match -> match.unit().source().equals(normalised))
                    .map(match -> context.isKnown() && match.unit().context().equals(context)
                            ? new Match(match.id(), match.unit(), Match.IN_CONTEXT)
                            : match)
                    .sorted(BEST_FIRST)
                    .toList();
        }
    }

    private static boolean isOurs(Match match) {
        return match.unit().provenance().source() != Provenance.Source.IMPORT;
    }

    private static boolean isOpen(List<Match> matches) {
        return !matches.get(0).isInContext()
                && !isOurs(matches.get(0))
                && matches.stream()
                                .map(match -> match.unit().target())
                                .distinct()
                                .count()
                        > 1;
    }

    private List<Match> alike(String sentence, Language language) {
        Set<String> words = WordIndex.contentWords(sentence);
        if (words.isEmpty() || sentence.length() > Unit.LONGEST) {
            return List.of();
        }
        Similarity similarity = new Similarity(sentence);
        return database
                .sql(
                        """
                        select unit.*
                        from (
                            select found.id
                            from unnest(?::text[]) as asked (words)
                            cross join lateral (
                                select id from memory_unit
                                where source_words @@ asked.words::tsquery and language = ?
                                    and char_length(source) between ? and ?
                                limit ?) as found
                            group by found.id order by count(*) desc, found.id desc limit ?) as likely
                        join memory_unit as unit using (id)""",
                        WordIndex.similar(words, commonWords.shares(), SURELY_FOUND),
                        language.code(),
                        (int) (sentence.length() * LEAST_ALIKE * SHORTER_WORDS),
                        (int) (sentence.length() / LEAST_ALIKE / SHORTER_WORDS) + 1,
                        MOST_WITH_TWO_WORDS,
                        MOST_COMPARED)
                .list(row -> UnitRows.match(row, similarity.to(row.text("source"))))
                .stream()
                .filter(match -> match.score() >= LEAST_ALIKE * 100 && match.score() < Match.EXACT)
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Recollection recollection(Match match) {
        Origin.Memory.Match how = match.isInContext() ? Origin.Memory.Match.CONTEXT : Origin.Memory.Match.EXACT;
        return new Recollection(
                match.unit().target(),
                new Origin.Memory(how, match.unit().provenance().author()));
    }

    /** Collects units and inserts them by the thousand. */
    private final class Batch implements Consumer<Unit> {
        private final List<Unit> units = new ArrayList<>(BATCH);
        private long added;

        @Override
        public void accept(Unit unit) {
            units.add(unit);
            if (units.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            added += UnitRows.insert(database, units);
            units.clear();
        }
    }
}
