package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alihwarta.intake.Intake;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTextTest {
    private static final List<Block> BLOCKS = List.of(
            new Block.Paragraph(
                    "Petani di Sukamaju mulai memanen padi pada Rabu pagi, sepekan lebih awal dari biasanya."),
            new Block.Picture(null, "Petani memanen padi di Sukamaju.", "Warta Uji/Rina"),
            new Block.Subheading("Harga Turun"),
            new Block.Quotation("Kami menunggu hujan reda sebelum turun ke sawah."),
            new Block.Listing(false, List.of("padi, 118 ton;", "jagung, 57 ton.")),
            new Block.Listing(true, List.of("menyiapkan lahan;", "menanam benih.")),
            new Block.Related("Harga beras turun di tiga pasar", null),
            new Block.Paragraph("Panen berlangsung sampai akhir bulan, kata kepala dinas pertanian setempat."),
            new Block.Source("Antara"),
            new Block.Signature("RLS/DNA"));

    @Test
    void isReadBackIntoTheSameBlocks() {
        Document document =
                new Document("Panen raya dimulai di Sukamaju", new Dateline("SUKAMAJU", "Warta Uji"), BLOCKS);

        assertThat(readBack(document)).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"SUKAMAJU, -", "SUKAMAJU, Warta Uji", "'', WARTAUJI.ID"})
    void keepsEveryKindOfDateline(String place, String outlet) {
        Document document =
                new Document("Panen raya dimulai di Sukamaju", new Dateline(place, outlet), BLOCKS.subList(0, 1));

        assertThat(readBack(document).dateline()).isEqualTo(document.dateline());
    }

    private static Document readBack(Document document) {
        return Intake.standard()
                .withHeadline(document.headline())
                .readPasted(DocumentText.of(document), "the text")
                .document();
    }
}
