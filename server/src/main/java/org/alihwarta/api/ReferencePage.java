package org.alihwarta.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the page shows of an OpenAPI document. */
public record ReferencePage(
        String title, String introduction, List<Group> groups, List<Type> types, String styles, String icon) {
    private static final String SCHEMAS = "#/components/schemas/";

    static ReferencePage of(JsonNode openApi, String styles, String icon) {
        Map<String, List<Operation>> byTag = new TreeMap<>();
        openApi.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> byTag.computeIfAbsent(
                                        method.getValue().at("/tags/0").asString(), tag -> new ArrayList<>())
                                .add(Operation.of(method.getKey(), path.getKey(), method.getValue()))));
        List<Group> groups = byTag.entrySet().stream()
                .map(tag -> new Group(tag.getKey(), description(openApi, tag.getKey()), tag.getValue()))
                .toList();
        List<Type> types = openApi.at("/components/schemas").properties().stream()
                .map(schema -> new Type(schema.getKey(), Field.of(schema.getValue())))
                .toList();
        return new ReferencePage(
                openApi.at("/info/title").asString(),
                openApi.at("/info/description").asString(),
                groups,
                types,
                styles,
                icon);
    }

    private static String description(JsonNode openApi, String tag) {
        return openApi.at("/tags")
                .valueStream()
                .filter(entry -> entry.at("/name").asString().equals(tag))
                .map(entry -> entry.at("/description").asString(""))
                .findFirst()
                .orElse("");
    }

    /** Operations on one kind of thing. */
    public record Group(String name, String description, List<Operation> operations) {}

    /**
     * One method at one path.
     *
     * @param body what is sent, if anything
     * @param answer what comes back
     */
    public record Operation(
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            Optional<Field> body,
            Field answer) {
        static Operation of(String method, String path, JsonNode operation) {
            List<Field> parameters = operation
                    .at("/parameters")
                    .valueStream()
                    .map(parameter -> Field.of(
                            parameter.at("/name").asString() + " ("
                                    + parameter.at("/in").asString() + ")",
                            parameter.at("/schema")))
                    .toList();
            JsonNode body = firstSchema(operation.at("/requestBody"));
            return new Operation(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    operation.at("/summary").asString(),
                    operation.at("/description").asString(""),
                    parameters,
                    body.isMissingNode() ? Optional.empty() : Optional.of(Field.of("body", body)),
                    Field.of("answer", firstSchema(operation.at("/responses/200"))));
        }

        private static JsonNode firstSchema(JsonNode holder) {
            return holder.at("/content")
                    .valueStream()
                    .map(content -> content.at("/schema"))
                    .findFirst()
                    .orElse(holder.at("/content"));
        }
    }

    /** An object that is sent or comes back. */
    public record Type(String name, List<Field> fields) {}

    /**
     * A value by name.
     *
     * @param type in words: string, list of SegmentView
     * @param link the name of the object type in {@code type}, if there is one
     */
    public record Field(String name, String type, @Nullable String link) {
        static List<Field> of(JsonNode schema) {
            return schema.at("/properties").properties().stream()
                    .map(property -> of(property.getKey(), property.getValue()))
                    .toList();
        }

        static Field of(String name, JsonNode schema) {
            if (schema.has("items")) {
                Field item = of(name, schema.at("/items"));
                return new Field(name, "list of " + item.type(), item.link());
            }
            String reference = schema.at("/$ref").asString("");
            if (reference.startsWith(SCHEMAS)) {
                String link = reference.substring(SCHEMAS.length());
                return new Field(name, link, link);
            }
            String format = schema.at("/format").asString("");
            String type = schema.at("/type").asString("any");
            return new Field(name, format.isEmpty() ? type : type + " (" + format + ")", null);
        }
    }
}
