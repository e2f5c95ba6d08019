package org.alihwarta.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Everything that happened, append-only: the database itself refuses to change or delete a line. Thread-safe. */
public final class AuditLog {
    private static final long LEAP = 1_000_000_000;

    private final Database database;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Entry>> witnesses = new CopyOnWriteArrayList<>();

    public AuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a line, as part of the transaction that the thread is in. */
    public void append(Actor actor, Event event) {
        Subject subject = event.subject();
        Language language = subject.language();
        Entry line = database.sql(
                        """
                        insert into audit (at, actor, kind, story, language, revision, details)
                        values (?, ?, ?, ?, ?, ?, ?)
                        returning *""",
                        clock.instant(),
                        actor.name(),
                        event.kind(),
                        subject.story(),
                        language == null ? null : language.code(),
                        subject.revision(),
                        event.details())
                .only(AuditLog::entry);
        database.afterCommit(() -> {
            witnesses.forEach(witness -> witness.accept(line));
            hint();
        });
    }

    /** Tells followers of this process that there may be new lines. */
    public void hint() {
        listeners.forEach(Runnable::run);
    }

    /**
     * The lines after a position, oldest first. A line is given only when no older transaction is still open, so that a follower who
     * goes on from the last position it saw misses nothing.
     */
    public List<Entry> after(Position position, int limit) {
        return database.sql("""
                        select * from audit
                        where (transaction, id) > (?::text::xid8, ?)
                          and transaction < audit_horizon()
                        order by transaction, id
                        limit ?""", Long.toString(position.transaction()), position.id(), limit)
                .list(AuditLog::entry);
    }

    /** Where a follower begins who wants only what happens from now on. */
    public Position end() {
        return database.sql("""
                        select transaction, id from audit
                        where transaction < audit_horizon()
                        order by transaction desc, id desc
                        limit 1""").find(AuditLog::position).orElse(Position.START);
    }

    /**
     * Has new lines follow those that are there, should the database have been moved to a server that counts transactions from a lower
     * number. The leap lets followers that know lines which were lost with the old server miss nothing of the new one.
     */
    public void continueAfterMove() {
        database.sql("""
                        insert into audit_shift
                        select newest.number - pg_current_xact_id()::text::bigint + ?
                        from (select transaction::text::bigint as number from audit order by transaction desc, id desc limit 1) newest
                        where newest.number > audit_now()::text::bigint
                        on conflict do nothing""", LEAP).update();
    }

    /** A story's whole history with that of its editions, oldest first. */
    public List<Entry> ofStory(UUID story) {
        return database.sql("select * from audit where story = ? order by id", story)
                .list(AuditLog::entry);
    }

    /** When something last happened to the very same thing. */
    public Optional<Entry> findLast(String kind, Subject subject) {
        Language language = subject.language();
        return database.sql("""
                        select * from audit where story = ? and language is not distinct from ?
                            and revision is not distinct from ? and kind = ?
                        order by id desc limit 1""", subject.story(), language == null ? null : language.code(), subject.revision(), kind)
                .find(AuditLog::entry);
    }

    /** Lines that fit, newest first. */
    public List<Entry> search(Search search, Page page) {
        return database.sql(
                        """
                        select * from audit
                        where (?::text is null or actor = ?)
                          and (?::text is null or kind = ?)
                          and (?::uuid is null or story = ?)
                          and (?::text is null or position(lower(?) in lower(details::text)) > 0)
                        order by id desc
                        limit ? offset ?""",
                        search.actor(),
                        search.actor(),
                        search.kind(),
                        search.kind(),
                        search.story(),
                        search.story(),
                        search.words(),
                        search.words(),
                        page.size(),
                        page.offset())
                .list(AuditLog::entry);
    }

    /** The kinds of event that have happened, by name. */
    public List<String> kinds() {
        return database.sql("select distinct kind from audit order by kind").list(row -> row.text("kind"));
    }

    /**
     * What is looked for; what is absent leaves nothing out.
     *
     * @param actor an account's name
     * @param kind an event's name
     * @param words that the details contain, in any case
     */
    public record Search(
            @Nullable String actor,
            @Nullable String kind,
            @Nullable UUID story,
            @Nullable String words) {}

    /**
     * Has a listener called after every transaction of this process that added lines, on that transaction's thread, and whenever somebody
     * {@link #hint}s. It is a hint to ask for {@link #after}.
     */
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Has somebody see every line that this process adds, as soon as its transaction is through and before whoever caused it goes on; it
     * must be quick. Lines of other processes are not among them, and their order is not that of {@link #after}.
     */
    public void onCommit(Consumer<Entry> witness) {
        witnesses.add(witness);
    }

    private static Entry entry(Row row) {
        String code = row.findText("language");
        Language language = code == null ? null : Language.findByCode(code).orElseThrow();
        return new Entry(
                position(row),
                row.instant("at"),
                new Actor(row.text("actor")),
                row.text("kind"),
                new Subject(row.findUuid("story"), language, row.findInteger("revision")),
                row.text("details"));
    }

    private static Position position(Row row) {
        return new Position(row.bigInteger("transaction"), row.bigInteger("id"));
    }
}
