package org.alihwarta.evaluation;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alihwarta.language.Language;

/** Four sentences about a closed harbour, with a reference and somebody's translation in every target language. */
final class Harbour {
    private Harbour() {}

    static Path sourceFile() {
        return file("harbour.source.id.txt");
    }

    static Path referenceFile(Language language) {
        return file("harbour.reference.%s.txt".formatted(language.code()));
    }

    static Path systemFile(Language language) {
        return file("harbour.system.%s.txt".formatted(language.code()));
    }

    static List<String> references(Language language) {
        return Lines.read(referenceFile(language));
    }

    static List<String> translations(Language language) {
        return Lines.read(systemFile(language));
    }

    /** A table's row for a language; a table without it fails the test. */
    static <T> T row(Map<Language, T> table, Language language) {
        return Objects.requireNonNull(table.get(language), () -> "no row for " + language);
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Harbour.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
