package org.alihwarta.marian.markup;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tag and the stretch of text it encloses.
 *
 * @param open the opening tag as written, attributes and all
 * @param close the closing tag, empty for a tag that encloses nothing, such as {@code <br>}
 * @param start where it begins in the text without tags, in chars; {@code end} is exclusive
 * @param kept the HTML inside when it must not be translated, otherwise null
 */
public record Element(
        String open,
        String close,
        int start,
        int end,
        @Nullable String kept,
        List<Element> children) {

    public Element {
        children = List.copyOf(children);
    }

    /** In lower case; empty for what is no tag, such as a comment. */
    public String name() {
        int end = 1;
        while (end < open.length() && isOfName(open.charAt(end))) {
            end++;
        }
        return open.substring(1, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == ':' || letter == '-' || letter == '_' || letter == '.';
    }

    boolean isEmpty() {
        return start == end;
    }

    /** The same element elsewhere. */
    public Element at(int newStart, int newEnd, List<Element> newChildren) {
        return new Element(open, close, newStart, newEnd, kept, newChildren);
    }
}
