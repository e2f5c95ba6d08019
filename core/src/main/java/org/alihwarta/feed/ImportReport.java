package org.alihwarta.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came in of a batch, what was refused and why, in the order of the batch. */
public record ImportReport(List<Line> lines) {
    public ImportReport {
        lines = List.copyOf(lines);
    }

    /** How many lines there are of each outcome; every outcome has a number. */
    public Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(
                    outcome,
                    lines.stream().filter(line -> line.outcome() == outcome).count());
        }
        return counts;
    }

    /** Whether something did not come in that should have. */
    public boolean hasFailed() {
        return lines.stream().anyMatch(line -> line.outcome() == Outcome.REFUSED || line.outcome() == Outcome.MISSED);
    }

    /**
     * What became of one input.
     *
     * @param input a file's name, an address
     * @param detail the story's headline, or why it was refused
     */
    public record Line(String input, Outcome outcome, String detail) {}

    /** What may become of an input. */
    public enum Outcome {
        ADDED,
        REVISED,
        /** It was here already. */
        KNOWN,
        RETRACTED,
        /** It is none of ours to take, such as a draft or an edition of ours. */
        SKIPPED,
        REFUSED,
        /** It could not be had this time. */
        MISSED
    }
}
