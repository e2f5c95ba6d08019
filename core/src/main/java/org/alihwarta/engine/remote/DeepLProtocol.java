package org.alihwarta.engine.remote;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.alihwarta.language.Language;
import tools.jackson.databind.JsonNode;

/** {@code POST /v2/translate} of DeepL. */
final class DeepLProtocol implements Protocol {
    private static final Map<Language, String> CODES = Map.of(
            Language.ENGLISH, "EN-US",
            Language.CHINESE, "ZH-HANS",
            Language.JAPANESE, "JA",
            Language.ARABIC, "AR",
            Language.FRENCH, "FR",
            Language.INDONESIAN, "ID");

    private final URI address;
    private final Secret key;

    DeepLProtocol(URI server, Secret key) {
        address = Requests.under(server, "v2/translate");
        this.key = key;
    }

    @Override
    public String name() {
        return "deepl";
    }

    @Override
    public Set<Language> targets() {
        return Set.copyOf(Language.targets());
    }

    /** DeepL's own limit. */
    @Override
    public int mostSentences() {
        return 50;
    }

    @Override
    public Exchange exchange(Question question) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", question.sentences());
        body.put("source_lang", question.source().code().toUpperCase(Locale.ROOT));
        body.put("target_lang", CODES.getOrDefault(question.target(), ""));
        // The sentences are cut already; the context is not billed.
        body.put("split_sentences", "0");
        body.put("context", String.join(" ", question.sentences()));
        body.put("show_billed_characters", true);
        return Exchange.of(
                () -> Requests.post(address, body).header("Authorization", "DeepL-Auth-Key " + key.reveal()),
                json -> answer(json.path("translations"), question));
    }

    private static Answer answer(JsonNode translations, Question question) {
        if (!translations.isArray()) {
            throw new UnusableAnswer("it has no \"translations\"");
        }
        List<List<String>> texts = StreamSupport.stream(translations.spliterator(), false)
                .map(translation -> List.of(translation.path("text").asString("")))
                .toList();
        long billed = StreamSupport.stream(translations.spliterator(), false)
                .mapToLong(translation -> translation.path("billed_characters").asLong(0))
                .sum();
        return new Answer(texts, Usage.ofCharacters(Math.max(billed, question.characters())));
    }
}
