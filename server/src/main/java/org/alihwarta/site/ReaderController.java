package org.alihwarta.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.report.ReportId;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Keeping;
import org.alihwarta.web.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What readers ask and say: search, sentences beside their originals, reports of mistakes. */
@Controller
public final class ReaderController {
    private static final String SEARCH = SiteController.LANGUAGE + "/" + Addresses.SEARCH;
    private static final int LAST_PAGE = 40;
    private static final int LAST_SENTENCE = 9_999;

    private final SearchPages searches;
    private final StoryPages stories;
    private final ReportPages reports;
    private final Throttle throttle;
    private final PublicOrigin origin;

    public ReaderController(
            SearchPages searches, StoryPages stories, ReportPages reports, Throttle throttle, PublicOrigin origin) {
        this.searches = searches;
        this.stories = stories;
        this.reports = reports;
        this.throttle = throttle;
        this.origin = origin;
    }

    @GetMapping(SEARCH)
    public ModelAndView search(@PathVariable Language language, @RequestParam Map<String, String> asked) {
        SearchPages.Form form = new SearchPages.Form(
                asked.getOrDefault("q", ""),
                asked.getOrDefault("in", ""),
                asked.getOrDefault("section", ""),
                asked.getOrDefault("time", ""),
                number(asked.getOrDefault("page", "1"), 1, LAST_PAGE).orElse(1));
        return new ModelAndView("site/search", "page", searches.page(language, form, origin.now()));
    }

    @GetMapping(value = SEARCH + "/suggestions", produces = "application/json")
    @ResponseBody
    public List<String> suggestions(
            @PathVariable Language language, @RequestParam(name = "q", defaultValue = "") String beginning) {
        return searches.suggestions(language, beginning);
    }

    /** For the script that shows originals in place. */
    @GetMapping(value = SiteController.STORY + "/.sentences", produces = "application/json")
    @ResponseBody
    public List<StoryPages.Original> sentences(
            @PathVariable Language language, @PathVariable UUID story, HttpServletRequest request) {
        StoryPages.Answer.Shown shown = shown(language, story);
        Keeping.of(Set.of(Dependencies.story(new StoryId(story))), Instant.MAX).mark(request);
        return stories.originals(shown.version());
    }

    @GetMapping(SiteController.STORY + "/.report")
    public ModelAndView report(
            @PathVariable Language language,
            @PathVariable UUID story,
            @RequestParam(required = false) Optional<Integer> sentence) {
        StoryPages.Answer.Shown shown = shown(language, story);
        ReportPages.Form form = new ReportPages.Form(sentence.orElse(null), "wrong", "");
        return new ModelAndView("site/report", "page", reports.form(shown.version(), shown.published(), form, null));
    }

    /** Takes a report. What fills in the field that people do not see is a program, and is not told that it was found out. */
    @PostMapping(SiteController.STORY + "/.report")
    public ModelAndView send(
            @PathVariable Language language,
            @PathVariable UUID story,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        StoryPages.Answer.Shown shown = shown(language, story);
        ReportPages.Form form = new ReportPages.Form(
                number(sent.getOrDefault("sentence", ""), 0, LAST_SENTENCE).orElse(null),
                sent.getOrDefault("kind", ""),
                sent.getOrDefault("message", ""));
        Optional<String> problem = problem(form, request);
        if (problem.isPresent()) {
            ModelAndView again = new ModelAndView(
                    "site/report", "page", reports.form(shown.version(), shown.published(), form, problem.get()));
            again.setStatus(problem.get().equals("often") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST);
            return again;
        }
        if (!sent.getOrDefault("website", "").isEmpty()) {
            return new ModelAndView("redirect:" + shown.path());
        }
        ReportId id = reports.take(shown.version(), shown.published(), form);
        return new ModelAndView("redirect:/" + language.code() + "/report/" + id);
    }

    @GetMapping(SiteController.LANGUAGE + "/report/{report:[0-9a-f-]{36}}")
    public ModelAndView receipt(@PathVariable Language language, @PathVariable UUID report) {
        ReportPage.Receipt receipt = reports.findReceipt(new ReportId(report), stories)
                .orElseThrow(() -> AlihwartaException.notFound("There is no report " + report));
        return new ModelAndView("site/receipt", "page", receipt);
    }

    /** Absent for what is no number; one that is out of bounds is the nearest within. */
    private static Optional<Integer> number(String text, int least, int most) {
        return text.matches("[0-9]{1,6}")
                ? Optional.of(Math.min(Math.max(Integer.parseInt(text), least), most))
                : Optional.empty();
    }

    private Optional<String> problem(ReportPages.Form form, HttpServletRequest request) {
        if (form.saysNothing()) {
            return Optional.of("empty");
        }
        if (form.isTooLong()) {
            return Optional.of("long");
        }
        return throttle.allows(request.getRemoteAddr()) ? Optional.empty() : Optional.of("often");
    }

    private StoryPages.Answer.Shown shown(Language language, UUID story) {
        if (stories.find(language, new StoryId(story), origin.now()) instanceof StoryPages.Answer.Shown shown) {
            return shown;
        }
        throw AlihwartaException.notFound("There is no published story " + story + " in " + language.code());
    }
}
