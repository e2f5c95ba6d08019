package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several names in one cell: {@code Komisi Pemberantasan Korupsi|KPK}. A variant's last character {@code ?} says that it is
 * ambiguous, {@code ~} that it is a common word too; a backslash takes the meaning from the next character.
 */
final class Alternatives {
    private static final Map<Variant.Use, String> MARKS =
            Map.of(Variant.Use.PLAIN, "", Variant.Use.AMBIGUOUS, "?", Variant.Use.COMMON_WORD, "~");

    private Alternatives() {}

    static List<String> split(String cell) {
        List<String> parts = raw(cell);
        return parts.stream().map(Alternatives::unescape).toList();
    }

    static List<Variant> variants(String cell) {
        return raw(cell).stream().map(Alternatives::variant).toList();
    }

    static String join(List<String> names) {
        return names.stream().map(Alternatives::escape).collect(Collectors.joining("|"));
    }

    static String joinVariants(List<Variant> variants) {
        return variants.stream()
                .map(variant -> escape(variant.text()) + MARKS.get(variant.use()))
                .collect(Collectors.joining("|"));
    }

    private static Variant variant(String part) {
        for (Variant.Use use : List.of(Variant.Use.AMBIGUOUS, Variant.Use.COMMON_WORD)) {
            String mark = String.valueOf(MARKS.get(use));
            if (part.endsWith(mark) && !part.endsWith("\\" + mark)) {
                return new Variant(
                        unescape(part.substring(0, part.length() - 1)).strip(), use);
            }
        }
        return Variant.plain(unescape(part));
    }

    private static List<String> raw(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                part.append(c).append(cell.charAt(++i));
            } else if (c == '|') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static String unescape(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\|?~])", "\\\\$1");
    }
}
