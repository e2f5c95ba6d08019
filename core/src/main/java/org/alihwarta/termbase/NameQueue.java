package org.alihwarta.termbase;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Row;
import org.alihwarta.registry.Registry;
import org.alihwarta.registry.UnknownName;
import org.alihwarta.registry.UnknownNames;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Block;

/** Names that wait for somebody to say what they are in the other languages. Thread-safe. */
public final class NameQueue {
    private static final int AROUND = 60;
    /** One that knows the name now takes it off the list without anybody's doing. */
    private final PerRegistry<UnknownNames> unknown;

    private final Termbase termbase;
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public NameQueue(Termbase termbase, Database database, AuditLog audit, Clock clock) {
        this.termbase = termbase;
        this.unknown = new PerRegistry<>(termbase::registry, UnknownNames::new);
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes the unknown names of a story's revision, in place of those that were noted of an earlier one. The first call for a revision
     * does it, by whichever of its languages' jobs; the others find it done.
     */
    public void notice(Story story) {
        database.transaction(() -> {
            if (isFirst(story)) {
                note(story);
            }
        });
    }

    private boolean isFirst(Story story) {
        return database.sql("""
                        insert into names_noticed (story, revision) values (?, ?)
                        on conflict (story) do update set revision = excluded.revision
                        where names_noticed.revision < excluded.revision""", story.id().value(), story.revision()).update() > 0;
    }

    private void note(Story story) {
        String text = story.document().blocks().stream()
                .filter(block -> !(block instanceof Block.Related))
                .flatMap(block -> block.texts().stream())
                .collect(Collectors.joining("\n"));
        database.sql(
                        "delete from unknown_name_story where story = ?",
                        story.id().value())
                .update();
        // In one order for all stories, or two that share names would wait for each other.
        unknown.get().in(text).stream()
                .sorted(Comparator.comparing(UnknownName::text))
                .forEach(name -> insert(name, story.id(), excerpt(text, name)));
    }

    private void insert(UnknownName name, StoryId story, String excerpt) {
        database.sql("""
                        insert into unknown_name (name, acronym, first_seen_at) values (?, ?, ?)
                        on conflict (name) do update set acronym = coalesce(unknown_name.acronym, excluded.acronym)""", name.text(), name.acronym(), clock.instant()).update();
        database.sql("""
                        insert into unknown_name_story (name, story, count, excerpt) values (?, ?, ?, ?)
                        on conflict (name, story) do nothing""", name.text(), story.value(), name.count(), excerpt).update();
    }

    /** Those that nobody has decided about, the most frequent first. */
    public List<QueuedName> waiting(Page page) {
        Registry registry = termbase.registry();
        return database.sql("""
                        select n.name, n.acronym, n.first_seen_at, sum(s.count) as mentions, count(*) as stories
                        from unknown_name n join unknown_name_story s on s.name = n.name
                        where n.ignored_at is null
                        group by n.name
                        order by mentions desc, n.name
                        limit ? offset ?""", page.size(), page.offset()).list(this::queued).stream()
                .filter(queued -> registry.findByVariant(queued.name()).isEmpty())
                .toList();
    }

    /** One that waits, as {@link #waiting} gives it. */
    public Optional<QueuedName> find(String name) {
        return database.sql("""
                        select n.name, n.acronym, n.first_seen_at, sum(s.count) as mentions, count(*) as stories
                        from unknown_name n join unknown_name_story s on s.name = n.name
                        where n.ignored_at is null and n.name = ?
                        group by n.name""", name).find(this::queued);
    }

    public long countWaiting() {
        return database.sql("""
                        select count(*) as names from unknown_name n
                        where ignored_at is null and exists (select 1 from unknown_name_story s where s.name = n.name)""").only(row -> row.bigInteger("names"));
    }

    /** Takes a name off the list for good; false when it is not on it. */
    public boolean ignore(String name, Actor actor) {
        return database.transaction(() -> {
            boolean changed = database.sql(
                                    "update unknown_name set ignored_at = ? where name = ? and ignored_at is null",
                                    clock.instant(),
                                    name)
                            .update()
                    > 0;
            if (changed) {
                audit.append(actor, new NameIgnored(name));
            }
            return changed;
        });
    }

    /** Takes a name off the list because it is registered now. */
    public void registered(String name) {
        database.sql("delete from unknown_name where name = ?", name).update();
    }

    private QueuedName queued(Row row) {
        String name = row.text("name");
        return new QueuedName(
                name,
                row.findText("acronym"),
                row.bigInteger("mentions"),
                row.bigInteger("stories"),
                row.instant("first_seen_at"),
                places(name));
    }

    private List<QueuedName.Place> places(String name) {
        return database.sql("""
                        select s.story, s.excerpt, r.document ->> 'headline' as headline
                        from unknown_name_story s
                        join story on story.id = s.story
                        join story_revision r on r.story = s.story and r.revision = story.revision
                        where s.name = ? order by s.count desc limit 5""", name)
                .list(row -> new QueuedName.Place(
                        new StoryId(row.uuid("story")), row.text("headline"), row.text("excerpt")));
    }

    private static String excerpt(String text, UnknownName name) {
        int from = Math.max(text.lastIndexOf('\n', name.start()) + 1, name.start() - AROUND);
        int line = text.indexOf('\n', name.end());
        int to = Math.min(line < 0 ? text.length() : line, name.end() + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
