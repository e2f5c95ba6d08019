package org.alihwarta.edition;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Row;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/** The desk's view of everything: story by language, with the reason of every hold. Thread-safe. */
public final class Board {
    private static final String STORIES = """
            select s.id, s.revision, s.section, s.first_published_at, s.release_at,
                s.retraction is not null as retracted, r.changed_at, r.document ->> 'headline' as headline
            from story s join story_revision r on r.story = s.id and r.revision = s.revision
            """;

    private final Database database;

    public Board(Database database) {
        this.database = database;
    }

    /** Stories and drafts, the last changed first. */
    public List<BoardRow> rows(Page page) {
        return rows(BoardFilter.ALL, page);
    }

    /** Those that a filter leaves, the last changed first. */
    public List<BoardRow> rows(BoardFilter filter, Page page) {
        List<@Nullable Object> parameters = filter.parameters();
        parameters.add(page.size());
        parameters.add(page.offset());
        return withCells(database.sql(
                        STORIES + filter.condition() + "order by r.changed_at desc, s.id limit ? offset ?",
                        parameters.toArray())
                .list(Board::story));
    }

    public Optional<BoardRow> find(StoryId story) {
        return withCells(database.sql(STORIES + "where s.id = ?", story.value()).list(Board::story)).stream()
                .findFirst();
    }

    public long countStories() {
        return countStories(BoardFilter.ALL);
    }

    public long countStories(BoardFilter filter) {
        return database.sql(
                        "select count(*) as stories from story s join story_revision r on r.story = s.id and r.revision = s.revision "
                                + filter.condition(),
                        filter.parameters().toArray())
                .only(row -> row.bigInteger("stories"));
    }

    /** The median time from the text to its release, over the last releases; absent when there were none. */
    public Optional<Duration> timeToRelease() {
        return database
                .sql("""
                        select percentile_cont(0.5) within group (order by seconds)::bigint as median, count(*) as releases
                        from (
                            select extract(epoch from e.released_at - greatest(r.changed_at, s.first_published_at)) as seconds
                            from edition e
                            join story s on s.id = e.story
                            join story_revision r on r.story = e.story and r.revision = e.revision
                            where e.released_at is not null
                            order by e.released_at desc
                            limit 200) as last""")
                .list(row -> row.bigInteger("releases") == 0
                        ? Optional.<Duration>empty()
                        : Optional.of(Duration.ofSeconds(row.bigInteger("median"))))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** How many editions are in each state, over all languages; every state has a number. */
    public Map<EditionState, Long> countEditions() {
        Map<EditionState, Long> counts = new EnumMap<>(EditionState.class);
        for (EditionState state : EditionState.values()) {
            counts.put(state, 0L);
        }
        database.sql("select state, count(*) as editions from edition group by state")
                .list(row -> Map.entry(row.constant("state", EditionState.class), row.bigInteger("editions")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private List<BoardRow> withCells(List<BoardRow> stories) {
        List<String> ids = stories.stream().map(row -> row.story().toString()).toList();
        Map<StoryId, List<BoardRow.Cell>> cells = database.sql("""
                        select distinct on (story, language) story, language, revision, state, holds, changed_at,
                            document ->> 'headline' as headline,
                            max(revision) filter (where state = 'RELEASED') over (partition by story, language) as released
                        from edition
                        where story = any (?::uuid[])
                        order by story, language, revision desc""", ids).list(Board::cell).stream()
                .collect(Collectors.groupingBy(cell -> cell.edition().story()));
        return stories.stream()
                .map(row -> withCells(row, cells.getOrDefault(row.story(), List.of())))
                .toList();
    }

    private static BoardRow withCells(BoardRow row, List<BoardRow.Cell> cells) {
        List<BoardRow.Cell> inOrder = cells.stream()
                .sorted((one, other) ->
                        one.edition().language().compareTo(other.edition().language()))
                .toList();
        return new BoardRow(
                row.story(),
                row.revision(),
                row.section(),
                row.headline(),
                row.publishedAt(),
                row.releaseAt(),
                row.retracted(),
                row.changedAt(),
                inOrder);
    }

    private static BoardRow story(Row row) {
        return new BoardRow(
                new StoryId(row.uuid("id")),
                row.integer("revision"),
                new Section(row.text("section")),
                row.text("headline"),
                row.findInstant("first_published_at"),
                row.findInstant("release_at"),
                row.flag("retracted"),
                row.instant("changed_at"),
                List.of());
    }

    private static BoardRow.Cell cell(Row row) {
        return new BoardRow.Cell(
                EditionRow.key(row),
                row.constant("state", EditionState.class),
                EditionJson.JSON.readList(row.text("holds"), Hold.class),
                row.findText("headline"),
                row.findInteger("released"),
                row.instant("changed_at"));
    }
}
