package org.alihwarta.engine.remote;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A ledger that is forgotten with the process. */
final class MemoryLedger implements Ledger {
    private final Clock clock;
    private final Map<Reservation, Long> spent = new HashMap<>();

    MemoryLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Reservation> reserve(String engine, long micros, long dailyBudget) {
        if (spentToday(engine) + micros > dailyBudget) {
            return Optional.empty();
        }
        spent.merge(account(engine, today()), micros, Long::sum);
        return Optional.of(new Reservation(engine, today(), micros));
    }

    @Override
    public synchronized void settle(Reservation reservation, long micros, Usage usage) {
        spent.merge(account(reservation.engine(), reservation.day()), micros - reservation.micros(), Long::sum);
    }

    @Override
    public synchronized long spentToday(String engine) {
        return spent.getOrDefault(account(engine, today()), 0L);
    }

    private static Reservation account(String engine, LocalDate day) {
        return new Reservation(engine, day, 0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
