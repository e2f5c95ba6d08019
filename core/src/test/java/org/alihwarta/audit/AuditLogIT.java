package org.alihwarta.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLogIT {
    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 4);
    private final AuditLog audit = new AuditLog(database, Clock.systemUTC());

    @BeforeEach
    void migrate() {
        Schema.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void goesOnWhereAFollowerStopped() {
        Position start = audit.end();
        audit.append(Actor.SYSTEM, new Noted("one"));
        audit.append(Actor.SYSTEM, new Noted("two"));

        Entry first = audit.after(start, 1).get(0);

        assertThat(first.kind()).isEqualTo("Noted");
        assertThat(first.details()).contains("\"one\"");
        assertThat(audit.after(Position.parse(first.position().toString()), 10))
                .singleElement()
                .satisfies(second -> assertThat(second.details()).contains("\"two\""));
        assertThat(audit.after(audit.end(), 10)).isEmpty();
    }

    @Test
    void hidesNothingFromAFollowerWhenTransactionsEndOutOfOrder() throws Exception {
        CountDownLatch noted = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> database.transaction(() -> {
            audit.append(Actor.SYSTEM, new Noted("slow"));
            noted.countDown();
            awaitQuietly(mayCommit);
        }));
        noted.await();
        audit.append(Actor.SYSTEM, new Noted("quick"));
        List<Entry> seen = new ArrayList<>(audit.after(Position.START, 10));
        mayCommit.countDown();
        slow.join();

        Position last =
                seen.isEmpty() ? Position.START : seen.get(seen.size() - 1).position();
        seen.addAll(audit.after(last, 10));

        assertThat(seen)
                .extracting(Entry::details)
                .hasSize(2)
                .anyMatch(it -> it.contains("slow"))
                .anyMatch(it -> it.contains("quick"));
    }

    @Test
    void goesOnBehindTheLinesOfAServerThatHadCountedFurther() {
        database.sql("""
                        insert into audit (transaction, at, actor, kind, details)
                        values ('900000000000', '2026-01-01T00:00:00Z', 'system', 'Noted', '{"text": "old"}')""").update();

        audit.continueAfterMove();
        Position end = audit.end();
        audit.append(Actor.SYSTEM, new Noted("new"));
        audit.continueAfterMove();

        assertThat(end.transaction()).isEqualTo(900_000_000_000L);
        assertThat(audit.after(end, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.details()).contains("new"));
    }

    @Test
    void callsListenersAfterTheCommitOnly() {
        List<Integer> visible = new ArrayList<>();
        audit.onAppend(() -> visible.add(audit.after(Position.START, 10).size()));

        database.transaction(() -> {
            audit.append(Actor.SYSTEM, new Noted("one"));
            assertThat(visible).isEmpty();
        });
        assertThatThrownBy(() -> database.transaction(() -> {
                    audit.append(Actor.SYSTEM, new Noted("never"));
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(visible).containsExactly(1);
    }

    @Test
    void refusesToBeChanged() {
        audit.append(Actor.SYSTEM, new Noted("one"));

        for (String sql : List.of("update audit set actor = 'nobody'", "delete from audit", "truncate audit")) {
            assertThatThrownBy(() -> database.sql(sql).update())
                    .isInstanceOf(AlihwartaException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    record Noted(String what) implements Event {
        @Override
        public Subject subject() {
            return Subject.NONE;
        }
    }
}
