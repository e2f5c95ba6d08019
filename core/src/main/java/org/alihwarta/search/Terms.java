package org.alihwarta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** Turns what people type into Lucene's queries. Safe for use by several threads. */
final class Terms {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»「」『』]([^\"“”„«»「」『』]+)[\"“”„«»「」『』]");
    /** A long query need not be met wholly. */
    private static final float MOST_WORDS = 0.75f;

    private static final int FEW_WORDS = 3;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final float TIE = 0.1f;
    /** From how many letters on a word may have one mistake, or two; shorter ones would become other words. */
    private static final int ONE_MISTAKE = 4;

    private static final int TWO_MISTAKES = 8;

    private final QueryBuilder builder;
    private final Analyzer analyzer;

    Terms(Analyzer analyzer) {
        this.analyzer = analyzer;
        builder = new QueryBuilder(analyzer);
    }

    /** Stories that have the words in any language; absent when there is no word in them. */
    Optional<Query> findInAnyLanguage(String words) {
        return either(Arrays.stream(Language.values())
                .flatMap(language -> findIn(language, words).stream())
                .toList());
    }

    /** Stories that have the words in one language: all that is quoted and most of the rest. */
    Optional<Query> findIn(Language language, String words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Matcher quoted = QUOTED.matcher(words);
        while (quoted.find()) {
            Query phrase = builder.createPhraseQuery(Fields.textAsWritten(language), quoted.group(1));
            if (phrase != null) {
                all.add(phrase, Occur.MUST);
            }
        }
        String loose = QUOTED.matcher(words).replaceAll(" ");
        either(List.of(
                        matching(Fields.headlineAsWritten(language), loose, 4),
                        matching(Fields.headline(language), loose, 3),
                        matching(Fields.textAsWritten(language), loose, 1.5f),
                        matching(Fields.text(language), loose, 1)))
                .ifPresent(query -> all.add(query, Occur.MUST));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
    }

    /** Stories that have words like these, in languages that are written with letters; who quotes means the very words. */
    Optional<Query> findSimilar(String words) {
        if (QUOTED.matcher(words).find()) {
            return Optional.empty();
        }
        return either(Arrays.stream(Language.values())
                .filter(language -> !language.isWrittenWithoutSpaces())
                .flatMap(language -> findSimilar(Fields.textAsWritten(language), words).stream())
                .toList());
    }

    private Optional<Query> findSimilar(String field, String words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> terms = terms(field, words);
        terms.forEach(term -> all.add(similar(new Term(field, term)), Occur.MUST));
        return terms.isEmpty() ? Optional.empty() : Optional.of(all.build());
    }

    private static Query similar(Term term) {
        int letters = term.text().codePointCount(0, term.text().length());
        if (letters < ONE_MISTAKE) {
            return new TermQuery(term);
        }
        return new FuzzyQuery(term, letters < TWO_MISTAKES ? 1 : 2, 1);
    }

    /** Stories whose headline has all these words, of which the last may be incomplete. */
    Optional<Query> findBeginning(Language language, String words) {
        String field = Fields.headlineAsWritten(language);
        List<String> terms = terms(field, words);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int last = terms.size() - 1;
        terms.subList(0, last).forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        all.add(new PrefixQuery(new Term(field, terms.get(last))), Occur.MUST);
        return Optional.of(all.build());
    }

    List<String> terms(String field, String words) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string could not be read", impossible);
        }
        return terms;
    }

    /** The story must also fit the filters; they do not change the order. */
    static Query within(Query query, SearchQuery wanted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        wanted.findSection()
                .ifPresent(section -> all.add(new TermQuery(new Term(Fields.SECTION, section.slug())), Occur.FILTER));
        wanted.findSince()
                .ifPresent(since -> all.add(
                        LongField.newRangeQuery(Fields.PUBLISHED, since.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER));
        return all.build();
    }

    static Query inLanguage(Query query, Language language) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.LANGUAGE, language.code())), Occur.FILTER)
                .build();
    }

    /** The best of several, so that words found in many fields do not count many times. */
    static Optional<Query> either(List<Query> queries) {
        List<Query> some = queries.stream().filter(query -> !isNothing(query)).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(some, TIE));
    }

    private static boolean isNothing(Query query) {
        return query instanceof BooleanQuery several && several.clauses().isEmpty();
    }

    private Query matching(String field, String words, float weight) {
        boolean few = SPACE.splitAsStream(words.strip()).count() <= FEW_WORDS;
        Query query = builder.createMinShouldMatchQuery(field, words, few ? 1 : MOST_WORDS);
        return query == null ? new BooleanQuery.Builder().build() : new BoostQuery(query, weight);
    }
}
