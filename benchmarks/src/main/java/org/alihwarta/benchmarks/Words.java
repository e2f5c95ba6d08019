package org.alihwarta.benchmarks;

import java.util.List;

/** Counts words between spaces. */
final class Words {

    private Words() {}

    static long count(List<String> lines) {
        return lines.stream()
                .mapToLong(line -> line.strip().split("\\s+", -1).length)
                .sum();
    }
}
