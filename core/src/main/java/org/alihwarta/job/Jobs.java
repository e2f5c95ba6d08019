package org.alihwarta.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alihwarta.comment.CommentId;
import org.alihwarta.database.Database;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.story.StoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of this process that do the queued jobs. A job that fails is tried again after a while that doubles each time; one whose
 * process was killed is taken over by another, or goes on at the next start.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int MISSED_HEARTBEATS = 4; // the least that db-scheduler allows

    private final Scheduler scheduler;
    private final String worker = "worker-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private final JobQueue queue;
    private final TranslateStory work;
    private final TranslateComment comments;
    private final Publishing publishing;
    private final Clock clock;
    private final Settings settings;

    public Jobs(Database database, JobQueue queue, Work work, Clock clock, Settings settings) {
        this.queue = queue;
        this.work = work.translation();
        this.comments = work.comments();
        this.publishing = work.publishing();
        this.clock = clock;
        this.settings = settings;
        scheduler = Scheduler.create(database.dataSource(), translateStory(), translateComment(), publishStory())
                .threads(settings.threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.patience())
                .schedulerName(new SchedulerName.Fixed(worker))
                .clock(clock::instant)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** Starts to work beside other processes; jobs of those that were killed are taken over after some missed heartbeats. */
    public void start() {
        queue.addMissing();
        queue.onAdd(scheduler::triggerCheckForDueExecutions);
        scheduler.start();
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
        scheduler.stop();
        queue.takeBack(worker);
    }

    private OneTimeTask<Void> translateStory() {
        return Tasks.oneTime(JobQueue.TRANSLATE_STORY)
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.run(EditionKey.parse(instance.getId())));
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

    private void failed(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        EditionKey key = EditionKey.parse(attempt.getExecution().taskInstance.getId());
        Throwable failure = cause(attempt);
        if (isLast(attempt)) {
            work.givenUp(key, failure);
        } else {
            work.failed(key);
        }
        tryAgain(attempt, job);
    }

    /** Again after a while, or never more. */
    private void tryAgain(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        int failures = failures(attempt);
        log(attempt.getExecution().taskInstance.getId(), failures, cause(attempt));
        if (isLast(attempt)) {
            job.remove();
        } else {
            Duration pause = settings.firstPause().multipliedBy(1L << (failures - 1));
            job.reschedule(attempt, clock.instant().plus(pause));
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
     * @param threads editions translated at once
     * @param polling how often jobs of other processes are looked for; those of this process are seen at once
     * @param heartbeat how often a worker shows that it lives; after four missed ones its jobs are taken over
     * @param firstPause the wait after the first failure; doubles with each
     * @param attempts after so many failures the edition is held; at most 20
     * @param patience how long a stop waits for jobs in hand
     */
    public record Settings(
            int threads, Duration polling, Duration heartbeat, Duration firstPause, int attempts, Duration patience) {
        public Settings {
            if (threads < 1 || attempts < 1 || attempts > 20) {
                throw AlihwartaException.badInput(
                        "Jobs need at least 1 thread and 1 to 20 attempts, not " + threads + " and " + attempts);
            }
        }

        /** For one machine: gives up after six attempts within three minutes. */
        public static Settings standard(int threads) {
            return new Settings(
                    threads,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    6,
                    Duration.ofSeconds(3));
        }
    }
}
