package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.alihwarta.desk.BlockForm.Kind;
import org.alihwarta.text.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TypedBlocksTest {
    static final List<Block> BLOCKS = List.of(
            new Block.Paragraph("Petani mulai memanen padi."),
            new Block.Lead("Panen dimulai lebih awal."),
            new Block.Subheading("Harga turun"),
            new Block.Quotation("Kami menunggu hujan reda."),
            new Block.Listing(false, List.of("padi", "jagung")),
            new Block.Listing(true, List.of("lahan", "benih")),
            new Block.Picture(URI.create("/pictures/a.jpg"), "Petani di sawah.", "Rina", "Tiga orang."),
            new Block.Picture(null, "Petani di sawah.", null),
            new Block.Related("Harga beras turun", URI.create("https://warta.example/beras")),
            new Block.Related("Harga beras turun", null),
            new Block.Source("Antara"),
            new Block.Signature("RLS/DNA"));

    @ParameterizedTest
    @FieldSource("BLOCKS")
    void givesEveryBlockBackAsItWas(Block block) {
        assertThat(TypedBlocks.of(BlockForm.of(block))).containsExactly(block);
    }

    @Test
    void makesAParagraphOfEveryLineAfterAnEmptyOne() {
        assertThat(TypedBlocks.of(BlockForm.of(Kind.PARAGRAPH, "Satu\nmasih satu.\n \n\u00a0\nDua.\u200b")))
                .containsExactly(new Block.Paragraph("Satu masih satu."), new Block.Paragraph("Dua."));
    }

    @Test
    void takesTheMarksOffItems() {
        assertThat(TypedBlocks.of(BlockForm.of(Kind.LIST, "- padi\n• jagung\n\n3. kedelai")))
                .containsExactly(new Block.Listing(false, List.of("padi", "jagung", "kedelai")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "https://warta.example/a, true",
        "HTTP://warta.example/, true",
        "/id/ekonomi/, true",
        "//elsewhere.example/, false",
        "javascript:alert(1), false",
        "https:, false",
        "beras turun, false"
    })
    void knowsAddressesThatCanBeFollowed(String typed, boolean followed) {
        assertThat(TypedBlocks.isAddress(typed)).isEqualTo(followed);
    }

    @ParameterizedTest
    @FieldSource("EMPTY")
    void leavesEmptyBlocksOut(BlockForm form) {
        assertThat(TypedBlocks.of(form)).isEmpty();
    }

    static final List<BlockForm> EMPTY = List.of(
            BlockForm.empty(),
            BlockForm.of(Kind.LEAD, " "),
            BlockForm.of(Kind.LIST, "\n - \n"),
            BlockForm.of(Kind.PICTURE, ""),
            BlockForm.of(Kind.SOURCE, "\u00a0"));
}
