package org.alihwarta.engine.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what a chat answered: translations under the ids that were asked for, and nothing else. */
final class ChatAnswer {
    /** Some models put their JSON between fences whatever they are told. */
    private static final Pattern FENCED = Pattern.compile("(?s)\\s*```(?:json)?\\s*(\\{.*})\\s*```\\s*");

    private static final int DIGITS_OF_AN_ID = 4;

    private final List<String> tags;

    /** {@code tags} are the ids of the sentences, in their order. */
    ChatAnswer(List<String> tags) {
        this.tags = tags;
    }

    Answer read(JsonNode json, Usage estimate) {
        Map<String, String> byTag = translations(content(json.path("choices").path(0)));
        List<List<String>> texts = new ArrayList<>();
        for (String tag : tags) {
            String text = byTag.get(tag);
            texts.add(text == null || isChatter(text) ? List.of() : List.of(text));
        }
        return new Answer(texts, usage(json.path("usage"), estimate));
    }

    private static String content(JsonNode choice) {
        String reason = choice.path("finish_reason").asString("");
        String content = choice.path("message").path("content").asString("");
        if (content.isBlank()) {
            throw new UnusableAnswer("it has no content (finish_reason \"" + reason + "\")");
        }
        if (reason.equals("length") || reason.equals("content_filter")) {
            throw new UnusableAnswer("it was cut (finish_reason \"" + reason + "\")");
        }
        Matcher fenced = FENCED.matcher(content);
        return fenced.matches() ? fenced.group(1) : content;
    }

    /** An id that was not asked for, or comes twice, means that the model did something else than it was told. */
    private Map<String, String> translations(String content) {
        JsonNode list = parse(content).path("translations");
        if (!list.isArray()) {
            throw new UnusableAnswer("it has no \"translations\"");
        }
        Map<String, String> byTag = new HashMap<>();
        for (JsonNode entry : list) {
            String tag = entry.path("id").asString("");
            if (!tags.contains(tag)) {
                throw new UnusableAnswer("it translates a sentence that it was not asked for");
            }
            if (byTag.put(tag, entry.path("text").asString("")) != null) {
                throw new UnusableAnswer("it translates one sentence twice");
            }
        }
        return byTag;
    }

    private static JsonNode parse(String content) {
        try {
            return Requests.parse(content);
        } catch (JacksonException broken) {
            throw new UnusableAnswer("its content is no JSON", broken);
        }
    }

    /** A translation that repeats what only we and the model know is talk about the task; other chatter is the gates' matter. */
    private boolean isChatter(String text) {
        return text.contains("\"translations\"")
                || tags.stream().anyMatch(tag -> tag.length() >= DIGITS_OF_AN_ID && text.contains(tag));
    }

    private static Usage usage(JsonNode usage, Usage estimate) {
        return usage.path("prompt_tokens").isNumber()
                ? new Usage(
                        estimate.characters(),
                        usage.path("prompt_tokens").asLong(),
                        usage.path("completion_tokens").asLong(0))
                : estimate;
    }
}
