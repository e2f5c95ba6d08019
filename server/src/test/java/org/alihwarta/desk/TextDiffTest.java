package org.alihwarta.desk;

import static org.alihwarta.desk.TextDiff.Kind.ADDED;
import static org.alihwarta.desk.TextDiff.Kind.REMOVED;
import static org.alihwarta.desk.TextDiff.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void showsTheWordsThatChangedInAParagraphThatChanged() {
        assertThat(TextDiff.of("Satu.\n\nHarga beras naik.\n\nTiga.", "Satu.\n\nHarga jagung naik.\n\nTiga."))
                .containsExactly(
                        new TextDiff.Piece(SAME, "Satu.\n\nHarga "),
                        new TextDiff.Piece(REMOVED, "beras "),
                        new TextDiff.Piece(ADDED, "jagung "),
                        new TextDiff.Piece(SAME, "naik.\n\nTiga.\n\n"));
    }

    @Test
    void showsAParagraphThatWasAddedAsAddedOnly() {
        assertThat(TextDiff.of("Satu.", "Satu.\n\nDua kata."))
                .containsExactly(new TextDiff.Piece(SAME, "Satu.\n\n"), new TextDiff.Piece(ADDED, "Dua kata.\n\n"));
    }
}
