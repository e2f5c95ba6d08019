package org.alihwarta.marian.markup;

import java.util.List;
import java.util.Set;
import org.alihwarta.marian.WordLink;

/** A text without tags, and the elements that lie over it, in order and well nested. */
public record MarkedText(String text, List<Element> elements) {

    public MarkedText {
        elements = List.copyOf(elements);
    }

    /**
     * Reads a fragment of HTML; what is not closed ends with the fragment.
     *
     * @throws IllegalArgumentException when tags stand more than {@value HtmlReader#DEEPEST} deep
     */
    public static MarkedText parse(String html) {
        return new HtmlReader(html, Dialect.HTML).read();
    }

    /**
     * Reads a fragment of XML, likewise.
     *
     * @param kept names, in lower case, of elements that are not translated
     */
    public static MarkedText parseXml(String xml, Set<String> kept) {
        return new HtmlReader(xml, Dialect.xml(kept)).read();
    }

    /**
     * The translation of this text, every element around the words that come from its own.
     *
     * @param links in the order of the translation; what no link leads to is in no element
     */
    public MarkedText onto(String translation, List<WordLink> links) {
        ElementMover mover = new ElementMover(Units.of(translation, links), translation.length());
        return new MarkedText(translation, mover.move(elements));
    }

    /** With all tags, and without a name that XML does not know. */
    public String toHtml() {
        StringBuilder html = new StringBuilder();
        write(html, elements, 0, text.length());
        return html.toString();
    }

    private void write(StringBuilder html, List<Element> siblings, int start, int end) {
        int position = start;
        for (Element element : siblings) {
            appendText(html, position, element.start());
            html.append(element.open());
            if (element.kept() != null) {
                html.append(element.kept());
            } else {
                write(html, element.children(), element.start(), element.end());
            }
            html.append(element.close());
            position = element.end();
        }
        appendText(html, position, end);
    }

    private void appendText(StringBuilder html, int start, int end) {
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '\u00a0' -> html.append("&#160;");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
