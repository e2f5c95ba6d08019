package org.alihwarta.expense;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.engine.remote.Ledger;
import org.alihwarta.engine.remote.Usage;

/**
 * The ledger of a newsroom: budgets hold over restarts and for all its machines together. What a process that was killed had set aside
 * stays booked for that day. Thread-safe.
 */
public final class Expenses implements Ledger {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;

    /** {@code zone} says when a day begins. */
    public Expenses(Database database, AuditLog audit, Clock clock, ZoneId zone) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Optional<Reservation> reserve(String engine, long micros, long dailyBudget) {
        LocalDate day = today();
        if (micros > dailyBudget) {
            return Optional.empty();
        }
        // One statement, so that two machines cannot both spend what is left.
        int booked = database.sql("""
                        insert into engine_expense as spent (day, engine, micros) values (?, ?, ?)
                        on conflict (day, engine) do update set micros = spent.micros + excluded.micros
                        where spent.micros + excluded.micros <= ?""", day, engine, micros, dailyBudget).update();
        return booked == 0 ? Optional.empty() : Optional.of(new Reservation(engine, day, micros));
    }

    @Override
    public void settle(Reservation reservation, long micros, Usage usage) {
        database.transaction(() -> {
            database.sql(
                            """
                            update engine_expense set micros = micros + ?, calls = calls + 1, characters = characters + ?,
                                input_tokens = input_tokens + ?, output_tokens = output_tokens + ?
                            where day = ? and engine = ?""",
                            micros - reservation.micros(),
                            usage.characters(),
                            usage.inputTokens(),
                            usage.outputTokens(),
                            reservation.day(),
                            reservation.engine())
                    .update();
            if (micros > 0) {
                audit.append(Actor.SYSTEM, new EngineCharged(reservation.engine(), micros, usage));
            }
        });
    }

    @Override
    public long spentToday(String engine) {
        return database.sql("select micros from engine_expense where day = ? and engine = ?", today(), engine)
                .find(row -> row.bigInteger("micros"))
                .orElse(0L);
    }

    /** What every engine that has been paid for has cost since the beginning. */
    public List<Total> totals() {
        return database.sql("""
                        select engine, sum(micros)::bigint as micros, sum(calls)::bigint as calls
                        from engine_expense group by engine order by engine""")
                .list(row -> new Total(row.text("engine"), row.bigInteger("micros"), row.bigInteger("calls")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * What an engine has cost.
     *
     * @param micros millionths of the currency's unit
     */
    public record Total(String engine, long micros, long calls) {}
}
