package org.alihwarta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported.Doubt;
import org.alihwarta.intake.Imported.Dropped;
import org.alihwarta.intake.Imported.Reason;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextImporterTest {
    @Test
    void tellsTheBlocksOfAStoryApart() {
        Imported imported = read("""
                Panen Padi Dimulai di Subang

                SUBANG, WARTA NUSANTARA - Petani mulai memanen padi. Hujan reda.

                Foto: Petani di sawah. (Warta Nusantara/Rina Lestari)

                Harga Naik

                "Alhamdulillah," kata Ujang. Ia memanen:
                - padi
                - jagung

                Baca juga: Pupuk Langka di Karawang

                Panen selesai pekan depan. (RLS/DNA)
                Sumber: Dinas Pertanian
                """);

        assertThat(imported.document().headline()).isEqualTo("Panen Padi Dimulai di Subang");
        assertThat(imported.document().dateline()).isEqualTo(new Dateline("SUBANG", "WARTA NUSANTARA"));
        assertThat(imported.document().blocks())
                .containsExactly(
                        new Block.Paragraph("Petani mulai memanen padi. Hujan reda."),
                        new Block.Picture(null, "Petani di sawah.", "Warta Nusantara/Rina Lestari"),
                        new Block.Subheading("Harga Naik"),
                        new Block.Paragraph("\"Alhamdulillah,\" kata Ujang. Ia memanen:"),
                        new Block.Listing(false, java.util.List.of("padi", "jagung")),
                        new Block.Related("Pupuk Langka di Karawang", null),
                        new Block.Paragraph("Panen selesai pekan depan."),
                        new Block.Signature("RLS/DNA"),
                        new Block.Source("Dinas Pertanian"));
        assertThat(imported.dropped()).isEmpty();
        assertThat(imported.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    JAKARTA - Hujan turun sejak pagi.                   ; JAKARTA    ; -
                    JAKARTA, KABAR SATU – Hujan turun sejak pagi.       ; JAKARTA    ; KABAR SATU
                    JAKARTA, Kabar.com – Hujan turun sejak pagi.        ; JAKARTA    ; Kabar.com
                    Jakarta, Kabar Satu -- Hujan turun sejak pagi.      ; Jakarta    ; Kabar Satu
                    KABARSATU.COM – Hujan turun sejak pagi.             ; ''         ; KABARSATU.COM
                    KabarSatu.id - Hujan turun sejak pagi.              ; ''         ; KabarSatu.id
                    KabarSatu.co.id, Jakarta - Hujan turun sejak pagi.  ; Jakarta    ; KabarSatu.co.id
                    Surabaya – Hujan turun sejak pagi hari ini.         ; Surabaya   ; -
                    BANDUNG (Kabar) — Hujan turun sejak pagi.           ; BANDUNG    ; Kabar
                    KOTA BIMA (Kabar) - Hujan turun sejak pagi.         ; KOTA BIMA  ; Kabar
                    """)
    void readsTheDateline(String paragraph, String place, String outlet) {
        Imported imported = read("Hujan Deras\n" + paragraph);

        assertThat(imported.document().dateline()).isEqualTo(new Dateline(place, outlet));
        assertThat(imported.document().blocks()).hasSize(1);
        assertThat(imported.document().texts().get(1)).startsWith("Hujan turun sejak pagi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Tinggalkan Balasan                                    ; COMMENT_FORM
                    Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai * ; COMMENT_FORM
                    GAYA HIDUP | 3 hari yang lalu                         ; SECTION_LIST
                    5 bulan lalu                                          ; RELATIVE_TIME
                    Berita terkait Banjir lainnya                         ; TOPIC_LIST
                    SEE ALSO:                                             ; EMPTY_LABEL
                    Baca juga:                                            ; EMPTY_LABEL
                    Foto:                                                 ; EMPTY_LABEL
                    Sumber:                                               ; EMPTY_LABEL
                    Bagikan artikel ini:                                  ; SHARE_BUTTONS
                    ADVERTISEMENT                                         ; ADVERTISEMENT
                    Rabu, 5 November 2025 | 16:40 WIB                     ; PAGE_TIME
                    These versions are automatically translated by a robot. ; TRANSLATION_NOTICE
                    """)
    void dropsFurnitureAndSaysWhy(String line, Reason reason) {
        Imported imported = read("Hujan Deras\nHujan turun sejak pagi.\n" + line + "\nWarga mengungsi ke balai desa.");

        assertThat(imported.dropped()).containsExactly(new Dropped(reason, line));
        assertThat(imported.document().texts())
                .containsExactly("Hujan Deras", "Hujan turun sejak pagi.", "Warga mengungsi ke balai desa.");
    }

    @Test
    void derivesAHeadlineFromTheFirstSentenceAndSaysSo() {
        Imported imported = read("JAKARTA - Hujan turun sejak pagi. Jalan licin.\nWarga diminta waspada.");

        assertThat(imported.document().headline()).isEqualTo("Hujan turun sejak pagi");
        assertThat(imported.document().texts()).contains("Hujan turun sejak pagi. Jalan licin.");
        assertThat(imported.notes())
                .containsExactly(new Imported.Note(Doubt.HEADLINE_DERIVED, "Hujan turun sejak pagi"));
    }

    @Test
    void takesTheHeadlineThatTheCallerKnows() {
        Imported imported =
                PlainTextImporter.withHeadline("Banjir").read("Hujan Deras\n\nHujan turun sejak pagi.", "a.txt");

        assertThat(imported.document().headline()).isEqualTo("Banjir");
        assertThat(imported.document().blocks())
                .containsExactly(new Block.Subheading("Hujan Deras"), new Block.Paragraph("Hujan turun sejak pagi."));
    }

    @Test
    void dropsWhatIsSaidTwice() {
        String paragraph = "Pemerintah menyiapkan bantuan pangan bagi warga yang mengungsi.";
        Imported imported = read("Hujan Deras\nHujan Deras\n" + paragraph + "\nWarga menunggu.\n" + paragraph);

        assertThat(imported.document().texts()).containsExactly("Hujan Deras", paragraph, "Warga menunggu.");
        assertThat(imported.dropped())
                .containsExactly(
                        new Dropped(Reason.DUPLICATE, "Hujan Deras"), new Dropped(Reason.DUPLICATE, paragraph));
    }

    @Test
    void keepsMarkupInPlainTextAsText() {
        Imported imported = read("Hujan <b>Deras</b>\nTeks <script>alert(1)</script> biasa.");

        assertThat(imported.document().texts())
                .containsExactly("Hujan <b>Deras</b>", "Teks <script>alert(1)</script> biasa.");
    }

    @Test
    void refusesTextWithoutAStory() {
        assertThatThrownBy(() -> read(" \n "))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage("a.txt is empty: give it a headline and the text of a story");
        assertThatThrownBy(() -> read("Tinggalkan Balasan"))
                .hasMessage("a.txt has no story in it, only page furniture (1 lines such as \"Tinggalkan Balasan\"): "
                        + "copy the story's text itself");
    }

    private static Imported read(String text) {
        return new PlainTextImporter().read(text, "a.txt");
    }
}
