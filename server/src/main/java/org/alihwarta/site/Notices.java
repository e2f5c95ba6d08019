package org.alihwarta.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.Review;
import org.alihwarta.language.Language;
import org.alihwarta.story.Story;
import org.alihwarta.translation.Origin;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Writes the notice above a translated story from what is known of every sentence. Safe for use by several threads. */
public final class Notices {
    private final SiteTexts texts;
    private final Moments moments;
    private final UnaryOperator<String> fullNames;

    public Notices(SiteTexts texts, Moments moments, UnaryOperator<String> fullNames) {
        this.texts = texts;
        this.moments = moments;
        this.fullNames = fullNames;
    }

    /** Empty for the original, which has no edition. */
    Optional<StoryPage.Notice> find(@Nullable Edition edition, Story story, String originalPath) {
        if (edition == null) {
            return Optional.empty();
        }
        boolean behind = story.revision() > edition.revision();
        Language language = edition.language();
        String changed = behind
                ? texts.in(language).of("notice.changed", "time", moments.absolute(story.changedAt(), language))
                : null;
        return Optional.of(new StoryPage.Notice(made(edition), changed, originalPath));
    }

    /** How an edition that was released was made, in its own language. */
    public String made(Edition edition) {
        EditionContent content = Objects.requireNonNull(edition.content(), "a released edition has content");
        List<Origin> origins =
                content.segments().stream().map(segment -> segment.origin()).toList();
        String people = names(origins.stream()
                .filter(Origin.Person.class::isInstance)
                .map(origin -> fullNames.apply(((Origin.Person) origin).name()))
                .toList());
        Messages text = texts.in(edition.language());
        String engines =
                names(origins.stream().flatMap(origin -> machine(origin, text)).toList());
        Review review = edition.review();
        if (review != null) {
            Map<String, String> arguments = Map.of(
                    "engine",
                    engines,
                    "editor",
                    people,
                    "name",
                    fullNames.apply(review.reviewer()),
                    "time",
                    moments.absolute(review.at(), edition.language()));
            return text.of(people.isEmpty() ? "notice.reviewed" : "notice.personReviewed", arguments);
        }
        Instant at = Objects.requireNonNull(edition.releasedAt(), "a released edition has a time of release");
        String time = moments.absolute(at, edition.language());
        return people.isEmpty()
                ? text.of("notice.machine", Map.of("engine", engines, "time", time))
                : text.of("notice.person", Map.of("name", people, "time", time));
    }

    private static Stream<String> machine(Origin origin, Messages text) {
        if (origin instanceof Origin.Machine machine) {
            return Stream.of(machine.engine());
        }
        return origin instanceof Origin.Memory ? Stream.of(text.of("notice.memory")) : Stream.empty();
    }

    private static String names(List<String> all) {
        return all.stream().distinct().collect(Collectors.joining(", "));
    }
}
