package org.alihwarta.translation;

import org.jspecify.annotations.Nullable;

/** Where a sentence of an edition came from. */
public sealed interface Origin {
    /**
     * An engine wrote it.
     *
     * @param engine name, model and version, as {@link org.alihwarta.engine.Engine#name()} gives it
     * @param score length-normalised log probability, or NaN
     * @param repaired whether a fact or name that the engine got wrong was put right by the source and the alignment
     */
    record Machine(String engine, double score, @Nullable Boolean repaired) implements Origin {
        /** As the engine wrote it. */
        public Machine(String engine, double score) {
            this(engine, score, null);
        }

        /** Absent in what was stored before there were repairs. */
        public boolean wasRepaired() {
            return Boolean.TRUE.equals(repaired);
        }
    }

    /** A person wrote or mended it; nothing but that person's release changes it. */
    record Person(String name) implements Origin {}

    /**
     * The memory had it: the same sentence was translated before.
     *
     * @param author who translated it then: a person, or the import that brought it
     */
    record Memory(Match match, String author) implements Origin {
        /** How far what is known fits. */
        public enum Match {
            /** The sentences before and after are the same as well. */
            CONTEXT,
            /** The sentence alone is the same. */
            EXACT
        }
    }

    /** The source stands unchanged because there is nothing to translate in it: a bare number, a URL, a name. */
    record Verbatim() implements Origin {}
}
