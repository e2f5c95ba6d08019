package org.alihwarta.marian;

import java.nio.charset.StandardCharsets;

/**
 * A part of a text, from {@code start} to before {@code end}, counted in chars unless said otherwise.
 *
 * <p>Java counts UTF-16 units; {@link #inBytes} and {@link #inCharacters} are for who keeps texts in another way.
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("from " + start + " to " + end + "; expected 0 <= start <= end");
        }
    }

    /** The part of that text. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The same part counted in bytes of UTF-8. */
    public Span inBytes(String text) {
        int before = bytes(text.substring(0, start));
        return new Span(before, before + bytes(of(text)));
    }

    /** The same part counted in Unicode characters (code points). */
    public Span inCharacters(String text) {
        int before = text.codePointCount(0, start);
        return new Span(before, before + text.codePointCount(start, end));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
