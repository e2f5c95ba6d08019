package org.alihwarta.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alihwarta.translation.Rewording.Change;
import org.junit.jupiter.api.Test;

class RewordingTest {
    private final Rewording rewording =
            new Rewording("abc def ghi", List.of(new Change(8, 11, "x"), new Change(0, 3, "longer")));

    @Test
    void replacesEveryStretchWhereverItStands() {
        assertThat(rewording.result()).isEqualTo("longer def x");
    }

    @Test
    void movesWhatStandsBetween() {
        assertThat(rewording.start(4)).isEqualTo(7);
        assertThat(rewording.end(7)).isEqualTo(10);
    }

    @Test
    void coversAChangeThatAStretchBeginsOrEndsIn() {
        assertThat(rewording.start(1)).isZero();
        assertThat(rewording.end(2)).isEqualTo(6);
        assertThat(rewording.start(9)).isEqualTo(11);
        assertThat(rewording.end(9)).isEqualTo(12);
        assertThat(rewording.end(11)).isEqualTo(12);
    }

    @Test
    void leavesOutAChangeThatOverlapsTheOneBefore() {
        Rewording overlapping = new Rewording("abcdef", List.of(new Change(0, 4, "x"), new Change(3, 6, "y")));

        assertThat(overlapping.result()).isEqualTo("xef");
    }
}
