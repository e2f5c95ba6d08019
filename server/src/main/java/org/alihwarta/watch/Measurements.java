package org.alihwarta.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alihwarta.audit.AuditFollower;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Editions;
import org.alihwarta.edition.Hold;
import org.alihwarta.expense.Expenses;
import org.alihwarta.job.Backlog;
import org.alihwarta.job.JobQueue;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.alihwarta.translation.TranslatedSegment;

/**
 * The newsroom in numbers. What has happened is counted as the audit log tells it, from this process's start on; what waits, and what
 * engines have cost, is read when somebody asks.
 */
public final class Measurements implements AutoCloseable {
    private static final Duration PULSE = Duration.ofSeconds(5);
    private static final List<Duration> STEPS = List.of(1, 2, 5, 10, 20, 30, 60, 120, 300, 900, 3600).stream()
            .map(Duration::ofSeconds)
            .toList();

    private final MeterRegistry registry;
    private final Stores stores;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge oldest;
    private final MultiGauge costs;
    private final MultiGauge calls;
    private final AuditFollower follower;

    private Measurements(MeterRegistry registry, Stores stores, Clock clock) {
        this.registry = registry;
        this.stores = stores;
        this.clock = clock;
        waiting = gauge("alihwarta.queue.editions", "Editions that wait for a translation or are in hand");
        oldest = gauge("alihwarta.queue.oldest.seconds", "How long the first of them has been waiting");
        costs = gauge("alihwarta.engine.cost", "What an engine has cost so far, in the currency of engines.currency");
        calls = gauge("alihwarta.engine.calls", "How often an engine that costs money has been asked so far");
        follower = AuditFollower.start(stores.audit(), stores.audit()::end, PULSE, this::count);
    }

    /** Begins to count. */
    public static Measurements start(MeterRegistry registry, Stores stores, Clock clock) {
        return new Measurements(registry, stores, clock);
    }

    /** Reads what is not counted but is so now. */
    public void refresh() {
        List<Backlog> backlog = stores.queue().backlog();
        waiting.register(
                backlog.stream()
                        .map(line -> MultiGauge.Row.of(in(line.language()), line.editions()))
                        .toList(),
                true);
        oldest.register(
                backlog.stream()
                        .map(line -> MultiGauge.Row.of(
                                in(line.language()),
                                Duration.between(line.oldest(), clock.instant()).toSeconds()))
                        .toList(),
                true);
        List<Expenses.Total> totals = stores.expenses().totals();
        costs.register(
                totals.stream()
                        .map(total -> MultiGauge.Row.of(Tags.of("engine", total.engine()), total.micros() / 1e6))
                        .toList(),
                true);
        calls.register(
                totals.stream()
                        .map(total -> MultiGauge.Row.of(Tags.of("engine", total.engine()), total.calls()))
                        .toList(),
                true);
    }

    @Override
    public void close() {
        follower.close();
    }

    private void count(List<Entry> lines) {
        for (Entry line : lines) {
            if (line.kind().equals("EditionReleased")) {
                key(line).ifPresent(key -> countRelease(key, line));
            } else if (line.kind().equals("EditionHeld")) {
                key(line).flatMap(stores.editions()::find).ifPresent(this::countHold);
            }
        }
    }

    private void countRelease(EditionKey key, Entry line) {
        stores.audit()
                .findLast("EditionRequested", line.subject())
                .ifPresent(requested -> Timer.builder("alihwarta.release")
                        .description("From the request for an edition to its release")
                        .tags(in(key.language()))
                        .serviceLevelObjectives(STEPS.toArray(Duration[]::new))
                        .register(registry)
                        .record(Duration.between(requested.at(), line.at())));
        stores.editions().find(key).ifPresent(this::countWords);
    }

    private void countHold(Edition edition) {
        countWords(edition);
        for (Hold hold : edition.holds()) {
            registry.counter("alihwarta.holds", in(edition.language()).and("reason", reason(hold)))
                    .increment();
            if (hold instanceof Hold.UnfitSentence unfit) {
                registry.counter(
                                "alihwarta.gate.hits",
                                in(edition.language())
                                        .and("gate", unfit.finding().gate()))
                        .increment();
            }
        }
    }

    private void countWords(Edition edition) {
        EditionContent content = edition.content();
        if (content != null) {
            registry.counter("alihwarta.words", in(edition.language()))
                    .increment(content.segments().stream()
                            .mapToDouble(Measurements::words)
                            .sum());
        }
    }

    private static double words(TranslatedSegment segment) {
        return Arrays.stream(segment.segment().source().strip().split("\\s+", -1))
                .count();
    }

    private static String reason(Hold hold) {
        if (hold instanceof Hold.NoModel) {
            return "no-model";
        }
        if (hold instanceof Hold.UnfitSentence) {
            return "unfit-sentence";
        }
        return hold instanceof Hold.SourceChanged ? "source-changed" : "engine-failed";
    }

    private static Optional<EditionKey> key(Entry line) {
        UUID story = line.subject().story();
        Language language = line.subject().language();
        Integer revision = line.subject().revision();
        return story == null || language == null || revision == null
                ? Optional.empty()
                : Optional.of(new EditionKey(new StoryId(story), language, revision));
    }

    private MultiGauge gauge(String name, String meaning) {
        return MultiGauge.builder(name).description(meaning).register(registry);
    }

    private static Tags in(Language language) {
        return Tags.of("language", language.code());
    }

    /** Where is counted. */
    public record Stores(AuditLog audit, Editions editions, JobQueue queue, Expenses expenses) {}
}
