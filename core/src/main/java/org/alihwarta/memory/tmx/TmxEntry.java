package org.alihwarta.memory.tmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Context;
import org.alihwarta.memory.Provenance;
import org.alihwarta.memory.Unit;

/** One {@code tu} as far as it has been read: what it says of itself, and its texts. */
final class TmxEntry {
    static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    static final String BEFORE = "x-alihwarta-before";
    static final String AFTER = "x-alihwarta-after";
    static final String STORY = "x-alihwarta-story";

    private final Map<String, String> attributes;
    private final Map<String, String> props = new HashMap<>();
    private final List<Text> sources = new ArrayList<>();
    private final List<Text> targets = new ArrayList<>();

    TmxEntry(Map<String, String> attributes) {
        this.attributes = attributes;
    }

    /** A {@code tuv}. */
    record Text(Language language, String text, Map<String, String> attributes) {}

    void prop(String type, String value) {
        props.put(type, value);
    }

    void add(Text text) {
        (text.language() == Language.INDONESIAN ? sources : targets).add(text);
    }

    boolean hasSource() {
        return !sources.isEmpty();
    }

    /** Every Indonesian text with every other, as an entry with several variants means them. */
    List<Unit> units(Provenance fallback) {
        return sources.stream()
                .flatMap(source -> targets.stream()
                        .map(target -> new Unit(
                                target.language(),
                                source.text(),
                                target.text(),
                                context(),
                                provenance(target, fallback))))
                .toList();
    }

    private Context context() {
        if (props.containsKey(BEFORE) && props.containsKey(AFTER)) {
            return new Context(hash(props.getOrDefault(BEFORE, "")), hash(props.getOrDefault(AFTER, "")));
        }
        // OmegaT's names; it leaves out the neighbour that is not there.
        if (props.containsKey("prev") || props.containsKey("next")) {
            return Context.between(props.getOrDefault("prev", ""), props.getOrDefault("next", ""));
        }
        return Context.UNKNOWN;
    }

    private static long hash(String hex) {
        try {
            return Long.parseUnsignedLong(hex, 16);
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }

    private Provenance provenance(Text target, Provenance fallback) {
        String author = Stream.of(
                        target.attributes().get("changeid"),
                        target.attributes().get("creationid"),
                        attributes.get("changeid"),
                        attributes.get("creationid"))
                .flatMap(Stream::ofNullable)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(fallback.author());
        Instant at = Stream.of(
                        target.attributes().get("changedate"),
                        target.attributes().get("creationdate"),
                        attributes.get("changedate"),
                        attributes.get("creationdate"))
                .flatMap(Stream::ofNullable)
                .flatMap(date -> findDate(date).stream())
                .findFirst()
                .orElse(fallback.at());
        return new Provenance(fallback.source(), author, findStory().orElse(null), at);
    }

    private Optional<UUID> findStory() {
        try {
            return Optional.ofNullable(props.get(STORY)).map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** TMX writes {@code 20260301T020000Z}. */
    private static Optional<Instant> findDate(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
