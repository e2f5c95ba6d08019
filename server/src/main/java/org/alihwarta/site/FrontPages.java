package org.alihwarta.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Headline;
import org.alihwarta.edition.Headlines;
import org.alihwarta.language.Language;
import org.alihwarta.reading.Readings;
import org.alihwarta.story.Section;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;

/** Makes front pages. Safe for use by several threads. */
public final class FrontPages {
    private static final int ON_FRONT = 60;
    private static final int BELOW = 2;
    private static final int BESIDE = 4;
    private static final int PER_SHELF = 3;
    private static final int MOST_READ = 5;
    /** What counts for what is read most, and how long that stays as it is on the page. */
    private static final Duration COUNTED = Duration.ofDays(2);

    private static final Duration MOST_READ_LASTS = Duration.ofMinutes(10);

    private final Headlines headlines;
    private final EmptyReasons emptyReasons;
    private final Teasers teasers;
    private final Frames frames;
    private final SiteTexts texts;
    private final Moments moments;
    private final Readings readings;

    public FrontPages(
            Headlines headlines,
            Readings readings,
            EmptyReasons emptyReasons,
            Teasers teasers,
            Frames frames,
            SiteTexts texts,
            Moments moments) {
        this.moments = moments;
        this.readings = readings;
        this.headlines = headlines;
        this.emptyReasons = emptyReasons;
        this.teasers = teasers;
        this.frames = frames;
        this.texts = texts;
    }

    FrontPage front(Language language, String origin) {
        Frame frame = frame(language, origin);
        List<Headline> newest = headlines.newest(language, null, Page.first(ON_FRONT));
        if (newest.isEmpty()) {
            return new FrontPage(
                    frame,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    emptyReasons.of(language),
                    moments.tomorrow());
        }
        List<Headline> others = newest.subList(1, newest.size());
        return new FrontPage(
                frame,
                teasers.of(newest.get(0)),
                teasers(others, 0, BELOW),
                teasers(others, BELOW, BESIDE),
                shelves(others.stream().skip(BELOW + BESIDE).toList(), texts.in(language)),
                mostRead(language),
                null,
                until(newest, language));
    }

    private Frame frame(Language language, String origin) {
        Messages text = texts.in(language);
        return frames.around(
                new Frames.Subject(
                        language,
                        text.of("site.front"),
                        text.of("site.tagline"),
                        null,
                        Frames.everywhere(Addresses::front),
                        Frame.Machines.withFeeds(FeedLinks.of(Addresses.front(language), frames.siteName()))),
                origin);
    }

    private List<Teaser> mostRead(Language language) {
        Instant since = moments.later(COUNTED.negated());
        return headlines.of(language, readings.mostRead(language, since, MOST_READ)).stream()
                .map(teasers::of)
                .toList();
    }

    private Instant until(List<Headline> stories, Language language) {
        Instant soonest = stories.stream()
                .map(story -> moments.show(story.publishedAt(), language).until())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return Stream.of(soonest, moments.tomorrow(), moments.later(MOST_READ_LASTS))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Teaser> teasers(List<Headline> stories, int from, int most) {
        return stories.stream().skip(from).limit(most).map(teasers::of).toList();
    }

    private List<FrontPage.Shelf> shelves(List<Headline> rest, Messages text) {
        Map<Section, List<Headline>> bySection = rest.stream()
                .collect(Collectors.groupingBy(Headline::section, LinkedHashMap::new, Collectors.toList()));
        List<Section> order = new ArrayList<>(SectionNames.standard());
        bySection.keySet().stream().filter(section -> !order.contains(section)).forEach(order::add);
        return order.stream()
                .filter(bySection::containsKey)
                .map(section -> shelf(section, bySection.getOrDefault(section, List.of()), text))
                .toList();
    }

    private FrontPage.Shelf shelf(Section section, List<Headline> stories, Messages text) {
        return new FrontPage.Shelf(
                SectionNames.of(section, text),
                Addresses.section(text.language(), section),
                stories.stream().limit(PER_SHELF).map(teasers::of).toList());
    }
}
