package org.alihwarta.markup;

import java.util.List;
import java.util.TreeSet;
import org.alihwarta.marian.markup.Element;
import org.alihwarta.marian.markup.MarkedText;

/**
 * Words that are translated together, and the tags among them.
 *
 * @param marked with one space for every run of white space, and the white space around it as it was
 * @param start where its words begin in that text; {@code end} is exclusive
 */
record Run(MarkedText marked, int start, int end) {

    static Run of(MarkedText original) {
        MarkedText marked = spacedOnce(original);
        String text = marked.text();
        int start = text.length() - text.stripLeading().length();
        return new Run(marked, start, text.stripTrailing().length());
    }

    String words() {
        return marked.text().substring(start, end);
    }

    /** Where tags open and close inside a stretch of the text, counted from its beginning; in order. */
    List<Integer> tagsIn(int from, int to) {
        TreeSet<Integer> places = new TreeSet<>();
        collect(marked.elements(), places);
        return places.subSet(from, false, to, false).stream()
                .map(place -> place - from)
                .toList();
    }

    /** Whether a stretch stands in an element that is not translated. */
    boolean isKept(int from, int to) {
        return isKept(marked.elements(), from, to);
    }

    private static boolean isKept(List<Element> elements, int from, int to) {
        return elements.stream()
                .filter(element -> element.start() <= from && to <= element.end())
                .anyMatch(element -> element.kept() != null || isKept(element.children(), from, to));
    }

    private static void collect(List<Element> elements, TreeSet<Integer> places) {
        for (Element element : elements) {
            places.add(element.start());
            places.add(element.end());
            collect(element.children(), places);
        }
    }

    /** As browsers show it: lines are broken where the source is wrapped, not where sentences end. */
    private static MarkedText spacedOnce(MarkedText original) {
        String text = original.text();
        StringBuilder once = new StringBuilder();
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            places[i] = once.length();
            boolean isSpace = Character.isWhitespace(text.charAt(i));
            if (!isSpace) {
                once.append(text.charAt(i));
            } else if (i == 0 || !Character.isWhitespace(text.charAt(i - 1))) {
                once.append(' ');
            }
        }
        places[text.length()] = once.length();
        return new MarkedText(once.toString(), moved(original.elements(), places));
    }

    private static List<Element> moved(List<Element> elements, int[] places) {
        return elements.stream()
                .map(one -> one.at(places[one.start()], places[one.end()], moved(one.children(), places)))
                .toList();
    }
}
