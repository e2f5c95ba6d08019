package org.alihwarta.testkit;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * HTML drawn by lot, well nested, each element with an id of its own.
 *
 * @param texts what stands between tags
 * @param names of the elements
 * @param depth how deep they are nested at most
 */
public record RandomHtml(List<String> texts, List<String> names, int depth) {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    public RandomHtml {
        texts = List.copyOf(texts);
        names = List.copyOf(names);
    }

    public String draw(Random random) {
        StringBuilder html = new StringBuilder();
        append(html, random, 0);
        return html.toString();
    }

    /** All tags of a text, in its order. */
    public static List<String> tags(String html) {
        return TAG.matcher(html).results().map(MatchResult::group).toList();
    }

    private void append(StringBuilder html, Random random, int level) {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            html.append(texts.get(random.nextInt(texts.size())));
            if (level < depth && random.nextBoolean()) {
                String name = names.get(random.nextInt(names.size()));
                html.append('<')
                        .append(name)
                        .append(" id=\"")
                        .append(html.length())
                        .append("\">");
                append(html, random, level + 1);
                html.append("</").append(name).append('>');
            }
        }
    }
}
