package org.alihwarta.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;

/** Text files with a sentence per line, in UTF-8 with or without a byte order mark, lines ended the Unix or the Windows way. */
final class Lines {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Lines() {}

    static List<String> read(Path file) {
        List<String> lines = readAll(file);
        if (lines.isEmpty() || !lines.get(0).startsWith(BYTE_ORDER_MARK)) {
            return lines;
        }
        return Stream.concat(
                        Stream.of(lines.get(0).substring(1)), lines.stream().skip(1))
                .toList();
    }

    private static List<String> readAll(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT, "There is no file %s".formatted(file), missing);
        } catch (CharacterCodingException notUtf8) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT, "%s is not UTF-8: save it as UTF-8".formatted(file), notUtf8);
        } catch (IOException unreadable) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "%s cannot be read: %s".formatted(file, unreadable.getMessage()),
                    unreadable);
        }
    }

    static void requireSameCount(Path file, List<String> lines, Path other, List<String> otherLines) {
        if (lines.size() != otherLines.size()) {
            throw AlihwartaException.badInput(
                    "%s has %d lines but %s has %d: line n of one must translate line n of the other"
                            .formatted(file, lines.size(), other, otherLines.size()));
        }
    }

    static void requireSameCount(List<String> translations, List<String> references) {
        if (translations.size() != references.size()) {
            throw AlihwartaException.badInput(
                    "%d translations cannot be scored against %d references: give one reference for each"
                            .formatted(translations.size(), references.size()));
        }
    }
}
