package org.alihwarta.memory;

import java.util.List;
import org.alihwarta.language.Language;

/** What the memory holds and what it has saved, a line per target language. */
public record MemoryStatistics(List<Line> lines) {
    public MemoryStatistics {
        lines = List.copyOf(lines);
    }

    /** All units. */
    public long units() {
        return lines.stream()
                .mapToLong(line -> line.people() + line.reports() + line.imports())
                .sum();
    }

    /**
     * One language.
     *
     * @param people units that people of the newsroom wrote
     * @param reports units that came of readers' reports
     * @param imports units that files brought
     */
    public record Line(Language language, long people, long reports, long imports, Savings saved) {}

    /**
     * What engines did not have to translate.
     *
     * @param inContext sentences that were found with their neighbours
     * @param exact sentences that were found without
     * @param words of both, in the original
     * @param characters of both, in the original: what engines in the cloud charge for
     */
    public record Savings(long inContext, long exact, long words, long characters) {
        static final Savings NONE = new Savings(0, 0, 0, 0);

        public boolean isNone() {
            return inContext + exact == 0;
        }
    }
}
