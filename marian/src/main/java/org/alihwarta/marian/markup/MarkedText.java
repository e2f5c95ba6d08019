package org.alihwarta.marian.markup;

import java.util.List;

/** A text without tags, and the elements that lie over it, in order and well nested. */
record MarkedText(String text, List<Element> elements) {

    MarkedText {
        elements = List.copyOf(elements);
    }

    /** Reads a fragment of HTML; what is not closed ends with the fragment. */
    static MarkedText parse(String html) {
        return new HtmlReader(html).read();
    }

    String toHtml() {
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
                case '\u00a0' -> html.append("&nbsp;");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
