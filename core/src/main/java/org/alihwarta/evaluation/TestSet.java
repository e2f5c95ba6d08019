package org.alihwarta.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/**
 * Indonesian sentences with a person's translation of each.
 *
 * @param name by which a report calls it
 * @param sources Indonesian, one sentence or line each
 * @param references their translations, in the same order
 */
public record TestSet(String name, List<String> sources, List<String> references, Language target) {
    /** Refuses an empty set and one whose sides differ in length. */
    public TestSet {
        sources = List.copyOf(sources);
        references = List.copyOf(references);
        if (sources.isEmpty()) {
            throw AlihwartaException.badInput("Test set %s has no lines".formatted(name));
        }
        if (sources.size() != references.size()) {
            throw AlihwartaException.badInput(
                    "Test set %s has %d sources but %d references".formatted(name, sources.size(), references.size()));
        }
    }

    /**
     * Reads two files that correspond line by line.
     *
     * @throws AlihwartaException of kind {@code BAD_INPUT} when one cannot be read as UTF-8, is empty, or has more lines than the other
     */
    public static TestSet read(Path source, Path reference, Language target) {
        List<String> sources = Lines.read(source);
        List<String> references = Lines.read(reference);
        if (sources.isEmpty()) {
            throw AlihwartaException.badInput("%s is empty: it must have a sentence per line".formatted(source));
        }
        Lines.requireSameCount(source, sources, reference, references);
        return new TestSet(String.valueOf(source.getFileName()), sources, references, target);
    }

    public int size() {
        return sources.size();
    }
}
