package org.alihwarta.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alihwarta.comment.CommentId;
import org.alihwarta.database.Database;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The threads of this process that do the queued jobs: one that publishes scheduled stories, and pools that translate. A job that fails
 * is tried again after a while that doubles each time; one whose process was killed is taken over by another, or goes on at the next
 * start. One that has failed, or killed its process, as often as {@link Settings#attempts} says is given up and held.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int MISSED_HEARTBEATS = 4; // the least that db-scheduler allows
    private static final Duration TENDED = Duration.ofSeconds(20);
    /** Jobs of other languages are not ours to delete, however old. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final List<Scheduler> schedulers = new ArrayList<>();
    private final String worker = "worker-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private final Database database;
    private final JobQueue queue;
    private final TranslateStory work;
    private final TranslateComment comments;
    private final Publishing publishing;
    private final Clock clock;
    private final Settings settings;
    private final ScheduledExecutorService tending = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "queue-tender");
        thread.setDaemon(true);
        return thread;
    });

    public Jobs(Database database, JobQueue queue, Work work, Clock clock, Settings settings) {
        this.database = database;
        this.queue = queue;
        this.work = work.translation();
        this.comments = work.comments();
        this.publishing = work.publishing();
        this.clock = clock;
        this.settings = settings;
        schedulers.add(scheduler(1, List.of(publishStory())));
        for (Pool pool : settings.pools()) {
            List<Task<?>> tasks = new ArrayList<>();
            pool.languages().forEach(language -> tasks.add(translateStory(language)));
            schedulers.add(scheduler(pool.threads(), tasks));
        }
        if (!settings.pools().isEmpty()) {
            schedulers.add(scheduler(1, List.of(translateComment())));
        }
    }

    private Scheduler scheduler(int threads, List<Task<?>> tasks) {
        return Scheduler.create(database.dataSource(), tasks)
                .jdbcCustomization(new OwnTasks(tasks))
                .threads(threads)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(FOR_EVER)
                .shutdownMaxWait(settings.patience())
                .schedulerName(new SchedulerName.Fixed(worker))
                .clock(clock::instant)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** Starts to work beside other processes; jobs of those that were killed are taken over after some missed heartbeats. */
    public void start() {
        queue.tend(settings.longestPause());
        if (!settings.pools().isEmpty()) {
            queue.addMissingComments();
        }
        schedulers.forEach(scheduler -> queue.onAdd(scheduler::triggerCheckForDueExecutions));
        schedulers.forEach(Scheduler::start);
        var unused =
                tending.scheduleWithFixedDelay(this::tend, TENDED.toSeconds(), TENDED.toSeconds(), TimeUnit.SECONDS);
    }

    /** Starts as the only process on this database: what a killed one had begun goes on at once. */
    public void startAlone() {
        int taken = queue.takeBackAll();
        if (taken > 0) {
            LOG.info("Going on with {} translations that were cut short", taken);
        }
        start();
    }

    /** Waits a little for jobs in hand, then leaves them to others or to the next start. */
    @Override
    public void close() {
        tending.shutdownNow();
        schedulers.parallelStream().forEach(Scheduler::stop);
        queue.takeBack(worker);
    }

    /** The edge where a failure ends: an executor would never tend again. */
    private void tend() {
        try {
            queue.tend(settings.longestPause());
        } catch (RuntimeException failure) {
            LOG.warn("The queue is tended later: {}", failure.getMessage());
        }
    }

    private OneTimeTask<Void> translateStory(Language language) {
        return Tasks.oneTime(JobQueue.task(language))
                .onFailure(this::failed)
                .onDeadExecution(this::died)
                .execute((instance, context) -> {
                    EditionKey key = EditionKey.parse(instance.getId());
                    naming(key, () -> attempt(key, context.getExecution()));
                });
    }

    /** A story that has killed its process as often as it may would go on to kill every worker there is. */
    private void attempt(EditionKey key, Execution execution) {
        if (execution.consecutiveFailures >= settings.attempts()) {
            work.givenUp(
                    key,
                    new IllegalStateException(
                            "the process that translated it ended, " + execution.consecutiveFailures + " times"));
        } else {
            work.run(key);
        }
    }

    /** A comment that no engine can translate now is tried again at the next start; readers see the original meanwhile. */
    private OneTimeTask<Void> translateComment() {
        return Tasks.oneTime(JobQueue.TRANSLATE_COMMENT)
                .onFailure(this::tryAgain)
                .onDeadExecutionRevive()
                .execute((instance, context) -> comments.run(CommentId.parse(instance.getId())));
    }

    /** The clock decides, not the row: it may have been set back, or the row be older than the story's schedule. */
    private CustomTask<Void> publishStory() {
        return Tasks.custom(JobQueue.PUBLISH_STORY, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.firstPause()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> later = publishing.publishWhenDue(StoryId.parse(instance.getId()));
                    return (attempt, job) -> later.ifPresentOrElse(at -> job.reschedule(attempt, at), job::remove);
                });
    }

    /** Goes on at once, wherever there is a worker; that it was cut short is counted. */
    private void died(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        LOG.info(
                "Going on with {}, whose worker is gone",
                attempt.getExecution().taskInstance.getId());
        job.reschedule(attempt, Urgency.NEWS.place(clock.instant()));
    }

    private void failed(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        EditionKey key = EditionKey.parse(attempt.getExecution().taskInstance.getId());
        Throwable failure = cause(attempt);
        if (isLast(attempt)) {
            work.givenUp(key, failure);
        } else {
            work.failed(key);
        }
        naming(key, () -> tryAgain(attempt, job));
    }

    /** Again after a while, or never more. */
    private void tryAgain(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        int failures = failures(attempt);
        log(attempt.getExecution().taskInstance.getId(), failures, cause(attempt));
        if (isLast(attempt)) {
            job.remove();
        } else {
            job.reschedule(attempt, clock.instant().plus(settings.pause(failures)));
        }
    }

    private boolean isLast(ExecutionComplete attempt) {
        return failures(attempt) >= settings.attempts();
    }

    private static int failures(ExecutionComplete attempt) {
        return attempt.getExecution().consecutiveFailures + 1;
    }

    private static Throwable cause(ExecutionComplete attempt) {
        return attempt.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
    }

    /** What is logged meanwhile names the edition. */
    @SuppressWarnings("try") // both are closed, and that is all that they are for
    private static void naming(EditionKey key, Runnable work) {
        try (MDC.MDCCloseable story = MDC.putCloseable("story", key.story().toString());
                MDC.MDCCloseable edition = MDC.putCloseable("edition", key.toString())) {
            work.run();
        }
    }

    private void log(String job, int failures, Throwable failure) {
        if (failure instanceof AlihwartaException expected && expected.kind() == AlihwartaException.Kind.UNAVAILABLE) {
            LOG.warn("Attempt {} of {} at {} failed: {}", failures, settings.attempts(), job, expected.getMessage());
        } else {
            LOG.error("Attempt {} of {} at {} failed", failures, settings.attempts(), job, failure);
        }
    }

    /** What the threads do: translate editions and comments, and publish stories when their time has come. */
    public record Work(TranslateStory translation, TranslateComment comments, Publishing publishing) {}

    /**
     * How the work is done.
     *
     * @param pools who translates what; none for a process that leaves that to others
     * @param polling how often jobs of other processes are looked for; those of this process are seen at once
     * @param heartbeat how often a worker shows that it lives; after four missed ones its jobs are taken over
     * @param firstPause the wait after the first failure; doubles with each
     * @param attempts after so many failures the edition is held; at most 20
     * @param patience how long a stop waits for jobs in hand
     */
    public record Settings(
            List<Pool> pools,
            Duration polling,
            Duration heartbeat,
            Duration firstPause,
            int attempts,
            Duration patience) {
        public Settings {
            pools = List.copyOf(pools);
            if (attempts < 1 || attempts > 20) {
                throw AlihwartaException.badInput("Jobs need 1 to 20 attempts, not " + attempts);
            }
        }

        /** For one machine: gives up after six attempts within three minutes. */
        public static Settings standard(int threads) {
            return standard(List.of(Pool.ofAll(threads)));
        }

        /** The same with other pools. */
        public static Settings standard(List<Pool> pools) {
            return new Settings(
                    pools,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    6,
                    Duration.ofSeconds(3));
        }

        Duration pause(int failures) {
            return firstPause.multipliedBy(1L << (failures - 1));
        }

        Duration longestPause() {
            return pause(attempts);
        }
    }
}
