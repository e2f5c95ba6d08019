package org.alihwarta.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.reading.Readings;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Keeping;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The public addresses of pages that are the same for every reader. */
@Controller
public final class SiteController {
    static final String LANGUAGE = "/{language:id|en|zh|ja|ar|fr}";
    static final String SECTION = LANGUAGE + "/{section:[a-z0-9]+(?:-[a-z0-9]+)*}";
    static final String STORY = SECTION + "/{story:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
    private static final int LAST_PAGE = 10_000;

    private final FrontPages fronts;
    private final ListPages lists;
    private final StoryPages stories;
    private final ServicePages services;
    private final @Nullable CommentPages comments;
    private final Readings readings;
    private final PublicOrigin origin;

    public SiteController(SitePages pages, Readings readings, PublicOrigin origin) {
        this.fronts = pages.fronts();
        this.lists = pages.lists();
        this.stories = pages.stories();
        this.services = pages.services();
        this.comments = pages.comments();
        this.readings = readings;
        this.origin = origin;
    }

    /** Sends readers to the language that their browser prefers, Indonesian failing all. */
    @GetMapping("/")
    public ResponseEntity<Void> home(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) Optional<String> wanted) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .location(URI.create(Addresses.front(PreferredLanguage.of(wanted.orElse("")))))
                .build();
    }

    @GetMapping(LANGUAGE)
    public View frontWithoutSlash(@PathVariable Language language) {
        return permanently(Addresses.front(language));
    }

    @GetMapping(LANGUAGE + "/")
    public ModelAndView front(@PathVariable Language language, HttpServletRequest request) {
        FrontPage page = fronts.front(language, origin.now());
        Keeping.of(Set.of(Dependencies.list(language), Dependencies.progress(language)), page.until())
                .mark(request);
        return new ModelAndView("site/front", "page", page);
    }

    @GetMapping(SECTION)
    public View sectionWithoutSlash(@PathVariable Language language, @PathVariable String section) {
        return permanently(Addresses.section(language, new Section(section)));
    }

    @GetMapping(SECTION + "/")
    public ModelAndView section(
            @PathVariable Language language,
            @PathVariable String section,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        ListPage list = lists.findSection(new Section(section), asked(language, page))
                .orElseThrow(() -> AlihwartaException.notFound("There is no section " + section));
        return kept(list, language, request);
    }

    @GetMapping(LANGUAGE + "/" + Addresses.TOPIC + "/{entity:[a-z0-9.-]+}/")
    public ModelAndView topic(
            @PathVariable Language language,
            @PathVariable String entity,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        ListPage list = lists.findTopic(entity, asked(language, page))
                .orElseThrow(() -> AlihwartaException.notFound("There is no story about " + entity));
        return kept(list, language, request);
    }

    @GetMapping(LANGUAGE + "/" + Addresses.AUTHOR + "/{author:[a-z0-9-]+}/")
    public ModelAndView author(
            @PathVariable Language language,
            @PathVariable String author,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        ListPage list = lists.findAuthor(author, asked(language, page))
                .orElseThrow(() -> AlihwartaException.notFound("There is no story by " + author));
        return kept(list, language, request);
    }

    @GetMapping(LANGUAGE + "/" + Addresses.CORRECTIONS + "/")
    public ModelAndView corrections(@PathVariable Language language, HttpServletRequest request) {
        CorrectionsPage page = services.corrections(language, origin.now());
        Keeping.of(Set.of(Dependencies.list(language)), page.until()).mark(request);
        return new ModelAndView("site/corrections", "page", page);
    }

    @GetMapping(LANGUAGE + "/" + Addresses.ABOUT + "/")
    public ModelAndView about(@PathVariable Language language, HttpServletRequest request) {
        Keeping.of(Set.of(), Instant.MAX).mark(request);
        return new ModelAndView("site/about", "page", services.about(language, origin.now()));
    }

    /** A story whose headline is left out, or whose slug or section is another: the address that is right today. */
    @GetMapping({STORY, STORY + "/", STORY + "/{slug:[^.].*}"})
    public ModelAndView story(
            @PathVariable Language language,
            @PathVariable String section,
            @PathVariable UUID story,
            @PathVariable(required = false) Optional<String> slug,
            HttpServletRequest request) {
        StoryPages.Answer answer = stories.find(language, new StoryId(story), origin.now());
        if (answer instanceof StoryPages.Answer.Shown shown) {
            String asked = Addresses.path(language, section, new StoryId(story), slug.orElse(""));
            return asked.equals(shown.path()) ? story(shown, request) : new ModelAndView(permanently(shown.path()));
        }
        if (answer instanceof StoryPages.Answer.NotYet notYet) {
            ModelAndView missing = new ModelAndView("site/missing", "page", notYet.page());
            missing.setStatus(HttpStatus.NOT_FOUND);
            return missing;
        }
        if (answer instanceof StoryPages.Answer.Retracted retracted) {
            ModelAndView tombstone = new ModelAndView("site/retracted", "page", retracted.page());
            tombstone.setStatus(HttpStatus.GONE);
            return tombstone;
        }
        throw AlihwartaException.notFound("There is no published story " + story);
    }

    private ModelAndView story(StoryPages.Answer.Shown shown, HttpServletRequest request) {
        StoryId id = shown.published().story().id();
        if (request.getParameterMap().containsKey("beside") && shown.version().edition() != null) {
            BesidePage beside = stories.findBeside(shown.version(), shown.published(), origin.now())
                    .orElseThrow();
            Keeping.of(Set.of(Dependencies.story(id)), Instant.MAX).mark(request);
            return new ModelAndView("site/beside", "page", beside);
        }
        StoryPage page = stories.page(shown.version(), shown.published(), origin.now());
        Set<String> dependencies = new HashSet<>();
        dependencies.add(Dependencies.story(id));
        shown.published().story().corrections().stream()
                .flatMap(note -> Stream.ofNullable(note.about()))
                .forEach(about -> dependencies.add(Dependencies.story(about)));
        page.related().forEach(related -> dependencies.add(Dependencies.story(related.story())));
        Keeping.of(dependencies, page.until())
                .read(() -> readings.count(id, shown.version().language()))
                .mark(request);
        return new ModelAndView("site/story", "page", page)
                .addObject(
                        "discussion",
                        comments == null
                                ? null
                                : comments.discussion(
                                        shown.version(), shown.published().story()));
    }

    private static ModelAndView kept(ListPage list, Language language, HttpServletRequest request) {
        Keeping.of(Set.of(Dependencies.list(language)), list.until()).mark(request);
        return new ModelAndView("site/list", "page", list);
    }

    private ListPages.Asked asked(Language language, int page) {
        return new ListPages.Asked(language, Math.min(Math.max(page, 1), LAST_PAGE), origin.now());
    }

    static View permanently(String path) {
        RedirectView redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
