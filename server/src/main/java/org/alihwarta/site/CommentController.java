package org.alihwarta.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alihwarta.comment.CommentId;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Keeping;
import org.alihwarta.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where readers comment on stories. */
@Controller
public final class CommentController {
    private static final String COMMENT = SiteController.STORY + "/" + Addresses.COMMENT;
    private static final int LAST_PAGE = 1000;

    private final StoryPages stories;
    private final @Nullable CommentPages comments;
    private final Throttle throttle;
    private final PublicOrigin origin;

    public CommentController(SitePages pages, Throttle throttle, PublicOrigin origin) {
        this.stories = pages.stories();
        this.comments = pages.comments();
        this.throttle = throttle;
        this.origin = origin;
    }

    @GetMapping(SiteController.STORY + "/" + Addresses.COMMENTS)
    public ModelAndView comments(
            @PathVariable Language language,
            @PathVariable UUID story,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        StoryPages.Answer.Shown shown = shown(language, story);
        Discussion.ListPage list = pages().findPage(
                        shown.version(), shown.published(), Math.min(Math.max(page, 1), LAST_PAGE))
                .orElseThrow(() -> AlihwartaException.notFound("There is no page " + page + " of comments"));
        Keeping.of(Set.of(Dependencies.story(new StoryId(story))), Instant.MAX).mark(request);
        return new ModelAndView("site/comments", "page", list);
    }

    /** The form on a page of its own, by which a comment is answered. */
    @GetMapping(COMMENT)
    public ModelAndView form(
            @PathVariable Language language, @PathVariable UUID story, @RequestParam(defaultValue = "") String answer) {
        StoryPages.Answer.Shown shown = shown(language, story);
        CommentPages.Sent sent = new CommentPages.Sent(comment(answer), Discussion.Typed.NOTHING);
        return form(shown, sent, pages().isOpen(new StoryId(story)) ? null : "closed");
    }

    /** Takes a comment. What fills in the field that people do not see is a program, and is not told that it was found out. */
    @PostMapping(COMMENT)
    public ModelAndView send(
            @PathVariable Language language,
            @PathVariable UUID story,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        StoryPages.Answer.Shown shown = shown(language, story);
        CommentPages.Sent sent = new CommentPages.Sent(
                comment(fields.getOrDefault("answer", "")),
                new Discussion.Typed(
                        fields.getOrDefault("name", "").strip(),
                        fields.getOrDefault("email", "").strip(),
                        fields.getOrDefault("comment", "").strip()));
        Optional<String> problem = sent.problem();
        if (problem.isEmpty() && !throttle.allows(request.getRemoteAddr())) {
            problem = Optional.of("often");
        }
        if (problem.isEmpty() && fields.getOrDefault("website", "").isEmpty()) {
            problem = pages().take(language, new StoryId(story), sent);
        }
        return problem.isPresent()
                ? form(shown, sent, problem.get())
                : new ModelAndView("redirect:" + request.getRequestURI() + "/" + Addresses.RECEIVED);
    }

    @GetMapping(COMMENT + "/" + Addresses.RECEIVED)
    public ModelAndView received(@PathVariable Language language, @PathVariable UUID story) {
        StoryPages.Answer.Shown shown = shown(language, story);
        return new ModelAndView("site/receipt", "page", pages().receipt(shown.version(), shown.published()));
    }

    private CommentPages pages() {
        if (comments == null) {
            throw AlihwartaException.notFound("This site takes no comments");
        }
        return comments;
    }

    private ModelAndView form(StoryPages.Answer.Shown shown, CommentPages.Sent sent, @Nullable String problem) {
        ModelAndView page = new ModelAndView(
                "site/comment", "page", pages().form(shown.version(), shown.published(), sent, problem));
        if (problem != null) {
            page.setStatus(
                    switch (problem) {
                        case "often" -> HttpStatus.TOO_MANY_REQUESTS;
                        case "closed", "double" -> HttpStatus.CONFLICT;
                        default -> HttpStatus.BAD_REQUEST;
                    });
        }
        return page;
    }

    private static @Nullable CommentId comment(String id) {
        return id.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? CommentId.parse(id) : null;
    }

    private StoryPages.Answer.Shown shown(Language language, UUID story) {
        if (stories.find(language, new StoryId(story), origin.now()) instanceof StoryPages.Answer.Shown shown) {
            return shown;
        }
        throw AlihwartaException.notFound("There is no published story " + story + " in " + language.code());
    }
}
