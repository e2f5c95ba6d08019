package org.alihwarta.site;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.search.Found;
import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The search form with what was found.
 *
 * @param words as typed; empty before anything is
 * @param summary how much was found, or that nothing was; absent before anything is asked
 * @param meant what was probably meant; absent when nothing is better
 * @param suggestions where headlines are suggested while somebody types
 */
public record SearchPage(
        Frame frame,
        String words,
        @Nullable String summary,
        StoryPage.@Nullable Link meant,
        List<Result> results,
        List<Choice> sections,
        List<Choice> times,
        List<Choice> languages,
        ListPage.Paging paging,
        String suggestions) {
    public SearchPage {
        results = List.copyOf(results);
        sections = List.copyOf(sections);
        times = List.copyOf(times);
        languages = List.copyOf(languages);
    }

    /**
     * A story that was found.
     *
     * @param language in which it is shown
     * @param foreign the language's name where it is not the page's; absent where it is
     */
    public record Result(
            List<String> headline,
            String href,
            Language language,
            @Nullable String foreign,
            String section,
            Moment published,
            List<Found.Fragment> excerpt) {
        public Result {
            headline = List.copyOf(headline);
            excerpt = List.copyOf(excerpt);
        }
    }

    /** A value of a filter. */
    public record Choice(String value, String label, boolean chosen) {}
}
