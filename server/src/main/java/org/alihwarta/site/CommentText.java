package org.alihwarta.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader's plain text as a page shows it: paragraphs, lines, and web addresses as links. There is no markup in it; what looks like some is
 * shown as typed.
 *
 * @param paragraphs parted by empty lines
 */
public record CommentText(List<Paragraph> paragraphs) {
    /** What follows an address in a sentence belongs to the sentence. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'`\\p{Cntrl}]*[^\\s<>\"'`\\p{Cntrl}.,;:!?()\\[\\]«»“”。、，！？」』）،؛؟]");

    public CommentText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Lines that belong together. */
    public record Paragraph(List<List<Piece>> lines) {
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Words, or an address.
     *
     * @param href absent on words
     */
    public record Piece(String text, @Nullable String href) {}

    static CommentText of(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().replaceAll("\\R", "\n").split("\n\\s*\n", -1)) {
            paragraphs.add(new Paragraph(
                    paragraph.strip().lines().map(CommentText::pieces).toList()));
        }
        return new CommentText(paragraphs);
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        int at = 0;
        while (address.find()) {
            add(pieces, line.substring(at, address.start()), false);
            add(pieces, address.group(), isAddress(address.group()));
            at = address.end();
        }
        add(pieces, line.substring(at), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean linked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, linked ? text : null));
        }
    }

    private static boolean isAddress(String text) {
        try {
            String host = URI.create(text).getHost();
            return host != null && host.indexOf('.') > 0;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
