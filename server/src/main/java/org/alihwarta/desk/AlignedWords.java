package org.alihwarta.desk;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alihwarta.engine.Candidate;
import org.alihwarta.language.Language;
import org.alihwarta.translation.Alternative;

/**
 * A sentence and its translation as words, so that pointing at a word of one shows its words in the other.
 *
 * @param source all of the sentence in pieces, words and what stands between them; empty when nothing is aligned
 * @param target likewise of the translation
 */
public record AlignedWords(List<Piece> source, List<Piece> target) {
    /** A link that the engine itself holds for unlikely shows nothing. */
    private static final double LEAST_PROBABLE = 0.25;

    public AlignedWords {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /**
     * A piece of a sentence.
     *
     * @param place its index among its sentence's pieces
     * @param links the places on the other side that belong to it, with spaces between them; empty for none
     */
    public record Piece(int place, String text, String links) {}

    static AlignedWords of(String source, Alternative alternative, Language language) {
        List<Candidate.Link> links = alternative.alignment().stream()
                .filter(link -> link.probability() >= LEAST_PROBABLE)
                .toList();
        if (links.isEmpty()) {
            return new AlignedWords(List.of(), List.of());
        }
        List<Range> from = ranges(source, Language.INDONESIAN);
        List<Range> to = ranges(alternative.text(), language);
        List<Candidate.Link> back = links.stream().map(AlignedWords::turned).toList();
        return new AlignedWords(pieces(source, from, to, links), pieces(alternative.text(), to, from, back));
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // the sides are exchanged on purpose
    private static Candidate.Link turned(Candidate.Link link) {
        return new Candidate.Link(
                link.targetStart(), link.targetEnd(), link.sourceStart(), link.sourceEnd(), link.probability());
    }

    private static List<Range> ranges(String text, Language language) {
        BreakIterator words = BreakIterator.getWordInstance(language.locale());
        words.setText(text);
        List<Range> ranges = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            ranges.add(new Range(start, end));
            start = end;
        }
        return ranges;
    }

    private static List<Piece> pieces(String text, List<Range> own, List<Range> others, List<Candidate.Link> links) {
        List<Piece> pieces = new ArrayList<>();
        for (Range range : own) {
            String piece = text.substring(range.start(), range.end());
            pieces.add(new Piece(pieces.size(), piece, piece.isBlank() ? "" : places(range, others, links)));
        }
        return pieces;
    }

    private static String places(Range range, List<Range> others, List<Candidate.Link> links) {
        return IntStream.range(0, others.size())
                .filter(place -> links.stream()
                        .anyMatch(link -> range.meets(link.sourceStart(), link.sourceEnd())
                                && others.get(place).meets(link.targetStart(), link.targetEnd())))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private record Range(int start, int end) {
        boolean meets(int from, int to) {
            return from < end && to > start;
        }
    }
}
