package org.alihwarta.job;

import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import org.alihwarta.database.Database;
import org.alihwarta.language.Language;

/** A process for tests to kill: it takes a job, says that it translates, and never ends it. */
final class WorkerProcess {
    private WorkerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        ReversingEngine engine = new ReversingEngine(EnumSet.of(Language.ENGLISH));
        CountDownLatch never = new CountDownLatch(1);
        engine.waitFor(never);
        Database.Address address = new Database.Address(arguments[0], arguments[1], arguments[2]);
        try (Newsroom newsroom = new Newsroom(address, engine, Clock.systemUTC())) {
            newsroom.jobs.start();
            engine.reached.await();
            System.out.println("translating");
            never.await();
        }
    }
}
