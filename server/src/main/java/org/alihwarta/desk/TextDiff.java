package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was taken out of a text and what was put in, paragraph by paragraph and, in paragraphs that changed, word by word. */
final class TextDiff {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    private TextDiff() {}

    /** A stretch of text. */
    record Piece(Kind kind, String text) {}

    /** What became of it. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    static List<Piece> of(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> fresh = paragraphs(after);
        int[] partners = Alignment.of(old, fresh);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int index = 0; index < old.size(); index++) {
            if (partners[index] >= 0) {
                changed(old.subList(from, index), fresh.subList(to, partners[index]), pieces);
                add(pieces, Kind.SAME, old.get(index) + "\n\n");
                from = index + 1;
                to = partners[index] + 1;
            }
        }
        changed(old.subList(from, old.size()), fresh.subList(to, fresh.size()), pieces);
        return List.copyOf(pieces);
    }

    private static void changed(List<String> before, List<String> after, List<Piece> pieces) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        int[] partners = Alignment.of(old, fresh);
        int to = 0;
        for (int index = 0; index < old.size(); index++) {
            if (partners[index] < 0) {
                add(pieces, Kind.REMOVED, old.get(index));
                continue;
            }
            for (; to < partners[index]; to++) {
                add(pieces, Kind.ADDED, fresh.get(to));
            }
            add(pieces, Kind.SAME, old.get(index));
            to++;
        }
        for (; to < fresh.size(); to++) {
            add(pieces, Kind.ADDED, fresh.get(to));
        }
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\s*\\n\\s*\\n\\s*"));
    }

    private static List<String> words(List<String> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> WORD.matcher(paragraph + "\n\n").results())
                .map(MatchResult::group)
                .toList();
    }
}
