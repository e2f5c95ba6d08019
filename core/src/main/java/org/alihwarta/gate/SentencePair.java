package org.alihwarta.gate;

import java.util.List;
import java.util.Objects;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.FactReader;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An Indonesian sentence and what was made of it. A value: what is read from it is read once, when first asked for, and shared by all gates.
 * Safe for use by several threads.
 */
public final class SentencePair {
    private final Source read;
    private final String target;
    private final Language language;
    private @Nullable FactComparison facts;

    public SentencePair(String source, String target, Language language) {
        this(new Source(source), target, language);
    }

    private SentencePair(Source source, String target, Language language) {
        this.read = source;
        this.target = target;
        this.language = language;
    }

    /** Another translation of the same sentence; what has been read of the source is not read again. */
    public SentencePair withTarget(String other) {
        return new SentencePair(read, other, language);
    }

    public String source() {
        return read.text;
    }

    public String target() {
        return target;
    }

    public Language language() {
        return language;
    }

    /** The numbers of both sides, compared. */
    public FactComparison facts() {
        FactComparison known = facts;
        if (known == null) {
            known = FactComparison.of(this, read.facts());
            facts = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SentencePair pair
                && source().equals(pair.source())
                && target.equals(pair.target)
                && language == pair.language;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source(), target, language);
    }

    @Override
    public String toString() {
        return "SentencePair[" + source() + " | " + language + " " + target + "]";
    }

    /** The source, shared by all its translations. Two threads may read it twice; they get the same. */
    private static final class Source {
        private final String text;
        private @Nullable List<Fact> facts;

        Source(String text) {
            this.text = text;
        }

        List<Fact> facts() {
            List<Fact> known = facts;
            if (known == null) {
                known = List.copyOf(FactReader.of(Language.INDONESIAN).read(text));
                facts = known;
            }
            return known;
        }
    }
}
