package org.alihwarta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alihwarta.language.Language;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.alihwarta.text.Segments;

/**
 * The sentences of a story in one language beside those of the original that they were made from.
 *
 * @param pairs in reading order, the headline's first
 */
record Sentences(Language language, List<Pair> pairs) {
    Sentences {
        pairs = List.copyOf(pairs);
    }

    /**
     * A sentence and its original.
     *
     * @param number its place, from 0
     * @param text the index of the document's text that it belongs to
     * @param gap what stands between it and the next of the same text
     */
    record Pair(int number, int text, String original, String shown, String gap) {}

    static Sentences of(Version version) {
        List<Pair> pairs = new ArrayList<>();
        int texts = version.document().texts().size();
        if (version.edition() == null) {
            for (Segment segment : Segments.of(version.document())) {
                pairs.add(new Pair(pairs.size(), segment.text(), segment.source(), segment.source(), segment.gap()));
            }
        } else {
            version.edition().requireContent().segments().stream()
                    .filter(segment -> segment.segment().text() < texts)
                    .forEach(segment -> pairs.add(new Pair(
                            pairs.size(),
                            segment.segment().text(),
                            segment.segment().source(),
                            segment.target().strip(),
                            gap(segment.segment().gap(), version.language()))));
        }
        return new Sentences(version.language(), pairs);
    }

    Optional<Pair> find(int number) {
        return number >= 0 && number < pairs.size() ? Optional.of(pairs.get(number)) : Optional.empty();
    }

    List<Pair> ofText(int text) {
        return pairs.stream().filter(pair -> pair.text() == text).toList();
    }

    /** A document's text cut into its sentences; whole where they do not join to it. */
    Passage passage(Document document, int text) {
        String whole = document.texts().get(text);
        List<Pair> own = ofText(text);
        StringBuilder joined = new StringBuilder();
        List<Passage.Sentence> sentences = new ArrayList<>();
        for (Pair pair : own) {
            joined.append(pair.shown()).append(pair.gap());
            sentences.add(new Passage.Sentence(pair.number(), Runs.of(pair.shown(), language), pair.gap()));
        }
        if (joined.toString().strip().equals(whole.strip())) {
            return new Passage(text, sentences);
        }
        int number = own.isEmpty() ? 0 : own.get(0).number();
        return new Passage(text, List.of(new Passage.Sentence(number, Runs.of(whole, language), "")));
    }

    /** As translations are put together: without spaces between sentences where a language has none. */
    private static String gap(String gap, Language language) {
        return language.isWrittenWithoutSpaces() && !gap.contains("\n") ? "" : gap;
    }
}
