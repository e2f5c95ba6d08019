package org.alihwarta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alihwarta.database.Page;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

/** Stories that belong together: of a registered name, of an author, or related to a story. Safe for use by several threads. */
public final class StoryLists {
    private static final int MOST_PAGED = 5_000;
    /** A story is related when it scores at least this part of what the story itself does. */
    private static final float LIKE_ENOUGH = 0.08f;

    private final SearchIndex index;

    public StoryLists(SearchIndex index) {
        this.index = index;
    }

    /** A name that stories are about, for lists: id and how many stories there are. */
    public record Listed(List<StoryId> stories, long total) {
        public Listed {
            stories = List.copyOf(stories);
        }
    }

    /** Newest first. */
    public Listed ofEntity(String id, Language language, Page page) {
        return newest(new Term(Fields.ENTITY, id), language, page);
    }

    /**
     * Newest first.
     *
     * @param key as {@link Authors#key} makes it
     */
    public Listed ofAuthor(String key, Language language, Page page) {
        return newest(new Term(Fields.AUTHOR, key), language, page);
    }

    /** The languages in which there is a story of the registered name. */
    public Set<Language> languagesOfEntity(String id) {
        return languages(new Term(Fields.ENTITY, id));
    }

    public Set<Language> languagesOfAuthor(String key) {
        return languages(new Term(Fields.AUTHOR, key));
    }

    /** How the newest story writes an author's name. */
    public Optional<String> findAuthor(String key) {
        Query query = new TermQuery(new Term(Fields.AUTHOR, key));
        return index.search(searcher -> {
            ScoreDoc[] newest = searcher.search(query, 1, newestFirst()).scoreDocs;
            return newest.length == 0
                    ? Optional.empty()
                    : Arrays.stream(searcher.storedFields()
                                    .document(newest[0].doc)
                                    .getValues(Fields.BYLINE))
                            .filter(name -> Authors.key(name).equals(key))
                            .findFirst();
        });
    }

    /** The registered names of a story, the most prominent first. */
    public List<String> entities(StoryId story) {
        return index.search(searcher -> {
            int document = find(searcher, story, Language.INDONESIAN);
            return document < 0
                    ? List.of()
                    : List.of(searcher.storedFields().document(document).getValues(Fields.ENTITY));
        });
    }

    /** Stories that share names and words with one, in the same language, the most alike first. */
    public List<StoryId> related(StoryId story, Language language, int most) {
        return index.search(searcher -> {
            int document = find(searcher, story, language);
            if (document < 0) {
                return List.of();
            }
            ScoreDoc[] alike = searcher.search(
                            Terms.inLanguage(likeThis(searcher, document, language), language), most + 1)
                    .scoreDocs;
            float itself = alike.length == 0 ? 0 : alike[0].score;
            List<StoryId> related = new ArrayList<>();
            for (ScoreDoc other : alike) {
                if (other.doc != document && other.score >= itself * LIKE_ENOUGH && related.size() < most) {
                    related.add(story(searcher.storedFields().document(other.doc)));
                }
            }
            return related;
        });
    }

    private Query likeThis(IndexSearcher searcher, int document, Language language) throws IOException {
        MoreLikeThis alike = new MoreLikeThis(searcher.getIndexReader());
        alike.setAnalyzer(index.analyzer());
        alike.setFieldNames(new String[] {Fields.text(language)});
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(2);
        alike.setBoost(true);
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(alike.like(document), Occur.SHOULD);
        for (String entity : searcher.storedFields().document(document).getValues(Fields.ENTITY)) {
            any.add(new TermQuery(new Term(Fields.ENTITY, entity)), Occur.SHOULD);
        }
        return any.build();
    }

    private Listed newest(Term term, Language language, Page page) {
        Query query = Terms.inLanguage(new TermQuery(term), language);
        return index.search(searcher -> {
            int wanted = (int) Math.min(page.offset() + page.size(), MOST_PAGED);
            ScoreDoc[] matches = searcher.search(query, wanted, newestFirst()).scoreDocs;
            List<StoryId> stories = new ArrayList<>();
            for (int at = (int) Math.min(page.offset(), matches.length); at < matches.length; at++) {
                stories.add(story(searcher.storedFields().document(matches[at].doc)));
            }
            return new Listed(stories, searcher.count(query));
        });
    }

    private Set<Language> languages(Term term) {
        return index.search(searcher -> {
            Set<Language> languages = EnumSet.noneOf(Language.class);
            for (Language language : Language.values()) {
                if (searcher.count(Terms.inLanguage(new TermQuery(term), language)) > 0) {
                    languages.add(language);
                }
            }
            return languages;
        });
    }

    private static int find(IndexSearcher searcher, StoryId story, Language language) throws IOException {
        ScoreDoc[] found =
                searcher.search(new TermQuery(new Term(Fields.KEY, Fields.key(story, language))), 1).scoreDocs;
        return found.length == 0 ? -1 : found[0].doc;
    }

    private static StoryId story(Document document) {
        return new StoryId(UUID.fromString(document.get(Fields.STORY)));
    }

    private static Sort newestFirst() {
        return new Sort(LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX));
    }
}
