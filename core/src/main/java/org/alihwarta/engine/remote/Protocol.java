package org.alihwarta.engine.remote;

import java.net.http.HttpRequest;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alihwarta.language.Language;
import tools.jackson.databind.JsonNode;

/** How one kind of service is asked. Implementations are safe for use by several threads. */
interface Protocol {
    /** As provenance names it: {@code deepl}, {@code chat/MODEL}. */
    String name();

    /** The languages that the service writes. */
    default Set<Language> targets() {
        return Set.copyOf(Language.targets());
    }

    /** How many sentences the service takes in one request. */
    int mostSentences();

    /** What a question will count for at most, as far as can be told. */
    default Usage estimate(Question question) {
        return Usage.ofCharacters(question.characters());
    }

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

        /** One whose parts need to know nothing of each other. */
        static Exchange of(Supplier<HttpRequest.Builder> request, Function<JsonNode, Answer> reading) {
            return new Exchange() {
                @Override
                public HttpRequest.Builder request() {
                    return request.get();
                }

                @Override
                public Answer read(JsonNode json) {
                    return reading.apply(json);
                }
            };
        }
    }
}
