package org.alihwarta.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Shows documents of the index with the part of their text where the words stand. Safe for use by several threads. */
final class Excerpts {
    private static final int PASSAGES = 2;
    private static final String BETWEEN = " … ";
    /** Of Unicode's private use area: no text has them. */
    private static final String BEGIN = "\uE000";

    private static final String END = "\uE001";
    private static final Pattern MARKS = Pattern.compile("(?=" + BEGIN + ")|" + END);

    private final Analyzer analyzer;
    private final Terms terms;

    Excerpts(Analyzer analyzer) {
        this.analyzer = analyzer;
        terms = new Terms(analyzer);
    }

    List<Found.Hit> hits(IndexSearcher searcher, List<Integer> documents, String words) throws IOException {
        List<Found.Hit> hits = new ArrayList<>();
        for (int number : documents) {
            Document document = searcher.storedFields().document(number);
            Language language =
                    Language.findByCode(document.get(Fields.LANGUAGE)).orElseThrow();
            hits.add(new Found.Hit(
                    new StoryId(UUID.fromString(document.get(Fields.STORY))),
                    language,
                    new Section(document.get(Fields.SECTION)),
                    document.get(Fields.headline(language)),
                    Instant.ofEpochMilli(
                            document.getField(Fields.PUBLISHED).numericValue().longValue()),
                    excerpt(searcher, number, language, words)));
        }
        return hits;
    }

    private List<Found.Fragment> excerpt(IndexSearcher searcher, int document, Language language, String words)
            throws IOException {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withBreakIterator(() ->
                        BreakIterator.getSentenceInstance(language.locale().toLocale()))
                .withFormatter(new DefaultPassageFormatter(BEGIN, END, BETWEEN, false))
                .build();
        Query query = terms.findIn(language, words).orElseGet(MatchNoDocsQuery::new);
        String field = Fields.text(language);
        String[] found = highlighter
                .highlightFields(new String[] {field}, query, new int[] {document}, new int[] {PASSAGES})
                .get(field);
        return found == null || found[0] == null ? List.of() : fragments(found[0]);
    }

    /** Keeps text and marks apart, so that whoever prints it escapes the one and chooses the other. */
    static List<Found.Fragment> fragments(String marked) {
        List<Found.Fragment> fragments = new ArrayList<>();
        for (String part : MARKS.split(marked.strip().replace("\n", " "), -1)) {
            boolean match = part.startsWith(BEGIN);
            String text = match ? part.substring(BEGIN.length()) : part;
            if (!text.isEmpty()) {
                fragments.add(new Found.Fragment(text, match));
            }
        }
        return List.copyOf(fragments);
    }
}
