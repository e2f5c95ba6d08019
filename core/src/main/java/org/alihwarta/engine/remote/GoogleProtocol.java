package org.alihwarta.engine.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Google Cloud Translation: the basic API (v2) with an API key, or the advanced one (v3) of a project with an access token. */
final class GoogleProtocol implements Protocol {
    private final URI server;
    private final Secret key;
    private final @Nullable String project;

    /** {@code project} absent for v2. */
    GoogleProtocol(URI server, Secret key, @Nullable String project) {
        this.server = server;
        this.key = key;
        this.project = project;
    }

    @Override
    public String name() {
        return project == null ? "google/v2" : "google/v3";
    }

    /** Google's own limit is 128 in v2 and 1024 in v3. */
    @Override
    public int mostSentences() {
        return 128;
    }

    @Override
    public Exchange exchange(Question question) {
        return Exchange.of(() -> project == null ? basic(question) : advanced(question, project), json -> {
            JsonNode translations = (project == null ? json.path("data") : json).path("translations");
            return new Answer(texts(translations), estimate(question));
        });
    }

    /** The key goes into a header: addresses end up in logs. */
    private HttpRequest.Builder basic(Question question) {
        return Requests.post(
                        Requests.under(server, "language/translate/v2"),
                        Map.of(
                                "q", question.sentences(),
                                "source", question.source().code(),
                                "target", code(question.target()),
                                "format", "text"))
                .header("X-goog-api-key", key.reveal());
    }

    private HttpRequest.Builder advanced(Question question, String named) {
        return Requests.post(
                        Requests.under(server, "v3/projects/" + named + "/locations/global:translateText"),
                        Map.of(
                                "contents", question.sentences(),
                                "mimeType", "text/plain",
                                "sourceLanguageCode", question.source().code(),
                                "targetLanguageCode", code(question.target())))
                .header("Authorization", "Bearer " + key.reveal());
    }

    private static String code(Language language) {
        return language == Language.CHINESE ? "zh-CN" : language.code();
    }

    private static List<List<String>> texts(JsonNode translations) {
        if (!translations.isArray()) {
            throw new UnusableAnswer("it has no \"translations\"");
        }
        return StreamSupport.stream(translations.spliterator(), false)
                .map(translation -> List.of(translation.path("translatedText").asString("")))
                .toList();
    }
}
