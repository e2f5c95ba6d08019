package org.alihwarta.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alihwarta.intake.Piece.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text between two block boundaries of a page, gathered while walking through it. */
final class HtmlLine {
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(?:bold|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight:\\s*(?:normal|[1-5]00)");
    private static final Pattern END_OF_ROW = Pattern.compile("(?:\\s*\\|)+\\s*$");

    private final StringBuilder text = new StringBuilder();
    private @Nullable URI link;
    private int emphasis;
    private boolean hasPlainText;

    void add(String words) {
        text.append("\n".equals(words) ? words : words.replace('\n', ' '));
        hasPlainText |= emphasis == 0 && words.chars().anyMatch(Character::isLetterOrDigit);
    }

    void linkTo(@Nullable URI address) {
        if (link == null) {
            link = address;
        }
    }

    void openEmphasis(Element element) {
        emphasis += isEmphasis(element) ? 1 : 0;
    }

    void closeEmphasis(Element element) {
        emphasis -= isEmphasis(element) ? 1 : 0;
    }

    /** The lines gathered, and an empty line for what comes next. A short line all in bold type is a heading. */
    List<Piece> end(Kind kind) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : text.toString().split("\n", -1)) {
            String words = END_OF_ROW.matcher(Lines.normalise(part)).replaceFirst("");
            if (!words.isEmpty()) {
                pieces.add(piece(kind, words));
            }
        }
        text.setLength(0);
        link = null;
        hasPlainText = false;
        return pieces;
    }

    private Piece piece(Kind kind, String words) {
        if (kind != Kind.LINE) {
            return new Piece(kind, words, link);
        }
        if (!hasPlainText && Lines.looksLikeSubheading(words) && Lines.isOpenEnded(words) && link == null) {
            return new Piece(Kind.HEADING, words, null);
        }
        return new Piece(
                PlainTextImporter.piece(words).kind() == Kind.BULLET ? Kind.BULLET : Kind.LINE,
                PlainTextImporter.bulletless(words),
                link);
    }

    /** Google Docs wraps a whole paste in a bold element of normal weight, and sets bold type by style. */
    private static boolean isEmphasis(Element element) {
        String style = element.attr("style");
        if (element.nameIs("b") || element.nameIs("strong")) {
            return !NOT_BOLD.matcher(style).find();
        }
        return BOLD.matcher(style).find();
    }
}
