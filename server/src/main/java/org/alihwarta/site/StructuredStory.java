package org.alihwarta.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alihwarta.database.Json;
import org.alihwarta.edition.Edition;
import org.alihwarta.language.Language;
import org.alihwarta.search.Authors;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Story;
import org.alihwarta.translation.Origin;
import org.alihwarta.web.Messages;

/**
 * Describes a story in schema.org's words (<a href="https://schema.org/NewsArticle">NewsArticle</a>): which work it translates, which
 * works translate it, who or what translated it, and IPTC's kind of source for what a machine wrote.
 */
final class StructuredStory {
    private static final String MACHINE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";
    private static final String MACHINE_AND_PEOPLE =
            "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource";

    private final String siteName;
    private final String origin;
    private final UnaryOperator<String> fullNames;

    StructuredStory(String siteName, String origin, UnaryOperator<String> fullNames) {
        this.siteName = siteName;
        this.origin = origin;
        this.fullNames = fullNames;
    }

    /** JSON that can stand in a script element. */
    String of(Version version, Published published, Messages text) {
        Story story = published.story();
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("@id", origin + published.path(version));
        article.put("url", origin + published.path(version));
        article.put("mainEntityOfPage", origin + published.path(version));
        article.put("headline", version.document().headline());
        if (version.summary() != null) {
            article.put("description", version.summary());
        }
        if (!version.pictures().isEmpty()) {
            article.put(
                    "image",
                    version.pictures().stream()
                            .map(picture -> picture.described(origin))
                            .toList());
        }
        article.put("inLanguage", version.language().tag());
        article.put("articleSection", SectionNames.of(story.section(), text));
        article.put("datePublished", published.at().toString());
        article.put("dateModified", published.modifiedAt(version).toString());
        article.put("isAccessibleForFree", true);
        article.put("author", authors(story));
        article.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", siteName, "url", origin + "/"));
        addTranslation(article, version, published);
        if (!version.corrections().isEmpty()) {
            article.put(
                    "correction",
                    version.corrections().stream()
                            .map(StructuredStory::correction)
                            .toList());
        }
        // An end tag inside a string would end the script element.
        return Json.plain().write(article).value().replace("<", "\\u003c");
    }

    private List<Map<String, Object>> authors(Story story) {
        List<String> names = Authors.of(story.byline());
        return names.isEmpty()
                ? List.of(Map.of("@type", "Organization", "name", siteName))
                : names.stream()
                        .map(name -> Map.<String, Object>of("@type", "Person", "name", name))
                        .toList();
    }

    private void addTranslation(Map<String, Object> article, Version version, Published published) {
        Edition edition = version.edition();
        if (edition == null) {
            List<Map<String, Object>> others = new ArrayList<>();
            published.paths().forEach((language, path) -> {
                if (language != Language.INDONESIAN) {
                    others.add(work(language, path));
                }
            });
            if (!others.isEmpty()) {
                article.put("workTranslation", others);
            }
            return;
        }
        article.put("translationOfWork", work(Language.INDONESIAN, published.originalPath()));
        List<Map<String, Object>> translators = translators(edition);
        if (!translators.isEmpty()) {
            article.put("translator", translators);
        }
        article.put("digitalSourceType", version.isMachineOnly() ? MACHINE : MACHINE_AND_PEOPLE);
    }

    private Map<String, Object> work(Language language, String path) {
        return Map.of("@type", "NewsArticle", "@id", origin + path, "url", origin + path, "inLanguage", language.tag());
    }

    /** The machine is the newsroom's own, so the newsroom answers for what it writes. */
    private List<Map<String, Object>> translators(Edition edition) {
        List<Map<String, Object>> translators = new ArrayList<>();
        edition.requireContent().segments().stream()
                .map(segment -> segment.origin())
                .distinct()
                .forEach(wrote -> {
                    if (wrote instanceof Origin.Person person) {
                        translators.add(Map.of("@type", "Person", "name", fullNames.apply(person.name())));
                    } else if (wrote instanceof Origin.Machine machine) {
                        translators.add(
                                Map.of("@type", "Organization", "name", siteName, "description", machine.engine()));
                    }
                });
        return translators.stream().distinct().toList();
    }

    private static Map<String, Object> correction(Correction correction) {
        return Map.of(
                "@type",
                "CorrectionComment",
                "text",
                correction.text(),
                "datePublished",
                correction.at().toString());
    }
}
