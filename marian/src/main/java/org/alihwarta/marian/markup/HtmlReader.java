package org.alihwarta.marian.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one fragment of HTML, forgivingly: a stray closing tag is dropped, a bare {@code <} is text. */
final class HtmlReader {

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", Pattern.DOTALL);
    private static final Pattern UNTRANSLATED =
            Pattern.compile("\\stranslate\\s*=\\s*(\"no\"|'no'|no(?=[\\s/]|$))", Pattern.CASE_INSENSITIVE);

    /** Elements without content (HTML Living Standard, "void elements"). */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** Elements whose content is no language (as {@code ignoredTags} of bergamot-translator has it). */
    private static final Set<String> UNSPOKEN =
            Set.of("code", "kbd", "samp", "var", "dir", "acronym", "math", "script", "style", "svg");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private final List<Element> top = new ArrayList<>();

    HtmlReader(String html) {
        this.html = html;
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
                        && (VOID.contains(name) || tag.group(3).endsWith("/")))) {
            siblings().add(new Element(tag.group(), "", text.length(), text.length(), null, List.of()));
        } else if (tag.group(1).isEmpty()) {
            boolean isKept = UNSPOKEN.contains(name)
                    || UNTRANSLATED.matcher(tag.group(3)).find();
            open.push(new OpenElement(name, tag.group(), text.length(), tag.end(), isKept, new ArrayList<>()));
        } else if (open.stream().anyMatch(element -> element.name().equals(name))) {
            while (!open.element().name().equals(name)) {
                close("</" + open.element().name() + ">", tag.start());
            }
            close(tag.group(), tag.start());
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
