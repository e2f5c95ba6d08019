package org.alihwarta.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.audit.Position;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells everybody who listens what the audit log says of stories. One thread of its own serves all of them. */
public final class EventStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int MOST_LISTENERS = 100;
    private static final int ENTRIES_AT_ONCE = 200;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Proxies cut what is silent for a minute. */
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 30;

    private final AuditLog audit;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "api-events");
        named.setDaemon(true);
        return named;
    });

    @SuppressWarnings("FutureReturnValueIgnored") // tell() lets nothing escape
    public EventStream(AuditLog audit) {
        this.audit = audit;
        thread.scheduleWithFixedDelay(this::tell, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@code after} is absent for who wants only what happens from now on. */
    SseEmitter open(@Nullable Position after) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw AlihwartaException.unavailable(
                    "More than " + MOST_LISTENERS + " programs listen already: end one, or ask again later", null);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Listener listener = new Listener(emitter, after == null ? audit.end() : after);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        return emitter;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        listeners.forEach(listener -> listener.emitter.complete());
    }

    private void tell() {
        listeners.removeIf(this::isGone);
    }

    /** Tells somebody what is new; true when they listen no more. */
    private boolean isGone(Listener listener) {
        try {
            listener.tell(audit);
            return false;
        } catch (IOException | IllegalStateException gone) {
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("Events cannot be told now: {}", failure.getMessage());
            return false;
        }
    }

    /**
     * Something that happened.
     *
     * @param kind in the past tense, such as EditionReleased
     * @param actor who did it
     */
    public record EventView(
            String kind,
            Instant at,
            String actor,
            String story,
            @Nullable String language,
            @Nullable Integer revision) {
        static EventView of(Entry entry) {
            Language language = entry.subject().language();
            return new EventView(
                    entry.kind(),
                    entry.at(),
                    entry.actor().name(),
                    String.valueOf(entry.subject().story()),
                    language == null ? null : language.code(),
                    entry.subject().revision());
        }
    }

    private static final class Listener {
        private final SseEmitter emitter;
        private Position seen;
        private int silentLooks;

        Listener(SseEmitter emitter, Position seen) {
            this.emitter = emitter;
            this.seen = seen;
        }

        void tell(AuditLog audit) throws IOException {
            List<Entry> entries = audit.after(seen, ENTRIES_AT_ONCE);
            for (Entry entry : entries) {
                if (entry.subject().story() != null) {
                    emitter.send(SseEmitter.event()
                            .id(entry.position().toString())
                            .name(entry.kind())
                            .data(EventView.of(entry), MediaType.APPLICATION_JSON));
                    silentLooks = 0;
                }
                seen = entry.position();
            }
            if (silentLooks++ % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
                emitter.send(SseEmitter.event().comment("listening"));
            }
        }
    }
}
