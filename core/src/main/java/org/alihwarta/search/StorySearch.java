package org.alihwarta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alihwarta.database.Page;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Registry;
import org.alihwarta.story.StoryId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds stories by words. A query is put to all languages at once, and a registered name finds the story under all its names; each story
 * comes once, in the reader's language where it has that. Safe for use by several threads.
 */
public final class StorySearch {
    /** Nobody reads on beyond so many. */
    private static final int MOST = 400;

    private static final int SUGGESTIONS = 6;
    private static final float NAME_IS_THE_QUERY = 6;

    private final SearchIndex index;
    private final Terms terms;
    private final Excerpts excerpts;
    private final Spelling spelling;
    private final Supplier<Registry> registry;

    public StorySearch(SearchIndex index, Supplier<Registry> registry) {
        this.index = index;
        this.registry = registry;
        terms = new Terms(index.analyzer());
        excerpts = new Excerpts(index.analyzer());
        spelling = new Spelling(terms);
    }

    public Found find(SearchQuery wanted, Page page) {
        Optional<Query> exact = exactly(wanted);
        if (exact.isEmpty()) {
            return new Found(List.of(), 0, false, null);
        }
        return index.search(searcher -> {
            List<ScoreDoc> found = matches(searcher, Terms.within(exact.get(), wanted));
            if (!found.isEmpty()) {
                return found(searcher, found, wanted, page, false);
            }
            Optional<Query> similar = terms.findSimilar(wanted.words());
            return similar.isEmpty()
                    ? new Found(List.of(), 0, false, null)
                    : found(searcher, matches(searcher, Terms.within(similar.get(), wanted)), wanted, page, true);
        });
    }

    /** Stories whose headlines have words that begin with what has been typed so far, for the reader to choose from. */
    public List<Suggestion> suggest(String beginning, Language language) {
        List<Suggestion> suggestions = new ArrayList<>();
        terms.findBeginning(language, beginning)
                .ifPresent(query -> suggestions.addAll(index.search(searcher -> headlines(searcher, query, language))));
        return List.copyOf(suggestions);
    }

    /** A story that the reader may mean. */
    public record Suggestion(StoryId story, String headline) {}

    private static List<Suggestion> headlines(IndexSearcher searcher, Query query, Language language)
            throws IOException {
        List<Suggestion> headlines = new ArrayList<>();
        for (ScoreDoc match : searcher.search(query, SUGGESTIONS).scoreDocs) {
            Document story = searcher.storedFields().document(match.doc);
            headlines.add(new Suggestion(StoryId.parse(story.get(Fields.STORY)), story.get(Fields.headline(language))));
        }
        return headlines;
    }

    private Optional<Query> exactly(SearchQuery wanted) {
        List<Query> ways = new ArrayList<>();
        terms.findInAnyLanguage(wanted.words()).ifPresent(ways::add);
        named(wanted.words())
                .forEach(entity -> ways.add(
                        new BoostQuery(new TermQuery(new Term(Fields.ENTITY, entity.id())), NAME_IS_THE_QUERY)));
        return Terms.either(ways);
    }

    /** Whom the query names and nobody else, in whatever language it was typed. */
    private List<Entity> named(String words) {
        Registry entities = registry.get();
        List<Entity> named = new ArrayList<>(entities.findByVariant(words));
        for (Language language : Language.targets()) {
            entities.forms(words, language).stream()
                    .filter(mention -> mention.start() == 0 && mention.end() == words.length())
                    .forEach(mention -> mention.findEntity().ifPresent(named::add));
        }
        return named.stream().distinct().toList();
    }

    private static List<ScoreDoc> matches(IndexSearcher searcher, Query query) throws IOException {
        return List.of(searcher.search(query, MOST).scoreDocs);
    }

    private Found found(
            IndexSearcher searcher, List<ScoreDoc> matches, SearchQuery wanted, Page page, boolean approximate)
            throws IOException {
        List<Integer> shown = shown(searcher, matches, wanted);
        List<Integer> here =
                shown.stream().skip(page.offset()).limit(page.size()).toList();
        List<Found.Hit> hits = excerpts.hits(searcher, here, wanted.words());
        String meant = approximate ? spelling.findBetter(searcher, wanted).orElse(null) : null;
        return new Found(hits, shown.size(), approximate, meant);
    }

    /** One document per story, best first: the one in the language that the reader wants, or else the one that matched. */
    private static List<Integer> shown(IndexSearcher searcher, List<ScoreDoc> matches, SearchQuery wanted)
            throws IOException {
        Map<String, Integer> byStory = new LinkedHashMap<>();
        for (ScoreDoc match : matches) {
            byStory.putIfAbsent(searcher.storedFields().document(match.doc).get(Fields.STORY), match.doc);
        }
        Language language = wanted.only() == null ? wanted.language() : wanted.only();
        Map<String, Integer> inLanguage = inLanguage(searcher, byStory, language);
        List<Integer> shown = new ArrayList<>();
        byStory.forEach((story, matched) -> {
            Integer preferred = inLanguage.get(story);
            if (preferred != null) {
                shown.add(preferred);
            } else if (wanted.only() == null) {
                shown.add(matched);
            }
        });
        return shown;
    }

    private static Map<String, Integer> inLanguage(
            IndexSearcher searcher, Map<String, Integer> stories, Language language) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        stories.keySet()
                .forEach(story ->
                        any.add(new TermQuery(new Term(Fields.KEY, story + "/" + language.code())), Occur.SHOULD));
        Map<String, Integer> found = new LinkedHashMap<>();
        for (ScoreDoc match : searcher.search(any.build(), MOST).scoreDocs) {
            found.put(searcher.storedFields().document(match.doc).get(Fields.STORY), match.doc);
        }
        return found;
    }
}
