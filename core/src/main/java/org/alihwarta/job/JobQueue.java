package org.alihwarta.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alihwarta.comment.CommentId;
import org.alihwarta.database.Database;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/** The jobs as rows of db-scheduler's table, so that they are written in the transaction of the act that needs them. Thread-safe. */
public final class JobQueue {
    static final String TRANSLATE_STORY = "translate-story";
    static final String PUBLISH_STORY = "publish-story";
    static final String TRANSLATE_COMMENT = "translate-comment";

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
        add(TRANSLATE_STORY, key.toString(), clock.instant());
    }

    /** Has a comment translated that readers can see. */
    public void add(CommentId comment) {
        add(TRANSLATE_COMMENT, comment.toString(), clock.instant());
    }

    /** Has a story published at a time, and not at any other that was set before. */
    void addPublication(StoryId story, Instant at) {
        add(PUBLISH_STORY, story.toString(), at);
    }

    void removePublication(StoryId story) {
        database.sql(
                        "delete from scheduled_tasks where task_name = ? and task_instance = ?",
                        PUBLISH_STORY,
                        story.toString())
                .update();
    }

    private void add(String task, String instance, Instant at) {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values (?, ?, ?, false, 1)
                        on conflict (task_name, task_instance) do update set
                            execution_time = excluded.execution_time, picked = false, picked_by = null, last_heartbeat = null,
                            consecutive_failures = 0, version = scheduled_tasks.version + 1""", task, instance, at).update();
        database.afterCommit(() -> listeners.forEach(Runnable::run));
    }

    /**
     * Adds the jobs of editions that wait without one, of stories that are scheduled without one, and of comments that lack a language,
     * because an engine may have come since.
     */
    void addMissing() {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ?, id::text, release_at, false, 1 from story where release_at is not null
                        on conflict do nothing""", PUBLISH_STORY).update();
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ?, story || '/' || language || '/' || revision, ?, false, 1
                        from edition where state in ('WAITING', 'TRANSLATING')
                        on conflict do nothing""", TRANSLATE_STORY, clock.instant()).update();
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ?, id::text, ?, false, 1 from reader_comment c
                        where state = 'APPROVED' and language = 'id'
                          and (select count(*) from comment_translation where comment = c.id) < ?
                        on conflict do nothing""", TRANSLATE_COMMENT, clock.instant(), Language.targets().size())
                .update();
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
