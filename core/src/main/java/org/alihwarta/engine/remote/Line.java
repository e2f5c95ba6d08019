package org.alihwarta.engine.remote;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.marian.store.Connections;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Carries requests to one service: within its rate, each within its time, again after a pause that grows and is never the same, as long as
 * the service asks for, and not at all for a while after it has failed several times. Safe for use by several threads.
 */
final class Line {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_ANSWER = 8 << 20;
    private static final int LONGEST_MESSAGE = 200;
    private static final double JITTER = 0.25;

    private final String service;
    private final HttpClient client;
    private final Limits limits;
    private final Secret key;
    private final Clock clock;
    private final Bucket rate;
    private final CircuitBreaker<JsonNode> breaker;
    private final RetryPolicy<JsonNode> retries;

    private volatile Instant leftAloneUntil = Instant.EPOCH;

    Line(String service, HttpClient client, Limits limits, Secret key, Clock clock) {
        this.service = service;
        this.client = client;
        this.limits = limits;
        this.key = key;
        this.clock = clock;
        rate = Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.requestsPerMinute())
                        .refillGreedy(limits.requestsPerMinute(), Duration.ofMinutes(1)))
                .build();
        breaker = CircuitBreaker.<JsonNode>builder()
                .handleIf(Line::isPassing)
                .withFailureThreshold(limits.failures())
                .withDelay(limits.rest())
                .build();
        retries = RetryPolicy.<JsonNode>builder()
                .handleIf(Line::isPassing)
                .abortOn(CircuitBreakerOpenException.class)
                .withMaxAttempts(limits.attempts())
                .withBackoff(limits.firstPause(), limits.firstPause().multipliedBy(64))
                .withJitter(JITTER)
                .withDelayFnOn(context -> wanted(context.getLastException()), Refused.class)
                .build();
    }

    /**
     * Sends a request and gives the answer's JSON.
     *
     * @throws Refused when the service will not answer this request, now or ever
     */
    JsonNode send(HttpRequest.Builder request) throws Refused {
        if (clock.instant().isBefore(leftAloneUntil)) {
            throw Refused.lasting(service + " asked to be left alone until " + leftAloneUntil, null);
        }
        try {
            return Failsafe.with(retries, breaker).get(() -> attempt(request.copy()));
        } catch (CircuitBreakerOpenException open) {
            throw Refused.lasting(
                    service + " has failed " + limits.failures() + " times in a row and is left alone for "
                            + limits.rest().toSeconds() + " s",
                    open);
        } catch (FailsafeException wrapped) {
            if (wrapped.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw wrapped;
        }
    }

    private JsonNode attempt(HttpRequest.Builder request) throws Refused {
        awaitTurn();
        HttpResponse<byte[]> response = exchange(request);
        JsonNode json = parse(response.body());
        if (response.statusCode() == 200) {
            return json;
        }
        throw refused(response, json);
    }

    private void awaitTurn() throws Refused {
        try {
            if (!rate.asBlocking().tryConsume(1, limits.timeout())) {
                throw Refused.lasting(
                        service + " may be asked " + limits.requestsPerMinute() + " times a minute, and it was", null);
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** The client's own timeout ends with the headers; this one covers the whole answer. */
    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws Refused {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), LimitedBody.ofAtMost(LARGEST_ANSWER));
        try {
            return answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw Refused.unheard(
                    service + " gave no answer within " + limits.timeout().toMillis() / 1000.0 + " s", slow);
        } catch (ExecutionException failed) {
            throw Refused.passing(service + " cannot be reached: " + key.hideIn(reason(failed.getCause())), failed);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            throw interrupted(interrupted);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return cause instanceof IOException broken ? Connections.reason(broken) : String.valueOf(cause);
    }

    /** Missing when it is no JSON; the protocol says then that the answer is unusable. */
    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException broken) {
            return MissingNode.getInstance();
        }
    }

    private Refused refused(HttpResponse<byte[]> response, JsonNode json) {
        int status = response.statusCode();
        boolean passing = status == 408 || status == 429 || status >= 500;
        Duration wanted = retryAfter(response);
        if (passing && wanted.compareTo(limits.longestPause()) > 0) {
            leftAloneUntil = clock.instant().plus(wanted);
            passing = false;
        }
        return new Refused(service + " answered " + status + message(json), passing, wanted, status, json);
    }

    /** The words of a service's error, whatever its shape, without the key, in one line. */
    private String message(JsonNode json) {
        JsonNode error = json.path("error");
        String said = error.isString()
                ? error.asString()
                : error.path("message").asString(json.path("message").asString(""));
        String line = key.hideIn(said).replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "" : ": " + line.substring(0, Math.min(line.length(), LONGEST_MESSAGE));
    }

    /** In seconds or as a date, as HTTP has it; zero when absent or neither. */
    private Duration retryAfter(HttpResponse<?> response) {
        String value = response.headers().firstValue("Retry-After").orElse("").strip();
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), until);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeParseException absent) {
            return Duration.ZERO;
        }
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof Refused refused && refused.isPassing();
    }

    /** What the service asked for; a negative one lets the growing pause decide. */
    private static Duration wanted(Throwable failure) {
        Duration wanted = failure instanceof Refused refused ? refused.wanted() : Duration.ZERO;
        // Jitter may take a quarter away.
        return wanted.isZero() ? Duration.ofNanos(-1) : wanted.multipliedBy(4).dividedBy(3);
    }

    private AlihwartaException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return AlihwartaException.unavailable("The request to " + service + " was interrupted", interrupted);
    }
}
