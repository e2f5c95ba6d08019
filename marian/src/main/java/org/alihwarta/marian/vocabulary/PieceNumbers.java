package org.alihwarta.marian.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.marian.format.ByteSource;
import org.alihwarta.marian.format.ModelFormatException;

/** A {@code vocab.yml} of Marian: a symbol and its number on each line, {@code "▁di": 42}. */
record PieceNumbers(Map<String, Integer> numbers, List<String> symbols) {

    PieceNumbers {
        numbers = Map.copyOf(numbers);
        symbols = List.copyOf(symbols);
    }

    private static final int MOST_PIECES = 1 << 20;

    static PieceNumbers read(ByteSource source) {
        String text = StandardCharsets.UTF_8
                .decode(source.take(source.remaining(), "file"))
                .toString();
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : text.lines().toList()) {
            int colon = line.lastIndexOf(':');
            if (line.isBlank() || line.startsWith("#") || line.equals("---")) {
                continue;
            }
            String number = colon < 1 ? "" : line.substring(colon + 1).strip();
            if (!number.matches("[0-9]{1,7}") || Integer.parseInt(number) >= MOST_PIECES) {
                throw new ModelFormatException(
                        source.path(), "line \"" + line.strip() + "\"", "expected SYMBOL: NUMBER");
            }
            numbers.put(unquoted(line.substring(0, colon).strip()), Integer.valueOf(number));
        }
        return new PieceNumbers(numbers, symbols(numbers));
    }

    private static List<String> symbols(Map<String, Integer> numbers) {
        int largest =
                numbers.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        String[] symbols = new String[largest + 1];
        Arrays.fill(symbols, "<unk>");
        numbers.forEach((symbol, number) -> symbols[number] = symbol);
        return List.of(symbols);
    }

    /** Undoes the two ways of YAML to quote a scalar. */
    private static String unquoted(String key) {
        if (key.length() > 1 && key.startsWith("'") && key.endsWith("'")) {
            return key.substring(1, key.length() - 1).replace("''", "'");
        }
        if (key.length() < 2 || !key.startsWith("\"") || !key.endsWith("\"")) {
            return key;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < key.length() - 1; i++) {
            if (key.charAt(i) != '\\' || i == key.length() - 2) {
                text.append(key.charAt(i));
            } else {
                i = appendEscaped(text, key, i + 1);
            }
        }
        return text.toString();
    }

    /** The character that an escape stands for; the index of the escape's last character. */
    private static int appendEscaped(StringBuilder text, String key, int at) {
        int digits = switch (key.charAt(at)) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        String code = digits > 0 && at + 1 + digits < key.length() ? key.substring(at + 1, at + 1 + digits) : "";
        if (code.matches("[0-9a-fA-F]+") && Character.isValidCodePoint(Integer.parseUnsignedInt(code, 16))) {
            text.appendCodePoint(Integer.parseUnsignedInt(code, 16));
            return at + digits;
        }
        char escaped = key.charAt(at);
        text.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == '_' ? '\u00a0' : escaped);
        return at;
    }
}
