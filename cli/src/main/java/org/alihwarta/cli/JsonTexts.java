package org.alihwarta.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.language.Language;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.translation.TranslatedTexts;
import tools.jackson.databind.json.JsonMapper;

/** A text file whose translation is written as JSON: every line, and every sentence with its origin, score and findings. */
record JsonTexts(List<String> texts) implements SourceTexts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String render(TranslatedTexts translated, Language target) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("language", target.tag());
        document.put("lines", translated.texts());
        document.put(
                "segments",
                translated.segments().stream().map(JsonTexts::segment).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static Map<String, Object> segment(TranslatedSegment translated) {
        Map<String, Object> segment = new LinkedHashMap<>();
        segment.put("line", translated.segment().text() + 1);
        segment.put("source", translated.segment().source());
        segment.put("target", translated.target());
        segment.putAll(origin(translated.origin()));
        segment.put("findings", new ArrayList<>(translated.findings()));
        return segment;
    }

    private static Map<String, Object> origin(Origin origin) {
        if (origin instanceof Origin.Machine machine) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("origin", machine.engine());
            if (!Double.isNaN(machine.score())) {
                json.put("score", machine.score());
            }
            if (machine.wasRepaired()) {
                json.put("repaired", true);
            }
            return json;
        }
        if (origin instanceof Origin.Memory memory) {
            return Map.of("origin", "memory", "author", memory.author());
        }
        return Map.of("origin", origin instanceof Origin.Person person ? person.name() : "verbatim");
    }
}
