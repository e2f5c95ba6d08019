package org.alihwarta.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Row;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/** All letters: those that wait, those that arrived and those that were given up. Thread-safe. */
public final class Outbox {
    /** Whoever carries a letter for longer has died; another takes it over. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;

    public Outbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void add(Draft draft) {
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into letter (id, channel, recipient, body, state, attempts, due_at, written_at, changed_at, version, key)
                        values (?, ?, ?, ?, 'WAITING', 0, ?, ?, ?, 1, ?)
                        on conflict (channel, key) where state = 'WAITING' and key is not null do update set
                            body = excluded.body, attempts = 0, due_at = excluded.due_at, changed_at = excluded.changed_at,
                            version = letter.version + 1""",
                        UUID.randomUUID(),
                        draft.channel(),
                        draft.recipient(),
                        draft.body(),
                        now,
                        now,
                        now,
                        draft.key())
                .update();
    }

    public Optional<Letter> find(UUID id) {
        return database.sql("select * from letter where id = ?", id).find(Outbox::letter);
    }

    /** The letters of a channel, the last changed first. */
    public List<Letter> list(String channel, LetterState state, Page page) {
        return database.sql(
                        "select * from letter where channel = ? and state = ? order by changed_at desc, id limit ? offset ?",
                        channel,
                        state,
                        page.size(),
                        page.offset())
                .list(Outbox::letter);
    }

    /** Sends a letter once more, whatever had become of it. */
    public void replay(UUID id) {
        int changed = database.sql("""
                        update letter set state = 'WAITING', attempts = 0, due_at = ?, changed_at = ?, version = version + 1
                        where id = ?""", clock.instant(), clock.instant(), id).update();
        if (changed == 0) {
            throw AlihwartaException.notFound("There is no letter " + id);
        }
    }

    /** Takes a letter that is due; nobody else gets it until the lease is over. */
    Optional<Letter> take(Collection<String> channels) {
        Instant now = clock.instant();
        return database.sql("""
                        update letter set due_at = ?, attempts = attempts + 1 where id = (
                            select id from letter where state = 'WAITING' and due_at <= ? and channel = any (?)
                            order by due_at limit 1 for update skip locked)
                        returning *""", now.plus(LEASE), now, channels).find(Outbox::letter);
    }

    /** Notes what came of an attempt, unless the letter was written anew meanwhile and therefore waits again. */
    void settle(Letter letter, LetterState state, Instant due, @Nullable String answer) {
        database.sql("""
                        update letter set state = ?, due_at = ?, answer = ?, changed_at = ? where id = ? and version = ?""", state, due, answer, clock.instant(), letter.id(), letter.version())
                .update();
    }

    private static Letter letter(Row row) {
        return new Letter(
                row.uuid("id"),
                row.text("channel"),
                row.text("recipient"),
                row.text("body"),
                row.constant("state", LetterState.class),
                row.integer("attempts"),
                row.instant("due_at"),
                row.instant("changed_at"),
                row.findText("answer"),
                row.integer("version"));
    }
}
