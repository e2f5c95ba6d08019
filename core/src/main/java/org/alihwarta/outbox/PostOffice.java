package org.alihwarta.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.error.AlihwartaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of this process that write letters and bring them. Several processes may do so beside each other. */
public final class PostOffice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final Outbox outbox;
    private final Clock clock;
    private final Schedule schedule;
    private final List<Clerk> clerks = new ArrayList<>();
    private final Map<String, Carrier> carriers = new LinkedHashMap<>();
    private final ScheduledExecutorService threads;

    private PostOffice(Outbox outbox, Clock clock, Schedule schedule) {
        this.outbox = outbox;
        this.clock = clock;
        this.schedule = schedule;
        threads = Executors.newScheduledThreadPool(schedule.carriers() + 1, work -> {
            Thread named = new Thread(work, "post-office");
            named.setDaemon(true);
            return named;
        });
    }

    /** Opens with an author and a carrier per channel, under the channel's name. */
    public static PostOffice open(
            Database database,
            AuditLog audit,
            Map<? extends Author, ? extends Carrier> channels,
            Schedule schedule,
            Clock clock) {
        Outbox outbox = new Outbox(database, clock);
        PostOffice office = new PostOffice(outbox, clock, schedule);
        channels.forEach((author, carrier) -> {
            office.clerks.add(new Clerk(database, audit, outbox, carrier.channel(), author));
            office.carriers.put(carrier.channel(), carrier);
        });
        office.start();
        return office;
    }

    /** Leaves what is under way to itself; what it does not finish is done again later. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(schedule.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // repeat() lets nothing escape
    private void start() {
        clerks.forEach(Clerk::begin);
        long polling = schedule.polling().toMillis();
        threads.scheduleWithFixedDelay(() -> repeat(this::read), 0, polling, TimeUnit.MILLISECONDS);
        for (int carrier = 0; carrier < schedule.carriers(); carrier++) {
            threads.scheduleWithFixedDelay(() -> repeat(this::carry), 0, polling, TimeUnit.MILLISECONDS);
        }
    }

    /** The edge where a failure of ours ends: an executor would never run the work again. */
    private static void repeat(BooleanSupplier work) {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = work.getAsBoolean();
            }
        } catch (RuntimeException failure) {
            LOG.warn("The post office goes on later: {}", failure.toString());
        }
    }

    private boolean read() {
        boolean more = false;
        for (Clerk clerk : clerks) {
            more |= clerk.read();
        }
        return more;
    }

    private boolean carry() {
        Optional<Letter> taken = outbox.take(carriers.keySet());
        taken.ifPresent(this::carry);
        return taken.isPresent();
    }

    private void carry(Letter letter) {
        try {
            Carrier carrier = carriers.get(letter.channel());
            String answer = carrier == null ? "" : carrier.carry(letter);
            outbox.settle(letter, LetterState.DELIVERED, clock.instant(), answer);
        } catch (AlihwartaException failure) {
            boolean hopeless = failure.kind() != AlihwartaException.Kind.UNAVAILABLE
                    && failure.kind() != AlihwartaException.Kind.CONFLICT;
            failed(letter, failure, hopeless);
        } catch (RuntimeException failure) {
            LOG.error("The letter {} to {} {} fails", letter.id(), letter.channel(), letter.recipient(), failure);
            failed(letter, failure, false);
        }
    }

    private void failed(Letter letter, RuntimeException failure, boolean hopeless) {
        Optional<Duration> pause = hopeless ? Optional.empty() : schedule.findPause(letter.attempts());
        LetterState state = pause.isPresent() ? LetterState.WAITING : LetterState.DEAD;
        if (state == LetterState.DEAD) {
            LOG.warn("Gave up on {} {}: {}", letter.channel(), letter.recipient(), failure.getMessage());
        }
        Instant due = clock.instant().plus(pause.orElse(Duration.ZERO));
        outbox.settle(letter, state, due, String.valueOf(failure.getMessage()));
    }

    /**
     * How often is tried.
     *
     * @param pauses after the first, second, … failed attempt; after as many more the letter is dead
     * @param polling how often new letters and those of other processes are looked for
     * @param carriers letters under way at once
     * @param patience how long a stop waits
     */
    public record Schedule(List<Duration> pauses, Duration polling, int carriers, Duration patience) {
        public Schedule {
            pauses = List.copyOf(pauses);
        }

        /** Gives up after about a day, as Standard Webhooks advises. */
        public static Schedule standard() {
            return new Schedule(
                    List.of(
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(5),
                            Duration.ofHours(10)),
                    Duration.ofSeconds(1),
                    2,
                    Duration.ofSeconds(3));
        }

        Optional<Duration> findPause(int attempts) {
            return attempts <= pauses.size() ? Optional.of(pauses.get(attempts - 1)) : Optional.empty();
        }
    }
}
