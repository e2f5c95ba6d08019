package org.alihwarta.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Decoding;
import org.alihwarta.intake.Intake;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads ninjs of all versions from 1.0 to 3.1: its members were renamed twice ({@code body_html}, {@code bodies} with {@code contenttype},
 * then {@code contentType}). Safe for use by several threads.
 */
public final class NinjsReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Intake intake;

    public NinjsReader(Intake intake) {
        this.intake = intake;
    }

    /**
     * The Indonesian or unlabelled texts of a file, those of a composite too; translations are left to their originals. Where there are none,
     * the English ones, of which the intake knows whether they are taken.
     */
    public List<Sheet> read(byte[] raw, String name) {
        try {
            JsonNode root = JSON.readTree(Decoding.decode(raw, name, "application/json; charset=utf-8"));
            List<JsonNode> texts = new ArrayList<>();
            collect(root, Language.INDONESIAN, texts);
            if (texts.isEmpty()) {
                collect(root, Language.ENGLISH, texts);
            }
            if (texts.isEmpty()) {
                throw AlihwartaException.badInput(name + " is no ninjs: it has no object with a \"uri\" and a text");
            }
            return texts.stream().map(text -> sheet(text, name)).toList();
        } catch (JacksonException unreadable) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    name + " is no JSON (" + unreadable.getOriginalMessage() + "): send it again",
                    unreadable);
        }
    }

    private static void collect(JsonNode object, Language wanted, List<JsonNode> texts) {
        if (!object.isObject()) {
            return;
        }
        boolean text = object.path("uri").isString() && findBody(object).isPresent();
        String language = string(object, "language");
        if (text && (language == null || language.startsWith(wanted.code()))) {
            texts.add(object);
        }
        if (!text) {
            object.path("associations").valueStream().forEach(part -> collect(part, wanted, texts));
        }
    }

    private Sheet sheet(JsonNode text, String name) {
        Body body = findBody(text).orElseThrow();
        String headline = first(text, "headlines").orElse(string(text, "headline"));
        return new Sheet(
                String.valueOf(string(text, "uri")),
                string(text, "language"),
                SheetReading.document(intake, headline, body.value(), body.isHtml(), name),
                Optional.ofNullable(string(text, "by")).orElse(string(text, "byline")),
                SheetReading.section(firstName(text, "genres")
                        .orElse(firstName(text, "genre").orElse(null))),
                names(text),
                SheetReading.version(string(text, "version")),
                SheetReading.time(either(text, "firstCreated", "firstcreated", "versioncreated")),
                SheetReading.time(either(text, "versionCreated", "versioncreated", "versioncreated")),
                null);
    }

    private static Optional<Body> findBody(JsonNode text) {
        Stream<Body> later = text.path("bodies")
                .valueStream()
                .filter(JsonNode::isObject)
                .map(body -> {
                    String type = either(body, "contentType", "contenttype", "contentType");
                    return new Body(String.valueOf(string(body, "value")), type != null && type.contains("html"));
                });
        Stream<Body> first = Stream.of("body_html", "body_xhtml", "body_text")
                .filter(member -> string(text, member) != null)
                .map(member -> new Body(String.valueOf(string(text, member)), !member.equals("body_text")));
        List<Body> all = Stream.concat(later, first).toList();
        return all.stream()
                .filter(Body::isHtml)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static List<String> names(JsonNode text) {
        Stream<JsonNode> subjects = Stream.of("subjects", "subject")
                .flatMap(member -> text.path(member).valueStream());
        return subjects.map(subject -> string(subject, "name"))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static Optional<String> first(JsonNode text, String list) {
        return text.path(list)
                .valueStream()
                .map(each -> string(each, "value"))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static Optional<String> firstName(JsonNode text, String list) {
        return text.path(list)
                .valueStream()
                .map(each -> string(each, "name"))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static @Nullable String either(JsonNode object, String now, String once, String failing) {
        return Stream.of(now, once, failing)
                .map(member -> string(object, member))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String string(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private record Body(String value, boolean isHtml) {}
}
