package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {
    @ParameterizedTest
    @CsvSource({
        "a b c, a X c, a b Y, a X Y",
        "a b c, X a b c, a b c Y, X a b c Y",
        "a b c, a c, a b c Y, a c Y",
        "a b c, a b c, a c, a c",
        "a b c, a X c, a X c, a X c",
        "a b c, X b c, a b, X b"
    })
    void takesBothChangesWhenTheyConcernDifferentBlocks(String base, String mine, String theirs, String merged) {
        assertThat(Merge.blocks(blocks(base), blocks(mine), blocks(theirs))).contains(blocks(merged));
    }

    @ParameterizedTest
    @CsvSource({"a b c, a X c, a Y c", "a b, a b X, a b Y", "a b c, a c, a Y c"})
    void leavesTheSameBlockToPeople(String base, String mine, String theirs) {
        assertThat(Merge.blocks(blocks(base), blocks(mine), blocks(theirs))).isEmpty();
    }

    @Test
    void takesTheHeadlineOfOneAndTheTextOfTheOther() {
        StoryForm base = form("Judul", "Isi.", 1);

        assertThat(Merge.of(base, form("Judul", "Isi baru.", 1), form("Judul lain", "Isi.", 2)))
                .contains(form("Judul lain", "Isi baru.", 2));
        assertThat(Merge.of(base, form("Judul saya", "Isi.", 1), form("Judul lain", "Isi.", 2)))
                .isEmpty();
    }

    private static StoryForm form(String headline, String text, int revision) {
        return new StoryForm(
                "politik",
                headline,
                "",
                "",
                "",
                "",
                List.of(BlockForm.of(BlockForm.Kind.PARAGRAPH, text)),
                "",
                revision,
                List.of(),
                "",
                "",
                "");
    }

    private static List<String> blocks(String letters) {
        return List.of(letters.split(" "));
    }
}
