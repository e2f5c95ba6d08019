package org.alihwarta.intake;

import java.util.List;
import java.util.Optional;
import org.alihwarta.text.SentenceSplitter;

/** Finds a story's headline among its lines, or makes one. */
final class Headlines {
    private static final int LONGEST_DERIVED = 150;
    private static final int LONGEST_QUOTED = 40;

    private Headlines() {}

    /**
     * The piece that is the headline: one marked as such; else the first line when it looks like one and more follows. A line with a
     * dateline or a label is none.
     */
    static Optional<Piece> find(List<Piece> story) {
        Optional<Piece> marked = story.stream()
                .filter(piece ->
                        piece.kind() == Piece.Kind.HEADLINE && !piece.text().isEmpty())
                .findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        return story.stream()
                .filter(piece -> !piece.text().isEmpty())
                .findFirst()
                .filter(first -> story.size() > 1 && isHeadline(first));
    }

    private static boolean isHeadline(Piece first) {
        boolean plain = first.kind() == Piece.Kind.LINE || first.kind() == Piece.Kind.HEADING;
        return plain
                && Lines.looksLikeHeadline(first.text())
                && Datelines.split(first.text()).isEmpty()
                && Credits.findLabelled(first.text()).isEmpty()
                && Labels.findRelated(first.text()).isEmpty()
                && Labels.findSignature(first.text()).isEmpty()
                && Labels.findSource(first.text()).isEmpty();
    }

    /** The first sentence without its full stop, cut at a comma or a space where it is long. */
    static String derive(List<Piece> story) {
        String text = story.stream()
                .map(Piece::text)
                .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .orElseGet(() -> story.get(0).text());
        List<SentenceSplitter.Sentence> sentences =
                SentenceSplitter.indonesian().split(text);
        String sentence = sentences.isEmpty() ? text : sentences.get(0).text();
        String headline = sentence.endsWith(".") && !sentence.endsWith("..")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
        return headline.isBlank() ? sentence : cut(headline.strip(), LONGEST_DERIVED);
    }

    static String shorten(String text) {
        return cut(text, LONGEST_QUOTED);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String head = text.substring(0, most);
        int comma = head.lastIndexOf(", ");
        int space = head.lastIndexOf(' ');
        if (comma > most / 2) {
            return head.substring(0, comma);
        }
        int end = space > 0 ? space : text.offsetByCodePoints(0, head.codePointCount(0, most - 1));
        return head.substring(0, Math.min(end, most)) + "…";
    }
}
