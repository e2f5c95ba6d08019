package org.alihwarta.job;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alihwarta.database.Database;
import org.alihwarta.edition.EditionKey;

/** The jobs as rows of db-scheduler's table, so that they are written in the transaction of the act that needs them. Thread-safe. */
public final class JobQueue {
    static final String TRANSLATE_STORY = "translate-story";

    private final Database database;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public JobQueue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Has an edition translated as soon as a worker is free. A row that is there already comes from an earlier attempt, whose outcome is
     * stored: its worker has nothing to do any more but to remove it, which the new version keeps it from.
     */
    void add(EditionKey key) {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values (?, ?, ?, false, 1)
                        on conflict (task_name, task_instance) do update set
                            execution_time = excluded.execution_time, picked = false, picked_by = null, last_heartbeat = null,
                            consecutive_failures = 0, version = scheduled_tasks.version + 1""", TRANSLATE_STORY, key.toString(), clock.instant()).update();
        database.afterCommit(() -> listeners.forEach(Runnable::run));
    }

    /** Adds the jobs of editions that wait without one, should there be any. */
    int addMissing() {
        return database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ?, story || '/' || language || '/' || revision, ?, false, 1
                        from edition where state in ('WAITING', 'TRANSLATING')
                        on conflict do nothing""", TRANSLATE_STORY, clock.instant()).update();
    }

    /** Takes all jobs from workers that cannot exist any more; only for a process that has the database to itself. */
    int takeBackAll() {
        return database.sql("""
                        update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked""").update();
    }

    /** Takes jobs from a worker that has stopped. */
    int takeBack(String worker) {
        return database.sql("""
                        update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked and picked_by = ?""", worker).update();
    }

    void onAdd(Runnable listener) {
        listeners.add(listener);
    }
}
