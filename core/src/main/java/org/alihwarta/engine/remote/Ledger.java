package org.alihwarta.engine.remote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps what engines have cost, so that none costs more in a day than its budget. Safe for use by several threads. */
public interface Ledger {
    /**
     * Sets money aside for a call that is about to be made.
     *
     * @param micros what it will cost at most, as far as can be told, in millionths of the currency's unit
     * @param dailyBudget in millionths too
     * @return absent when it is not within the day's budget: then nothing was set aside and the call must not be made
     */
    Optional<Reservation> reserve(String engine, long micros, long dailyBudget);

    /** Books what a call has really cost in place of what was set aside for it. */
    void settle(Reservation reservation, long micros, Usage usage);

    /** What an engine has cost today, in millionths, with what is set aside. */
    long spentToday(String engine);

    /** A ledger that is forgotten with this process; days are those of UTC. */
    static Ledger inMemory(Clock clock) {
        return new MemoryLedger(clock);
    }

    /** Money set aside for one call. */
    record Reservation(String engine, LocalDate day, long micros) {}
}
