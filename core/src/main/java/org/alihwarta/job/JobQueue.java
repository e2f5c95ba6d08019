package org.alihwarta.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alihwarta.comment.CommentId;
import org.alihwarta.database.Database;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/**
 * The jobs as rows of db-scheduler's table, so that they are written in the transaction of the act that needs them. Each language has
 * a task of its own; the time of a row is its place in the queue, see {@link Urgency}. Thread-safe.
 */
public final class JobQueue {
    static final String PUBLISH_STORY = "publish-story";
    /** Not of the tasks that begin with {@code translate-}, whose places {@link #moveUp} changes. */
    static final String TRANSLATE_COMMENT = "comment-translation";

    private static final String TRANSLATE = "translate-";
    /** As versions before called the task of all languages; they may still run beside this one. */
    private static final String TRANSLATE_ONCE = "translate-story";

    private final Database database;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public JobQueue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static String task(Language language) {
        return TRANSLATE + language.code();
    }

    /**
     * Has an edition translated as soon as a worker is free. A row that is there already comes from an earlier attempt, whose outcome is
     * stored: its worker has nothing to do any more but to remove it, which the new version keeps it from.
     */
    void add(EditionKey key, Urgency urgency) {
        add(task(key.language()), key.toString(), urgency.place(clock.instant()));
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
        database.afterCommit(this::hint);
    }

    /** What waits, for every language that anything waits for. */
    public List<Backlog> backlog() {
        return database.sql("""
                        select language, count(*) as editions, min(changed_at) as oldest
                        from edition where state in ('WAITING', 'TRANSLATING') group by language order by language""")
                .list(row -> new Backlog(
                        Language.findByCode(row.text("language")).orElseThrow(),
                        row.bigInteger("editions"),
                        row.instant("oldest")));
    }

    /** Sets right what could stand in a job's way; done now and then by every worker, which does no harm. */
    void tend(Duration longestPause) {
        database.transaction(() -> {
            takeOverFromOlderVersions();
            addMissing();
            moveUp(longestPause);
        });
    }

    private void takeOverFromOlderVersions() {
        database.sql("""
                        with old as (
                            delete from scheduled_tasks where task_name = ? and not picked returning task_instance)
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ? || split_part(task_instance, '/', 2), task_instance, ?, false, 1 from old
                        on conflict do nothing""", TRANSLATE_ONCE, TRANSLATE, Urgency.NEWS.place(clock.instant()))
                .update();
    }

    /** Adds the jobs of editions that wait without one, and of stories that are scheduled without one, should there be any. */
    private void addMissing() {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ?, id::text, release_at, false, 1 from story where release_at is not null
                        on conflict do nothing""", PUBLISH_STORY).update();
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ? || language, story || '/' || language || '/' || revision, ?, false, 1
                        from edition e where state in ('WAITING', 'TRANSLATING') and not exists (
                            select 1 from scheduled_tasks where task_name = ?
                            and task_instance = e.story || '/' || e.language || '/' || e.revision)
                        on conflict do nothing""", TRANSLATE, Urgency.NEWS.place(clock.instant()), TRANSLATE_ONCE)
                .update();
    }

    /** Adds the jobs of comments that lack a language, because an engine may have come since the last start. */
    void addMissingComments() {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ?, id::text, ?, false, 1 from reader_comment c
                        where state = 'APPROVED' and language = 'id'
                          and (select count(*) from comment_translation where comment = c.id) < ?
                        on conflict do nothing""", TRANSLATE_COMMENT, clock.instant(), Language.targets().size())
                .update();
    }

    /**
     * What is to be tried again gets its old place in the queue when its pause is over; what lies further ahead than any pause was put
     * there before the clock was set back.
     */
    private void moveUp(Duration longestPause) {
        Instant now = clock.instant();
        database.sql(
                        """
                        update scheduled_tasks set execution_time = ?, version = version + 1
                        where starts_with(task_name, ?) and not picked and (execution_time > ?
                            or (consecutive_failures > 0 and execution_time between ? and ?))""",
                        Urgency.NEWS.place(now),
                        TRANSLATE,
                        now.plus(longestPause),
                        now.minus(Urgency.NEWS.headStart().dividedBy(2)),
                        now)
                .update();
    }

    /** Takes all jobs from workers that cannot exist any more, and counts that they failed; only for a process that has the database to itself. */
    int takeBackAll() {
        return database.sql("""
                        update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
                            consecutive_failures = coalesce(consecutive_failures, 0) + 1
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

    /** Tells workers of this process that there may be something new. */
    public void hint() {
        listeners.forEach(Runnable::run);
    }
}
