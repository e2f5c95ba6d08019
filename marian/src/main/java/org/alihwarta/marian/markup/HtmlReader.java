package org.alihwarta.marian.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one fragment of HTML or XML, forgivingly: a stray closing tag is dropped, a bare {@code <} is text. */
final class HtmlReader {

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<![a-zA-Z][^>]*>"
                    + "|<(/?)([a-zA-Z_][a-zA-Z0-9:._-]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
            Pattern.DOTALL);
    private static final Pattern UNTRANSLATED =
            Pattern.compile("\\stranslate\\s*=\\s*(\"no\"|'no'|no(?=[\\s/]|$))", Pattern.CASE_INSENSITIVE);

    /** More is no text, but an attempt at us. */
    static final int DEEPEST = 100;

    private final String html;
    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder();
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private final List<Element> top = new ArrayList<>();

    HtmlReader(String html, Dialect dialect) {
        this.html = html;
        this.dialect = dialect;
    }

    /** An element whose closing tag is still to come. */
    private record OpenElement(
            String name, String tag, int start, int contentStart, boolean isKept, List<Element> children) {}

    MarkedText read() {
        Matcher tag = TAG.matcher(html);
        int position = 0;
        while (tag.find(position)) {
            text.append(Entities.resolve(html.substring(position, tag.start())));
            readTag(tag);
            position = tag.end();
        }
        text.append(Entities.resolve(html.substring(position)));
        while (!open.isEmpty()) {
            close("</" + open.element().name() + ">", html.length());
        }
        return new MarkedText(text.toString(), top);
    }

    private void readTag(Matcher tag) {
        String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
        if (name.isEmpty()
                || (tag.group(1).isEmpty()
                        && (dialect.empty().contains(name) || tag.group(3).endsWith("/")))) {
            siblings().add(new Element(tag.group(), "", text.length(), text.length(), null, List.of()));
        } else if (tag.group(1).isEmpty()) {
            requireRoom();
            boolean isKept = dialect.kept().contains(name)
                    || UNTRANSLATED.matcher(tag.group(3)).find();
            open.push(new OpenElement(name, tag.group(), text.length(), tag.end(), isKept, new ArrayList<>()));
        } else if (open.stream().anyMatch(element -> element.name().equals(name))) {
            while (!open.element().name().equals(name)) {
                close("</" + open.element().name() + ">", tag.start());
            }
            close(tag.group(), tag.start());
        }
    }

    private void requireRoom() {
        if (open.size() == DEEPEST) {
            throw new IllegalArgumentException("tags stand more than " + DEEPEST + " deep in each other");
        }
    }

    private void close(String closingTag, int contentEnd) {
        OpenElement element = open.pop();
        String kept = element.isKept() ? html.substring(element.contentStart(), contentEnd) : null;
        List<Element> children = element.isKept() ? List.of() : element.children();
        siblings().add(new Element(element.tag(), closingTag, element.start(), text.length(), kept, children));
    }

    private List<Element> siblings() {
        OpenElement parent = open.peek();
        return parent == null ? top : parent.children();
    }
}
