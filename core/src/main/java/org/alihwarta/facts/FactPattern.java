package org.alihwarta.facts;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way of writing one kind of value; safe for use by several threads. */
interface FactPattern {
    /** The fact that begins exactly at {@code start} of a flattened text, or null. */
    @Nullable
    Fact at(String text, int start);

    /** What such a value may begin with besides a digit or a bracket; only the first word or sign of each counts. */
    Stream<String> openings();
}
