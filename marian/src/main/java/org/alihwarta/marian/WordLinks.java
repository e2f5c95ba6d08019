package org.alihwarta.marian;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alihwarta.marian.vocabulary.Piece;

/** Words out of pieces. Word boundaries: the JDK's {@link BreakIterator}, which knows languages without spaces too. */
final class WordLinks {

    private WordLinks() {}

    /** A link for each word of the target that attends to some word of the source; spaces are no words. */
    static List<WordLink> of(String source, String target, Alignment alignment) {
        List<Span> sourceWords = words(source);
        List<List<Integer>> sourcePieces = pieces(sourceWords, alignment.source());
        List<Span> targetWords = words(target);
        List<List<Integer>> targetPieces = pieces(targetWords, alignment.target());
        List<WordLink> links = new ArrayList<>();
        for (int i = 0; i < targetWords.size(); i++) {
            int best = -1;
            float most = 0;
            for (int j = 0; j < sourceWords.size(); j++) {
                float weight = weight(alignment, targetPieces.get(i), sourcePieces.get(j));
                best = weight > most ? j : best;
                most = Math.max(weight, most);
            }
            if (best >= 0) {
                links.add(new WordLink(targetWords.get(i), sourceWords.get(best), Math.min(1, most)));
            }
        }
        return links;
    }

    private static List<Span> words(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        List<Span> words = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (!text.substring(start, end).isBlank()) {
                words.add(new Span(start, end));
            }
            start = end;
        }
        return words;
    }

    /** For each word the pieces that share a char with it. */
    private static List<List<Integer>> pieces(List<Span> words, List<Piece> pieces) {
        List<List<Integer>> result = new ArrayList<>();
        for (Span word : words) {
            List<Integer> inside = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i).start() < word.end() && pieces.get(i).end() > word.start()) {
                    inside.add(i);
                }
            }
            result.add(inside);
        }
        return result;
    }

    /** The mean over the target pieces of what lies on the source pieces together. */
    private static float weight(Alignment alignment, List<Integer> targetPieces, List<Integer> sourcePieces) {
        float sum = 0;
        for (int target : targetPieces) {
            for (int source : sourcePieces) {
                sum += alignment.weight(target, source);
            }
        }
        return targetPieces.isEmpty() ? 0 : sum / targetPieces.size();
    }
}
