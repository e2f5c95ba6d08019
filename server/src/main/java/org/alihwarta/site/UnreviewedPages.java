package org.alihwarta.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.review.ReviewPolicies;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks search engines to leave out the editions that nobody has read yet, where the review policy says so. It is a header
 * ({@code X-Robots-Tag}), because search engines heed it on every kind of answer. Safe for use by several threads.
 */
public final class UnreviewedPages implements HandlerInterceptor {
    private static final Pattern STORY = Pattern.compile(
            "/(en|zh|ja|ar|fr)/([a-z0-9]+(?:-[a-z0-9]+)*)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    private final ReviewPolicies policies;
    private final Editions editions;

    public UnreviewedPages(ReviewPolicies policies, Editions editions) {
        this.policies = policies;
        this.editions = editions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Matcher story = STORY.matcher(request.getRequestURI());
        if (story.matches() && isLeftOut(story)) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        return true;
    }

    private boolean isLeftOut(Matcher story) {
        Language language = Language.findByCode(story.group(1)).orElseThrow();
        return policies.of(new Section(story.group(2)), language).noindex()
                && editions.findReleased(StoryId.parse(story.group(3)), language)
                        .map(Edition::review)
                        .isEmpty();
    }
}
