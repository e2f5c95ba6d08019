package org.alihwarta.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.engine.remote.Ledger.Reservation;
import org.alihwarta.engine.remote.Usage;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpensesIT {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final TestDatabase postgres = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(postgres.jdbcUrl(), postgres.user(), postgres.password()), 8);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T16:50:00Z"));
    private final AuditLog audit = new AuditLog(database, clock);

    @BeforeEach
    void migrate() {
        Schema.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
        postgres.close();
    }

    @Test
    void keepsWithinTheBudgetOverRestarts() {
        Reservation first = expenses().reserve("deepl", 600, 1000).orElseThrow();
        expenses().settle(first, 500, new Usage(25, 0, 0));
        assertThat(expenses().spentToday("deepl")).isEqualTo(500);
        assertThat(expenses().reserve("deepl", 501, 1000)).isEmpty();
        assertThat(expenses().reserve("deepl", 500, 1000)).isPresent();
        assertThat(expenses().reserve("deepl", 1, 1000)).isEmpty();
        assertThat(expenses().reserve("google/v2", 1000, 1000))
                .as("another engine")
                .isPresent();
    }

    @Test
    void refusesACallThatIsDearerThanTheWholeBudget() {
        assertThat(expenses().reserve("deepl", 1001, 1000)).isEmpty();
        assertThat(expenses().spentToday("deepl")).isZero();
    }

    @Test
    void spendsTheLastMoneyOnlyOnce() throws Exception {
        ExecutorService machines = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<Reservation>>> calls = IntStream.range(0, 40)
                    .<Callable<Optional<Reservation>>>mapToObj(
                            any -> () -> expenses().reserve("deepl", 100, 1000))
                    .toList();
            int granted = 0;
            for (Future<Optional<Reservation>> call : machines.invokeAll(calls)) {
                granted += call.get().isPresent() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(10);
        } finally {
            machines.shutdownNow();
        }
    }

    @Test
    void beginsANewDayAtMidnightOfTheNewsroom() {
        Reservation late = expenses().reserve("deepl", 1000, 1000).orElseThrow();
        clock.advance(Duration.ofMinutes(20));
        assertThat(expenses().spentToday("deepl"))
                .as("after midnight in Jakarta")
                .isZero();
        expenses().settle(late, 900, new Usage(45, 0, 0));
        assertThat(expenses().spentToday("deepl"))
                .as("booked to the day before")
                .isZero();
        clock.advance(Duration.ofMinutes(-20));
        assertThat(expenses().spentToday("deepl")).isEqualTo(900);
    }

    @Test
    void leavesAnEventOfEveryCallThatCostMoney() {
        expenses().settle(expenses().reserve("chat/x", 70, 100).orElseThrow(), 42, new Usage(10, 20, 30));
        expenses().settle(expenses().reserve("libretranslate", 0, 0).orElseThrow(), 0, new Usage(10, 0, 0));
        List<Entry> entries = audit.after(Position.START, 10);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("EngineCharged");
            assertThat(entry.details()).contains("\"chat/x\"").contains("42").contains("30");
        });
        String kept = database.sql(
                        "select calls, characters, output_tokens from engine_expense where engine = 'chat/x'")
                .only(row -> row.bigInteger("calls") + " " + row.bigInteger("characters") + " "
                        + row.bigInteger("output_tokens"));
        assertThat(kept).isEqualTo("1 10 30");
    }

    private Expenses expenses() {
        return new Expenses(database, audit, clock, JAKARTA);
    }
}
