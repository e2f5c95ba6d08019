package org.alihwarta.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Headline;
import org.alihwarta.edition.Headlines;
import org.alihwarta.language.Language;
import org.alihwarta.search.Found;
import org.alihwarta.search.SearchQuery;
import org.alihwarta.search.StorySearch;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the search page. Safe for use by several threads. */
public final class SearchPages {
    private static final int PER_PAGE = 10;
    /** By the values of the form's field. */
    private static final Map<String, Duration> TIMES =
            Map.of("day", Duration.ofDays(1), "week", Duration.ofDays(7), "month", Duration.ofDays(31));

    private static final List<String> TIMES_IN_ORDER = List.of("day", "week", "month");

    private final StorySearch search;
    private final Headlines headlines;
    private final Frames frames;
    private final SiteTexts texts;
    private final Moments moments;

    /**
     * Makes the pages.
     *
     * @param headlines has the last word on what readers may see, because the index learns of a change a moment later
     */
    public SearchPages(StorySearch search, Headlines headlines, Frames frames, SiteTexts texts, Moments moments) {
        this.search = search;
        this.headlines = headlines;
        this.frames = frames;
        this.texts = texts;
        this.moments = moments;
    }

    /**
     * What stands in the form.
     *
     * @param only code of a language that stories must have, or empty
     * @param section slug, or empty
     * @param time {@code day}, {@code week}, {@code month}, or empty
     */
    public record Form(String words, String only, String section, String time, int number) {}

    List<String> suggestions(Language language, String beginning) {
        List<StorySearch.Suggestion> suggested = search.suggest(beginning, language);
        Set<StoryId> readable = readable(
                language, suggested.stream().map(StorySearch.Suggestion::story).toList());
        return suggested.stream()
                .filter(suggestion -> readable.contains(suggestion.story()))
                .map(StorySearch.Suggestion::headline)
                .distinct()
                .toList();
    }

    SearchPage page(Language language, Form form, String origin) {
        Messages text = texts.in(language);
        String words = form.words().strip();
        SearchQuery query = new SearchQuery(
                words,
                language,
                Language.findByCode(form.only()).orElse(null),
                section(form.section()),
                since(form.time()));
        Found found = words.isEmpty()
                ? new Found(List.of(), 0, false, null)
                : search.find(query, new Page(form.number(), PER_PAGE));
        return new SearchPage(
                frame(language, words, origin),
                words,
                words.isEmpty() ? null : summary(found, words, text),
                found.meant() == null
                        ? null
                        : new StoryPage.Link(found.meant(), Addresses.search(language, found.meant())),
                readable(found.hits()).map(hit -> result(hit, language)).toList(),
                sections(form, text),
                times(form, text),
                languages(form, text),
                paging(language, form, found, text),
                Addresses.search(language) + "/suggestions");
    }

    private Stream<Found.Hit> readable(List<Found.Hit> hits) {
        Map<Language, List<StoryId>> found = hits.stream()
                .collect(Collectors.groupingBy(
                        Found.Hit::language, Collectors.mapping(Found.Hit::story, Collectors.toList())));
        Map<Language, Set<StoryId>> readable = new EnumMap<>(Language.class);
        found.forEach((language, stories) -> readable.put(language, readable(language, stories)));
        return hits.stream()
                .filter(hit -> readable.getOrDefault(hit.language(), Set.of()).contains(hit.story()));
    }

    private Set<StoryId> readable(Language language, List<StoryId> stories) {
        return headlines.of(language, stories).stream().map(Headline::story).collect(Collectors.toSet());
    }

    private Frame frame(Language language, String words, String origin) {
        String title = texts.in(language).of("search.title");
        // Search engines shall not search for us.
        return frames.around(
                new Frames.Subject(language, words.isEmpty() ? title : words + " · " + title, null, null, Map.of()),
                origin);
    }

    private static String summary(Found found, String words, Messages text) {
        if (found.total() == 0) {
            return text.of("search.nothing", "words", words);
        }
        String key = found.approximate() ? "search.similar" : "search.found";
        return text.of(key, Map.of("count", found.total(), "words", words));
    }

    private SearchPage.Result result(Found.Hit hit, Language reader) {
        Language language = hit.language();
        return new SearchPage.Result(
                Phrases.of(hit.headline(), language),
                Addresses.story(language, hit.section(), hit.story(), hit.headline()),
                language,
                language == reader ? null : language.ownName(),
                SectionNames.of(hit.section(), texts.in(reader)),
                moments.show(hit.publishedAt(), reader),
                hit.excerpt());
    }

    private static List<SearchPage.Choice> sections(Form form, Messages text) {
        List<SearchPage.Choice> choices = new ArrayList<>();
        choices.add(new SearchPage.Choice(
                "", text.of("search.anySection"), form.section().isEmpty()));
        SectionNames.standard()
                .forEach(section -> choices.add(new SearchPage.Choice(
                        section.slug(),
                        SectionNames.of(section, text),
                        section.slug().equals(form.section()))));
        return choices;
    }

    private static List<SearchPage.Choice> times(Form form, Messages text) {
        List<SearchPage.Choice> choices = new ArrayList<>();
        choices.add(
                new SearchPage.Choice("", text.of("search.anyTime"), form.time().isEmpty()));
        TIMES_IN_ORDER.forEach(time ->
                choices.add(new SearchPage.Choice(time, text.of("search.time." + time), time.equals(form.time()))));
        return choices;
    }

    private static List<SearchPage.Choice> languages(Form form, Messages text) {
        List<SearchPage.Choice> choices = new ArrayList<>();
        choices.add(new SearchPage.Choice(
                "", text.of("search.anyLanguage"), form.only().isEmpty()));
        Arrays.stream(Language.values())
                .forEach(language -> choices.add(new SearchPage.Choice(
                        language.code(), language.ownName(), language.code().equals(form.only()))));
        return choices;
    }

    private static ListPage.Paging paging(Language language, Form form, Found found, Messages text) {
        int last = Math.max(1, (found.total() + PER_PAGE - 1) / PER_PAGE);
        return new ListPage.Paging(
                form.number() > 1 ? address(language, form, form.number() - 1) : null,
                form.number() < last ? address(language, form, form.number() + 1) : null,
                text.of("list.place", Map.of("number", form.number(), "last", last)));
    }

    private static String address(Language language, Form form, int number) {
        return UriComponentsBuilder.fromPath(Addresses.search(language))
                .queryParam("q", "{words}")
                .queryParamIfPresent("in", present(form.only()))
                .queryParamIfPresent("section", present(form.section()))
                .queryParamIfPresent("time", present(form.time()))
                .queryParam("page", number)
                .encode()
                .buildAndExpand(form.words())
                .toUriString();
    }

    private static Optional<String> present(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static @Nullable Section section(String slug) {
        return SectionNames.standard().stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant since(String time) {
        Duration duration = TIMES.get(time);
        return duration == null ? null : moments.later(duration.negated());
    }
}
