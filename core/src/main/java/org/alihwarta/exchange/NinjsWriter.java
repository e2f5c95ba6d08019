package org.alihwarta.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes bundles as ninjs 3.1 of the IPTC: a composite whose associations are the texts, each translation related to its original. Safe
 * for use by several threads.
 */
public final class NinjsWriter {
    static final String TRANSLATED_FROM = "http://cv.iptc.org/newscodes/itemrelation/translatedFrom";
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
    /** What the IPTC calls content that was made by a model trained on samples. */
    private static final String BY_MODEL = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Wording wording;

    public NinjsWriter(Wording wording) {
        this.wording = wording;
    }

    public String write(Bundle bundle) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("standard", Map.of("name", "ninjs", "version", "3.1", "schema", SCHEMA));
        root.put("uri", bundle.uri());
        root.put("type", "composite");
        root.put("pubStatus", "usable");
        root.put("associations", bundle.sheets().stream().map(this::text).toList());
        return JSON.writeValueAsString(root);
    }

    private Map<String, Object> text(Sheet sheet) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("name", String.valueOf(sheet.language()));
        text.put("uri", sheet.uri());
        text.put("type", "text");
        text.put("version", Integer.toString(sheet.version()));
        put(text, "firstCreated", sheet.publishedAt());
        put(text, "versionCreated", sheet.changedAt());
        put(text, "language", sheet.language());
        put(text, "by", sheet.byline());
        text.put(
                "headlines",
                List.of(Map.of("role", "main", "value", sheet.document().headline())));
        text.put("bodies", List.of(body(sheet)));
        text.put(
                "subjects",
                sheet.topics().stream().map(topic -> Map.of("name", topic)).toList());
        put(
                text,
                "genres",
                sheet.section() == null
                        ? null
                        : List.of(Map.of("name", sheet.section().slug())));
        if (sheet.translatedFrom() != null) {
            text.put("digitalSourceType", Map.of("uri", BY_MODEL));
            text.put(
                    "associations",
                    List.of(Map.of("name", "original", "rel", TRANSLATED_FROM, "uri", sheet.translatedFrom())));
        }
        return text;
    }

    private Map<String, String> body(Sheet sheet) {
        Language language = Language.findByCode(String.valueOf(sheet.language()).split("-", 2)[0])
                .orElse(Language.INDONESIAN);
        String html = new BodyHtml(language, wording).of(sheet.document());
        return Map.of("role", "main", "contentType", "application/xhtml+xml", "value", html);
    }

    private static void put(Map<String, Object> text, String name, @Nullable Object value) {
        if (value != null) {
            text.put(name, value instanceof Instant time ? time.toString() : value);
        }
    }
}
