package org.alihwarta.site;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Story;

/** A published story with the editions that readers can see. */
record Published(Story story, Map<Language, Edition> released) {
    Published {
        released = Map.copyOf(released);
    }

    Instant at() {
        return Objects.requireNonNull(story.firstPublishedAt(), "a published story has a time of publication");
    }

    Optional<Version> find(Language language) {
        if (language == Language.INDONESIAN) {
            return Optional.of(new Version(language, story.document(), story.corrections(), null));
        }
        return Optional.ofNullable(released.get(language)).map(edition -> {
            EditionContent content = Objects.requireNonNull(edition.content(), "a released edition has content");
            return new Version(language, content.document(), standing(content.corrections()), edition);
        });
    }

    /** A note that was withdrawn is gone from every language at once, also from editions that are older. */
    private List<Correction> standing(List<Correction> notes) {
        Set<Instant> kept = story.corrections().stream().map(Correction::at).collect(Collectors.toSet());
        return notes.stream().filter(note -> kept.contains(note.at())).toList();
    }

    String path(Version version) {
        return Addresses.story(
                version.language(),
                story.section(),
                story.id(),
                version.document().headline());
    }

    String originalPath() {
        return Addresses.story(
                Language.INDONESIAN,
                story.section(),
                story.id(),
                story.document().headline());
    }

    Map<Language, String> paths() {
        Map<Language, String> paths = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            find(language).ifPresent(version -> paths.put(language, path(version)));
        }
        return paths;
    }

    /** When the text that readers of this language see was last changed. */
    Instant modifiedAt(Version version) {
        Edition edition = version.edition();
        Instant changed = edition == null
                ? story.changedAt()
                : Objects.requireNonNull(edition.releasedAt(), "a released edition has a time of release");
        return changed.isBefore(at()) ? at() : changed;
    }

    /** When the original was last changed after its publication; translations carry their own times in the notice. */
    Optional<Instant> changedAt(Version version) {
        return Optional.of(story.changedAt())
                .filter(changed -> version.language() == Language.INDONESIAN && changed.isAfter(at()));
    }
}
