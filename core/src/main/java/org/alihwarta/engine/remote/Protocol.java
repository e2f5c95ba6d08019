package org.alihwarta.engine.remote;

import java.net.http.HttpRequest;
import java.util.Set;
import org.alihwarta.language.Language;
import tools.jackson.databind.JsonNode;

/** How one kind of service is asked. Implementations are safe for use by several threads. */
interface Protocol {
    /** As provenance names it: {@code deepl}, {@code chat/MODEL}. */
    String name();

    /** The languages that the service writes. */
    Set<Language> targets();

    /** How many sentences the service takes in one request. */
    int mostSentences();

    /** What a question will count for at most, as far as can be told. */
    Usage estimate(Question question);

    Exchange exchange(Question question);

    /** Learns from a refusal how to ask otherwise; whether it is worth asking again at once. */
    default boolean learns(int status, JsonNode error) {
        return false;
    }

    /** One question on its way: the request, and the reading of what comes back for it. */
    interface Exchange {
        /** Without a timeout, which is the line's. */
        HttpRequest.Builder request();

        /** {@link UnusableAnswer} when it is none. */
        Answer read(JsonNode json);
    }
}
