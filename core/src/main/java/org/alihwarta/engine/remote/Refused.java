package org.alihwarta.engine.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A service that refuses or fails. Its message has no key in it. */
final class Refused extends Exception {
    private final boolean passing;
    private final Duration wanted;
    private final int status;
    private final JsonNode body;
    private final boolean perhapsCharged;

    /**
     * A refusal.
     *
     * @param passing whether the same request may succeed later
     * @param wanted how long the service wants to be left alone; zero when it does not say
     * @param status of HTTP; zero without an answer
     */
    Refused(String message, boolean passing, Duration wanted, int status, JsonNode body) {
        super(message);
        this.passing = passing;
        this.wanted = wanted;
        this.status = status;
        this.body = body;
        perhapsCharged = false;
    }

    private Refused(String message, boolean passing, boolean perhapsCharged, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
        wanted = Duration.ZERO;
        status = 0;
        body = MissingNode.getInstance();
        this.perhapsCharged = perhapsCharged;
    }

    /** Not worth another attempt now. */
    static Refused lasting(String message, @Nullable Throwable cause) {
        return new Refused(message, false, false, cause);
    }

    /** Worth another attempt after a pause. */
    static Refused passing(String message, Throwable cause) {
        return new Refused(message, true, false, cause);
    }

    /** Worth another attempt; the service may have done its work all the same, and charge for it. */
    static Refused unheard(String message, Throwable cause) {
        return new Refused(message, true, true, cause);
    }

    boolean isPassing() {
        return passing;
    }

    Duration wanted() {
        return wanted;
    }

    int status() {
        return status;
    }

    boolean isPerhapsCharged() {
        return perhapsCharged;
    }

    JsonNode body() {
        return body;
    }
}
