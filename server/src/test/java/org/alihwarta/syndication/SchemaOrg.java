package org.alihwarta.syndication;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What schema.org (29.0) defines of the types and properties that a story is described with: which type may have which property, and of
 * which kind its values are. What is not listed here is not defined, or has not been looked up.
 */
final class SchemaOrg {
    private static final Map<String, String> PARENTS = Map.of(
            "NewsArticle", "Article",
            "Article", "CreativeWork",
            "CreativeWork", "Thing",
            "ImageObject", "MediaObject",
            "MediaObject", "CreativeWork",
            "CorrectionComment", "Comment",
            "Comment", "CreativeWork",
            "Person", "Thing",
            "NewsMediaOrganization", "Organization",
            "Organization", "Thing");

    private static final Map<String, Property> PROPERTIES = Map.ofEntries(
            property("name", "Thing", "Text"),
            property("url", "Thing", "URL"),
            property("description", "Thing", "Text"),
            property("image", "Thing", "URL", "ImageObject"),
            property("mainEntityOfPage", "Thing", "URL", "CreativeWork"),
            property("headline", "CreativeWork", "Text"),
            property("text", "CreativeWork", "Text"),
            property("inLanguage", "CreativeWork", "Text"),
            property("datePublished", "CreativeWork", "DateTime"),
            property("dateModified", "CreativeWork", "DateTime"),
            property("isAccessibleForFree", "CreativeWork", "Boolean"),
            property("author", "CreativeWork", "Person", "Organization"),
            property("publisher", "CreativeWork", "Person", "Organization"),
            property("translator", "CreativeWork", "Person", "Organization"),
            property("translationOfWork", "CreativeWork", "CreativeWork"),
            property("workTranslation", "CreativeWork", "CreativeWork"),
            property("correction", "CreativeWork", "CorrectionComment", "Text", "URL"),
            property("creditText", "CreativeWork", "Text"),
            property("digitalSourceType", "CreativeWork", "IPTCDigitalSourceEnumeration"),
            property("articleSection", "Article", "Text"),
            property("caption", "ImageObject", "Text"),
            // Defined as a distance; every example of schema.org and Google's guide give pixels.
            property("width", "MediaObject", "Integer"),
            property("height", "MediaObject", "Integer"));

    private static final Set<String> SOURCES = Set.of(
            "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
            "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource");

    /** What Google's guide for articles recommends for all of them but the picture, which not every story has. */
    private static final List<String> WANTED =
            List.of("headline", "datePublished", "dateModified", "author", "publisher", "inLanguage", "url");

    private SchemaOrg() {}

    /** What the definitions do not allow in the description of an article, each with its place. */
    static List<String> faults(JsonNode article) {
        List<String> faults = new ArrayList<>();
        if (!article.path("@context").asString("").equals("https://schema.org")) {
            faults.add("@context: " + article.path("@context"));
        }
        WANTED.stream()
                .filter(name -> !article.has(name))
                .map(name -> "no " + name)
                .forEach(faults::add);
        addFaults(article, "", faults);
        return faults;
    }

    private static void addFaults(JsonNode thing, String place, List<String> faults) {
        String type = thing.path("@type").asString("");
        if (!PARENTS.containsKey(type)) {
            faults.add(place + "@type: " + type);
            return;
        }
        thing.properties().stream()
                .filter(member -> !member.getKey().startsWith("@"))
                .forEach(member -> {
                    String name = place + member.getKey();
                    Property property = PROPERTIES.get(member.getKey());
                    if (property == null || !is(type, property.domain())) {
                        faults.add(name + " of " + type);
                        return;
                    }
                    Iterable<JsonNode> values =
                            member.getValue().isArray() ? member.getValue().values() : List.of(member.getValue());
                    for (JsonNode value : values) {
                        if (property.ranges().stream().noneMatch(range -> fits(value, range))) {
                            faults.add(name + ": " + value);
                        } else if (value.isObject()) {
                            addFaults(value, name + "/", faults);
                        }
                    }
                });
    }

    private static boolean fits(JsonNode value, String range) {
        return switch (range) {
            case "Text" -> value.isString() && !value.asString().isBlank();
            case "URL" -> value.isString() && isWebAddress(value.asString());
            case "DateTime" -> value.isString() && isMoment(value.asString());
            case "Boolean" -> value.isBoolean();
            case "Integer" -> value.isInt() && value.asInt() > 0;
            case "IPTCDigitalSourceEnumeration" -> SOURCES.contains(value.asString(""));
            default -> value.isObject() && is(value.path("@type").asString(""), range);
        };
    }

    private static boolean isWebAddress(String text) {
        URI address = URI.create(text);
        return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
    }

    /** With its zone, as Google asks for. */
    private static boolean isMoment(String text) {
        try {
            var unused = OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static boolean is(String type, String ancestor) {
        for (String known = type; known != null; known = PARENTS.get(known)) {
            if (known.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static Map.Entry<String, Property> property(String name, String domain, String... ranges) {
        return Map.entry(name, new Property(domain, List.of(ranges)));
    }

    /**
     * A property's definition.
     *
     * @param domain the type that has it, with all that are kinds of that
     * @param ranges the types that its values may have
     */
    private record Property(String domain, List<String> ranges) {
        Property {
            ranges = List.copyOf(ranges);
        }
    }
}
