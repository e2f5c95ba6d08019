package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes tables as RFC 4180 has them, with any separator; lines that begin with {@code #} are comments. */
final class Delimited {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Delimited(String text, char separator) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator;
    }

    /** The cells of a row and the line of the file on which it begins, from 1. */
    record Row(int line, List<String> cells) {}

    static List<Row> read(String text, char separator) {
        return new Delimited(text, separator).rows();
    }

    static String write(List<List<String>> rows, char separator) {
        return rows.stream()
                .map(row ->
                        row.stream().map(cell -> quote(cell, separator)).collect(Collectors.joining("" + separator)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quote(String cell, char separator) {
        boolean plain = cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                && !cell.startsWith("#");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                skipLine();
                continue;
            }
            int first = line;
            List<String> cells = row();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                rows.add(new Row(first, cells));
            }
        }
        return rows;
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
        line++;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quotedCell() : plainCell());
            if (at >= text.length()) {
                return cells;
            }
            if (text.charAt(at++) == '\n') {
                line++;
                return cells;
            }
        }
    }

    private String plainCell() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return withoutReturn(text.substring(start, at));
    }

    private String quotedCell() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"') {
                break;
            } else {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            }
        }
        return cell + plainCell();
    }

    private static String withoutReturn(String cell) {
        return cell.endsWith("\r") ? cell.substring(0, cell.length() - 1) : cell;
    }
}
