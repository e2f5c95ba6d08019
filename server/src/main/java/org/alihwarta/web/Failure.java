package org.alihwarta.web;

import org.alihwarta.error.AlihwartaException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What can go wrong for somebody at a browser: the one place where kinds of failure become HTTP statuses and words. */
public enum Failure {
    BAD("bad", HttpStatus.BAD_REQUEST),
    MISSING("missing", HttpStatus.NOT_FOUND),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
    CONFLICT("conflict", HttpStatus.CONFLICT),
    BUSY("busy", HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    FAILED("failed", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String word;
    private final HttpStatus status;

    Failure(String word, HttpStatus status) {
        this.word = word;
        this.status = status;
    }

    /** Stands in the keys of messages: {@code error.missing.title}. */
    public String word() {
        return word;
    }

    public HttpStatus status() {
        return status;
    }

    public static Failure of(AlihwartaException.Kind kind) {
        return switch (kind) {
            case BAD_INPUT -> BAD;
            case NOT_FOUND -> MISSING;
            case CONFLICT -> CONFLICT;
            case UNAVAILABLE -> UNAVAILABLE;
            case BUG -> FAILED;
        };
    }

    /** The failure behind a status that the framework has chosen. */
    public static Failure of(HttpStatusCode code) {
        return switch (code.value()) {
            case 401, 403 -> FORBIDDEN;
            case 404, 410 -> MISSING;
            case 409 -> CONFLICT;
            case 429 -> BUSY;
            case 503 -> UNAVAILABLE;
            default -> code.is4xxClientError() ? BAD : FAILED;
        };
    }
}
