package org.alihwarta.site;

import gg.jte.Content;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Hold;
import org.alihwarta.edition.ReleaseCheck;
import org.alihwarta.language.Language;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Assets;
import org.alihwarta.web.JteViews;
import org.alihwarta.web.Moments;

/**
 * Tests before every release that all versions of the story will name each other: where one does not link back, search engines believe
 * neither (<a href="https://developers.google.com/search/docs/specialty/international/localized-versions">hreflang</a>). The head of every
 * page is rendered and read as a search engine reads it. Safe for use by several threads.
 */
public final class ReturnLinks implements ReleaseCheck {
    /** Stands for the site's own address, which links name in full; RFC 2606 keeps it from being anybody's. */
    static final String ORIGIN = "https://site.invalid";

    private static final Content NO_CONTENT = output -> {};

    private final Function<StoryId, Optional<Story>> stories;
    private final StoryFrames frames;
    private final Function<Frame, String> pages;

    ReturnLinks(Function<StoryId, Optional<Story>> stories, StoryFrames frames, Function<Frame, String> pages) {
        this.stories = stories;
        this.frames = frames;
        this.pages = pages;
    }

    /** Tests the pages that this program makes; what does not bear on links, such as the site's name, is left out of them. */
    public static ReturnLinks of(Stories stories, Clock clock) {
        SiteTexts texts = new SiteTexts();
        Frames frames = new Frames("", texts, new Moments(clock, ZoneOffset.UTC), new Assets());
        JteViews views = new JteViews();
        return new ReturnLinks(
                stories::find, new StoryFrames(frames, texts, UnaryOperator.identity()), frame -> render(views, frame));
    }

    /** The page of a frame, without what stands in it. */
    static String render(JteViews views, Frame frame) {
        return views.render("site/frame", Map.of("frame", frame, "content", NO_CONTENT));
    }

    @Override
    public Map<Language, Hold> objections(StoryId story, Map<Language, Edition> editions) {
        Map<Language, List<String>> links = new EnumMap<>(Language.class);
        for (Link link : broken(story, editions)) {
            for (Language end : List.of(link.from(), link.to())) {
                links.computeIfAbsent(end, language -> new ArrayList<>()).add(link.toString());
            }
        }
        Map<Language, Hold> objections = new EnumMap<>(Language.class);
        links.forEach((language, broken) -> objections.put(
                language, new Hold.LinksBroken(broken.stream().distinct().toList())));
        return objections;
    }

    /** The links that are missing, lead elsewhere, or lead nowhere; a story that nobody can read has none. */
    List<Link> broken(StoryId story, Map<Language, Edition> editions) {
        return stories.apply(story)
                .filter(Story::isPublic)
                .map(found -> broken(new Published(found, editions)))
                .orElse(List.of());
    }

    private List<Link> broken(Published published) {
        Map<Language, String> paths = published.paths();
        Set<String> expected = paths.keySet().stream()
                .flatMap(language -> tags(language).stream())
                .collect(Collectors.toSet());
        List<Link> broken = new ArrayList<>();
        paths.forEach((from, path) -> {
            HeadLinks found =
                    HeadLinks.read(pages.apply(frames.of(published.find(from).orElseThrow(), published, ORIGIN)));
            if (!Addresses.leadsNowhereElse(path)
                    || !(ORIGIN + path).equals(found.canonical())
                    || !expected.containsAll(found.versions().keySet())) {
                broken.add(new Link(from, from));
            }
            paths.keySet().stream()
                    .filter(to -> !tags(to).stream()
                            .allMatch(tag -> (ORIGIN + paths.get(to))
                                    .equals(found.versions().get(tag))))
                    .forEach(to -> broken.add(new Link(from, to)));
        });
        return broken.stream().distinct().toList();
    }

    /** Under what a version is named; readers of languages that the story does not have are sent to the original. */
    private static List<String> tags(Language language) {
        return language == Language.INDONESIAN ? List.of(language.tag(), "x-default") : List.of(language.tag());
    }

    /** That a version names another, or itself. */
    record Link(Language from, Language to) {
        @Override
        public String toString() {
            return from.code() + " → " + to.code();
        }
    }
}
