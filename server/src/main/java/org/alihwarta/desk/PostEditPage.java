package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An edition beside its original, sentence by sentence.
 *
 * @param revision the story's, which every form brings back
 * @param head what can be said and done of the edition as a whole
 * @param done what was just done, in words; absent when nothing was
 * @param problem why something could not be done; absent when nothing was tried or it was done
 * @param kept what was typed and could not be stored; absent when there is no such thing
 */
public record PostEditPage(
        Visit visit,
        String headline,
        String story,
        Language language,
        int revision,
        Head head,
        @Nullable String done,
        @Nullable String problem,
        @Nullable Kept kept,
        List<Line> lines) {
    public PostEditPage {
        lines = List.copyOf(lines);
    }

    /** The address of this page. */
    public String address() {
        return story + "/editions/" + language.code();
    }

    public boolean mayReview() {
        return visit.mayReview(language);
    }

    /** The address that a sentence's form goes to. */
    public String act(Line line, String what) {
        return address() + "/sentences/" + line.number() + (what.isEmpty() ? "" : "/" + what);
    }

    /** What stands in a sentence's field: what was typed, if it could not be stored, or else the translation. */
    public String typed(Line line) {
        return kept != null && kept.number() == line.number() ? kept.text() : line.target();
    }

    PostEditPage with(Kept typed) {
        return new PostEditPage(visit, headline, story, language, revision, head, done, problem, typed, lines);
    }

    /** A text that is not lost although it could not be stored. */
    public record Kept(int number, String text) {}

    /**
     * The edition as a whole.
     *
     * @param open how many sentences something holds, in words; absent when none is held
     * @param reviewed who has signed it and when; absent when nobody has
     * @param releasable whether a reviewer's signature is all that it waits for, or can still be given
     * @param releases whether the signature releases it
     * @param byHand whether there is nothing yet, and a person may begin to write it
     */
    public record Head(
            Chip chip,
            @Nullable String open,
            @Nullable String reviewed,
            boolean releasable,
            boolean releases,
            boolean byHand) {}

    /**
     * A sentence.
     *
     * @param number from 1
     * @param origin who wrote the translation, in words
     * @param kind for its looks: {@code person}, {@code machine}, {@code memory} or {@code verbatim}
     * @param change that the original has changed under a person's edit; absent when it has not
     */
    public record Line(
            int number,
            String source,
            String target,
            String origin,
            String kind,
            List<Flaw> flaws,
            @Nullable Change change) {
        public Line {
            flaws = List.copyOf(flaws);
        }

        public boolean isHeld() {
            return change != null || flaws.stream().anyMatch(Flaw::holds);
        }
    }

    /**
     * Something that a gate says of a sentence.
     *
     * @param holds whether it keeps the edition from readers
     * @param overruled by whom and why it does not any more; absent when nobody has overruled it
     */
    public record Flaw(
            String gate,
            String words,
            boolean holds,
            @Nullable String overruled) {}

    /** What a person had written of the sentence as it was before, and who. */
    public record Change(String oldSource, String text, String person) {}
}
