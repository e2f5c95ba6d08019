package org.alihwarta.marian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alihwarta.marian.search.Constraints.Phrase;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Phrase MINISTRY = new Phrase(List.of(1, 2), true);
    private static final Phrase TOKYO = new Phrase(List.of(7, 8), false);
    private static final List<Phrase> REQUIRED = List.of(MINISTRY, TOKYO);

    @Test
    void countsThePiecesOfThePhraseUnderWay() {
        Progress begun = Progress.START.with(1, "▁the", REQUIRED);
        assertThat(begun.piecesMet(REQUIRED)).isEqualTo(1);
        assertThat(begun.with(2, "▁ministry", REQUIRED).piecesMet(REQUIRED)).isEqualTo(2);
    }

    @Test
    void beginsAPhraseAnewWhenItIsNotContinued() {
        Progress lost = Progress.START.with(1, "▁the", REQUIRED).with(5, "▁house", REQUIRED);
        assertThat(lost.piecesMet(REQUIRED)).isZero();
        Progress doubled = Progress.START.with(1, "▁the", REQUIRED).with(1, "▁the", REQUIRED);
        assertThat(doubled.with(2, "▁ministry", REQUIRED).isMet(0)).isTrue();
    }

    @Test
    void takesAWordBackThatALetterFollows() {
        Progress met = Progress.START.with(1, "▁the", REQUIRED).with(2, "▁ministry", REQUIRED);
        assertThat(met.with(9, "s", REQUIRED).isMet(0)).isFalse();
        assertThat(met.with(9, ",", REQUIRED).isMet(0)).isTrue();
        assertThat(met.with(9, "▁of", REQUIRED).isMet(0)).isTrue();
    }

    @Test
    void letsWordsWithoutSpacesBeFollowedByAnything() {
        Progress met = Progress.START.with(7, "東", REQUIRED).with(8, "京", REQUIRED);
        assertThat(met.with(9, "都", REQUIRED).isMet(1)).isTrue();
        assertThat(met.hasAll(REQUIRED)).isFalse();
    }

    @Test
    void seesASpellingThroughAnyCutIntoPieces() {
        Progress begun = Progress.START.with(3, "▁ca", List.of());
        assertThat(begun.wouldSpell(List.of("▁cat"), "t")).isTrue();
        assertThat(begun.wouldSpell(List.of("▁cat"), "tegory")).isTrue();
        assertThat(begun.wouldSpell(List.of("▁cat"), "▁cat")).isTrue();
        assertThat(begun.wouldSpell(List.of("▁cat"), "r")).isFalse();
        assertThat(Progress.START.with(3, "▁con", List.of()).wouldSpell(List.of("▁cat"), "cat"))
                .isFalse();
    }
}
