package org.alihwarta.site;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The public addresses. */
@Controller
public final class SiteController {
    private static final String LANGUAGE = "/{language:id|en|zh|ja|ar|fr}";
    private static final String SECTION = LANGUAGE + "/{section:[a-z0-9]+(?:-[a-z0-9]+)*}";
    private static final String STORY = SECTION + "/{story:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final FrontPages fronts;
    private final StoryPages stories;
    private final PublicOrigin origin;

    public SiteController(FrontPages fronts, StoryPages stories, PublicOrigin origin) {
        this.fronts = fronts;
        this.stories = stories;
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
    public ModelAndView front(@PathVariable Language language) {
        return new ModelAndView("site/front", "page", fronts.front(language, origin.now()));
    }

    @GetMapping(SECTION)
    public View sectionWithoutSlash(@PathVariable Language language, @PathVariable String section) {
        return permanently(Addresses.section(language, new Section(section)));
    }

    @GetMapping(SECTION + "/")
    public ModelAndView section(@PathVariable Language language, @PathVariable String section) {
        SectionPage page = fronts.findSection(language, new Section(section), origin.now())
                .orElseThrow(() -> AlihwartaException.notFound("There is no section " + section));
        return new ModelAndView("site/section", "page", page);
    }

    /** A story whose headline is left out, or whose slug or section is another: the address that is right today. */
    @GetMapping({STORY, STORY + "/", STORY + "/{slug}"})
    public ModelAndView story(
            @PathVariable Language language,
            @PathVariable String section,
            @PathVariable UUID story,
            @PathVariable(required = false) Optional<String> slug) {
        StoryPages.Answer answer = stories.find(language, new StoryId(story), origin.now());
        if (answer instanceof StoryPages.Answer.Shown shown) {
            String asked = Addresses.path(language, section, new StoryId(story), slug.orElse(""));
            return asked.equals(shown.path())
                    ? new ModelAndView("site/story", "page", shown.page())
                    : new ModelAndView(permanently(shown.path()));
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

    private static View permanently(String path) {
        RedirectView redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
