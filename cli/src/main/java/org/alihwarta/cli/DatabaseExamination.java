package org.alihwarta.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.job.Backlog;
import org.alihwarta.job.JobQueue;

/** Looks at a database that runs. */
final class DatabaseExamination {
    private static final Duration TOLERABLE = Duration.ofSeconds(2);
    private static final Duration INTOLERABLE = Duration.ofMinutes(5);
    private static final Duration LONG_WAIT = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;

    DatabaseExamination(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Diagnosis> all() {
        List<Diagnosis> found = new ArrayList<>(List.of(server(), clock(), schema()));
        if (Schema.version(database) > 0) {
            found.add(queue());
        }
        return found;
    }

    private Diagnosis server() {
        return Diagnosis.ok(
                "database",
                database.sql("select current_setting('server_version') as version, current_user as who")
                        .only(row -> "PostgreSQL " + row.text("version") + " as " + row.text("who")));
    }

    private Diagnosis clock() {
        Instant there = database.sql("select clock_timestamp() as now").only(row -> row.instant("now"));
        Duration apart = Duration.between(there, clock.instant()).abs();
        String finding = apart.toMillis() + " ms apart from the database's";
        String remedy = "have both machines' clocks set by NTP";
        if (apart.compareTo(INTOLERABLE) > 0) {
            return Diagnosis.fail("clock", finding, remedy);
        }
        return apart.compareTo(TOLERABLE) > 0
                ? Diagnosis.warn("clock", finding, remedy)
                : Diagnosis.ok("clock", finding);
    }

    private Diagnosis schema() {
        int there = Schema.version(database);
        int newest = Schema.newest(database);
        if (there == newest) {
            return Diagnosis.ok("migrations", "schema " + there + ", the newest");
        }
        return there < newest
                ? Diagnosis.warn(
                        "migrations",
                        "schema " + there + " of " + newest,
                        "back up, then start serve, which brings it up to date")
                : Diagnosis.warn(
                        "migrations",
                        "schema " + there + " is newer than this program's " + newest,
                        "upgrade this machine's Alihwarta too");
    }

    private Diagnosis queue() {
        List<Backlog> late = new JobQueue(database, clock)
                .backlog().stream()
                        .filter(backlog ->
                                backlog.oldest().isBefore(clock.instant().minus(LONG_WAIT)))
                        .toList();
        return late.isEmpty()
                ? Diagnosis.ok("queue", "nothing waits longer than " + LONG_WAIT.toMinutes() + " minutes")
                : Diagnosis.warn(
                        "queue",
                        late.get(0).editions() + " editions in "
                                + late.get(0).language().code() + " wait since "
                                + late.get(0).oldest(),
                        "see that a worker for this language runs: alihwarta worker");
    }
}
