package org.alihwarta.engine.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code POST /translate} of LibreTranslate, with its alternatives as further candidates. */
final class LibreTranslateProtocol implements Protocol {
    private final URI address;
    private final Secret key;

    LibreTranslateProtocol(URI server, Secret key) {
        address = Requests.under(server, "translate");
        this.key = key;
    }

    @Override
    public String name() {
        return "libretranslate";
    }

    @Override
    public int mostSentences() {
        return 32;
    }

    @Override
    public Exchange exchange(Question question) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("q", question.sentences());
        body.put("source", question.source().code());
        body.put("target", question.target().code());
        body.put("format", "text");
        if (question.nBest() > 1) {
            body.put("alternatives", question.nBest() - 1);
        }
        if (!key.isEmpty()) {
            body.put("api_key", key.reveal());
        }
        return Exchange.of(() -> Requests.post(address, body), json -> new Answer(texts(json), estimate(question)));
    }

    private static List<List<String>> texts(JsonNode json) {
        List<String> best = Requests.strings(json.path("translatedText"), "translatedText");
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            List<String> all = new ArrayList<>(List.of(best.get(i)));
            json.path("alternatives").path(i).forEach(more -> all.add(more.asString("")));
            texts.add(all);
        }
        return texts;
    }
}
