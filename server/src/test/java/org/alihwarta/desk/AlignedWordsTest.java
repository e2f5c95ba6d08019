package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alihwarta.engine.Candidate.Link;
import org.alihwarta.language.Language;
import org.alihwarta.translation.Alternative;
import org.alihwarta.translation.Origin;
import org.junit.jupiter.api.Test;

class AlignedWordsTest {
    @Test
    void linkTheWordsOfBothSidesAsTheEngineAlignedTheirPieces() {
        AlignedWords words = AlignedWords.of(
                "rumah merah",
                offer("red house", new Link(0, 3, 4, 9, 0.9), new Link(3, 5, 4, 9, 0.8), new Link(6, 11, 0, 3, 0.9)),
                Language.ENGLISH);

        assertThat(words.source())
                .containsExactly(
                        new AlignedWords.Piece(0, "rumah", "2"),
                        new AlignedWords.Piece(1, " ", ""),
                        new AlignedWords.Piece(2, "merah", "0"));
        assertThat(words.target())
                .containsExactly(
                        new AlignedWords.Piece(0, "red", "2"),
                        new AlignedWords.Piece(1, " ", ""),
                        new AlignedWords.Piece(2, "house", "0"));
    }

    @Test
    void findWordsWhereThereAreNoSpaces() {
        AlignedWords words = AlignedWords.of("rumah merah", offer("赤い家", new Link(0, 5, 2, 3, 0.9)), Language.JAPANESE);

        assertThat(words.source().get(0).links())
                .isEqualTo(String.valueOf(words.target().size() - 1));
    }

    @Test
    void leaveOutWhatTheEngineHoldsForUnlikely() {
        assertThat(AlignedWords.of("rumah", offer("house", new Link(0, 5, 0, 5, 0.1)), Language.ENGLISH))
                .isEqualTo(new AlignedWords(List.of(), List.of()));
    }

    private static Alternative offer(String text, Link... links) {
        return new Alternative(text, new Origin.Machine("uji/1", -0.1), List.of(links), List.of());
    }
}
