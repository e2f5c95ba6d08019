package org.alihwarta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alihwarta.language.Language;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Guesses what a query without matches was meant to be, from the words of the stories. */
final class Spelling {
    private final Terms terms;

    Spelling(Terms terms) {
        this.terms = terms;
    }

    /** Absent when no word is known to be written otherwise, and in scripts that are not written with letters. */
    Optional<String> findBetter(IndexSearcher searcher, SearchQuery query) throws IOException {
        Language language = query.language();
        if (language.isWrittenWithoutSpaces()) {
            return Optional.empty();
        }
        String field = Fields.textAsWritten(language);
        List<String> typed = terms.terms(field, query.words());
        List<String> better = new ArrayList<>();
        for (String word : typed) {
            better.add(better(searcher, new Term(field, word)));
        }
        return better.equals(typed) ? Optional.empty() : Optional.of(String.join(" ", better));
    }

    private static String better(IndexSearcher searcher, Term word) throws IOException {
        SuggestWord[] known = new DirectSpellChecker()
                .suggestSimilar(word, 1, searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return known.length == 0 ? word.text() : known[0].string;
    }
}
