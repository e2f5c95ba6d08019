package org.alihwarta.database;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalsIT {
    private final TestDatabase server = TestDatabase.create();
    private final Database here = open();
    private final Database there = open();
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger jobs = new AtomicInteger();

    @BeforeEach
    void migrate() {
        Schema.migrate(here);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        server.close();
    }

    @Test
    void hearsWhatAnotherProcessHasCommitted() {
        try (Signals signals =
                Signals.listen(here, Map.of("audit", lines::incrementAndGet, "job", jobs::incrementAndGet))) {
            await().atMost(ofSeconds(10)).until(() -> lines.get() == 1 && jobs.get() == 1); // listens from now on

            there.transaction(() -> {
                note();
                note();
                assertThat(lines).hasValue(1);
            });

            await().atMost(ofSeconds(10)).until(() -> lines.get() > 1);
            assertThat(lines).hasValue(2);
            assertThat(jobs).hasValue(1);
            assertThat(signals).isNotNull();
        }
    }

    @Test
    void listensAgainWhenTheConnectionIsLost() {
        try (Signals signals = Signals.listen(here, Map.of("audit", lines::incrementAndGet))) {
            await().atMost(ofSeconds(10)).until(() -> lines.get() == 1);

            there.sql("""
                            select pg_terminate_backend(pid) as ended from pg_stat_activity
                            where datname = current_database() and query like 'listen%'""").list(row -> row.flag("ended"));

            await().atMost(ofSeconds(10)).until(() -> lines.get() == 2);
            note();
            await().atMost(ofSeconds(10)).until(() -> lines.get() == 3);
            assertThat(signals).isNotNull();
        }
    }

    private void note() {
        there.sql("insert into audit (at, actor, kind, details) values (now(), 'system', 'Noted', '{}')")
                .update();
    }

    private Database open() {
        return Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 2);
    }
}
