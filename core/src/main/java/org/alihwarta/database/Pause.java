package org.alihwarta.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.alihwarta.error.AlihwartaException;

/** Waits between two looks at a process. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AlihwartaException.unavailable("Stopped while waiting for the database", stopped);
        }
    }
}
