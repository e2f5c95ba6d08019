package org.alihwarta.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * What one system made of a test set.
 *
 * @param translations in the order of the sources
 * @param duration how long the translating took; absent for a file from elsewhere
 */
public record SystemOutput(
        String name, List<String> translations, @Nullable Duration duration) {
    public SystemOutput {
        translations = List.copyOf(translations);
    }

    /** @throws AlihwartaException of kind {@code BAD_INPUT} when the file cannot be read as UTF-8 or does not fit the test set */
    public static SystemOutput read(String name, Path file, TestSet testSet) {
        List<String> translations = Lines.read(file);
        Lines.requireSameCount(file, translations, Path.of(testSet.name()), testSet.sources());
        return new SystemOutput(name, translations, null);
    }

    /** Runs a system and takes its time; what it needs to warm up should have happened before. */
    public static SystemOutput timed(
            String name, TestSet testSet, UnaryOperator<List<String>> translating, Clock clock) {
        Instant start = clock.instant();
        List<String> translations = translating.apply(testSet.sources());
        return new SystemOutput(name, translations, Duration.between(start, clock.instant()));
    }
}
