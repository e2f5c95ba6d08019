package org.alihwarta.facts;

/**
 * A value and its place in a text.
 *
 * @param start index of its first char in the text
 * @param end index after its last char
 * @param spelled whether it is written in words alone, which readers of another language may write in digits, and the reverse
 */
public record Fact(Value value, int start, int end, boolean spelled) {
    public String text(String whole) {
        return whole.substring(start, end);
    }
}
