package org.alihwarta.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostOfficeIT {
    private static final PostOffice.Schedule TWICE_MORE = new PostOffice.Schedule(
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)), Duration.ofMillis(50), 2, Duration.ofSeconds(1));

    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 8);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-02-11T05:00:00Z"));
    private final AuditLog audit = new AuditLog(database, clock);
    private final Outbox outbox = new Outbox(database, clock);
    private final Town town = new Town();
    private PostOffice office;

    @BeforeEach
    void open() {
        Schema.migrate(database);
        office = PostOffice.open(database, audit, Map.of(town, town), TWICE_MORE, clock);
    }

    @AfterEach
    void close() {
        office.close();
        database.close();
        server.close();
    }

    @Test
    void bringsALetterForWhatHappened() {
        happens("satu");

        await().until(() -> town.received.equals(List.of("satu")));
        await().until(() ->
                outbox.list("town", LetterState.DELIVERED, Page.first(10)).size() == 1);
    }

    @Test
    void triesAgainAfterAWhileThatGrows() {
        town.closed = true;
        happens("satu");
        await().until(() -> town.knocks == 1);

        clock.advance(Duration.ofMinutes(2));
        await().until(() -> town.knocks == 2);
        clock.advance(Duration.ofMinutes(2));
        town.closed = false;
        assertThat(town.received).isEmpty();
        clock.advance(Duration.ofMinutes(9));

        await().until(() -> town.received.equals(List.of("satu")));
    }

    @Test
    void keepsWhatCannotBeBroughtUntilItIsSentAgain() {
        town.closed = true;
        happens("satu");
        for (int attempt = 1; attempt <= 3; attempt++) {
            int expected = attempt;
            await().until(() -> town.knocks == expected);
            clock.advance(Duration.ofHours(1));
        }
        await().until(() ->
                outbox.list("town", LetterState.DEAD, Page.first(10)).size() == 1);
        Letter dead = outbox.list("town", LetterState.DEAD, Page.first(10)).get(0);
        assertThat(dead.answer()).isEqualTo("the gate is closed");

        town.closed = false;
        outbox.replay(dead.id());

        await().until(() -> town.received.equals(List.of("satu")));
    }

    @Test
    void letsANewerLetterWithTheSameKeyStandForTheOlder() {
        outbox.add(new Draft("elsewhere", "a", "lama", "story-1"));
        outbox.add(new Draft("elsewhere", "a", "baru", "story-1"));
        outbox.add(new Draft("elsewhere", "a", "lain", "story-2"));

        assertThat(outbox.list("elsewhere", LetterState.WAITING, Page.first(10)))
                .extracting(Letter::body)
                .containsExactlyInAnyOrder("baru", "lain");
    }

    private void happens(String what) {
        audit.append(Actor.SYSTEM, new Happened(what));
    }

    record Happened(String what) implements Event {
        @Override
        public Subject subject() {
            return Subject.NONE;
        }
    }

    private static final class Town implements Author, Carrier {
        private final List<String> received = new CopyOnWriteArrayList<>();
        private volatile boolean closed;
        private volatile int knocks;

        @Override
        public List<Draft> write(Entry entry) {
            return entry.kind().equals("Happened")
                    ? List.of(new Draft(channel(), "everybody", entry.details().replaceAll(".*: *\"|\".*", ""), null))
                    : List.of();
        }

        @Override
        public String channel() {
            return "town";
        }

        @Override
        public synchronized String carry(Letter letter) {
            knocks++;
            if (closed) {
                throw AlihwartaException.unavailable("the gate is closed", null);
            }
            received.add(letter.body());
            return "thanks";
        }
    }
}
