package org.alihwarta.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Headline;
import org.alihwarta.edition.Headlines;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.web.Messages;

/** Makes front and section pages. Safe for use by several threads. */
public final class FrontPages {
    private static final int ON_FRONT = 60;
    private static final int BELOW = 2;
    private static final int BESIDE = 4;
    private static final int PER_SHELF = 3;
    private static final int ON_SECTION = 50;

    private final Headlines headlines;
    private final EmptyReasons emptyReasons;
    private final Teasers teasers;
    private final Frames frames;
    private final SiteTexts texts;

    public FrontPages(Headlines headlines, EmptyReasons emptyReasons, Teasers teasers, Frames frames, SiteTexts texts) {
        this.headlines = headlines;
        this.emptyReasons = emptyReasons;
        this.teasers = teasers;
        this.frames = frames;
        this.texts = texts;
    }

    FrontPage front(Language language, String origin) {
        Messages text = texts.in(language);
        Map<Language, String> versions = versions(Addresses::front);
        Frame frame = frames.around(
                new Frames.Subject(language, text.of("site.front"), text.of("site.tagline"), null, versions), origin);
        List<Headline> newest = headlines.newest(language, null, Page.first(ON_FRONT));
        if (newest.isEmpty()) {
            return new FrontPage(frame, null, List.of(), List.of(), List.of(), emptyReasons.of(language));
        }
        List<Headline> others = newest.subList(1, newest.size());
        return new FrontPage(
                frame,
                teasers.of(newest.get(0)),
                teasers(others, 0, BELOW),
                teasers(others, BELOW, BESIDE),
                shelves(others.stream().skip(BELOW + BESIDE).toList(), text),
                null);
    }

    private List<Teaser> teasers(List<Headline> stories, int from, int most) {
        return stories.stream().skip(from).limit(most).map(teasers::of).toList();
    }

    /** Absent for a section that is neither a standard one nor has a story in any language. */
    Optional<SectionPage> findSection(Language language, Section section, String origin) {
        List<Headline> newest = headlines.newest(language, section, Page.first(ON_SECTION));
        if (newest.isEmpty() && !isKnown(section)) {
            return Optional.empty();
        }
        String name = SectionNames.of(section, texts.in(language));
        Map<Language, String> versions = versions(other -> Addresses.section(other, section));
        Frame frame = frames.around(new Frames.Subject(language, name, null, section, versions), origin);
        return Optional.of(
                new SectionPage(frame, name, newest.stream().map(teasers::of).toList()));
    }

    private boolean isKnown(Section section) {
        return SectionNames.standard().contains(section) || headlines.count(Language.INDONESIAN, section) > 0;
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

    private static Map<Language, String> versions(Function<Language, String> address) {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), address));
    }
}
