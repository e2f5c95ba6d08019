package org.alihwarta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported.Dropped;
import org.alihwarta.intake.Imported.Reason;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlImporterTest {
    @Test
    void readsAPageOfTheBlockEditor() {
        Imported imported = read("""
                <!doctype html><html><head><title>Panen Raya di Subang | Kabar Contoh</title></head><body>
                <nav><a href="/">Beranda</a> <a href="/ekonomi">Ekonomi</a></nav>
                <h1 class="entry-title">Panen Raya di Subang</h1>
                <div class="entry-content">
                <figure class="wp-block-image"><img src="https://contoh.example.id/panen.jpg" alt="">
                <figcaption>Petani memanen padi di Subang. (Kabar/Rina)</figcaption></figure>
                <p><strong>SUBANG, KABAR</strong> &#8211; Petani <em>mulai</em> memanen <a href="https://contoh.example.id/p">padi</a>.</p>
                <h2>Harga Naik</h2>
                <blockquote class="wp-block-quote"><p>Hasilnya baik tahun ini.</p></blockquote>
                <p>Tahapannya:</p>
                <ol><li>memotong padi</li><li>merontokkan <b>gabah</b></li></ol>
                <ul><li>pupuk</li><li>benih</li></ul>
                <p><strong>Baca juga: <a href="https://contoh.example.id/pupuk">Pupuk Langka di Karawang</a></strong></p>
                <p>Panen selesai pekan depan. (RLS/DNA)</p>
                <script>alert("x")</script>
                </div>
                <div id="respond"><h3>Tinggalkan Balasan</h3><form><p>Nama *</p></form></div>
                <footer>Hak cipta Kabar Contoh</footer></body></html>
                """);

        assertThat(imported.document().headline()).isEqualTo("Panen Raya di Subang");
        assertThat(imported.document().dateline()).isEqualTo(new Dateline("SUBANG", "KABAR"));
        assertThat(imported.document().blocks())
                .containsExactly(
                        new Block.Picture(
                                URI.create("https://contoh.example.id/panen.jpg"),
                                "Petani memanen padi di Subang.",
                                "Kabar/Rina"),
                        new Block.Paragraph("Petani mulai memanen padi."),
                        new Block.Subheading("Harga Naik"),
                        new Block.Quotation("Hasilnya baik tahun ini."),
                        new Block.Paragraph("Tahapannya:"),
                        new Block.Listing(true, List.of("memotong padi", "merontokkan gabah")),
                        new Block.Listing(false, List.of("pupuk", "benih")),
                        new Block.Related("Pupuk Langka di Karawang", URI.create("https://contoh.example.id/pupuk")),
                        new Block.Paragraph("Panen selesai pekan depan."),
                        new Block.Signature("RLS/DNA"));
        assertThat(imported.dropped())
                .containsExactlyInAnyOrder(
                        new Dropped(Reason.NAVIGATION, "Beranda Ekonomi"),
                        new Dropped(Reason.NAVIGATION, "Hak cipta Kabar Contoh"),
                        new Dropped(Reason.COMMENT_FORM, "Tinggalkan Balasan Nama *"),
                        new Dropped(Reason.MARKUP, "<script> alert(\"x\")"),
                        new Dropped(Reason.DUPLICATE, "Panen Raya di Subang | Kabar Contoh"));
    }

    @Test
    void readsTheCaptionOfTheClassicEditor() {
        Imported imported =
                read("<h1>Panen Raya</h1><div class=\"wp-caption\"><img src=\"https://contoh.example.id/a.jpg\">"
                        + "<p class=\"wp-caption-text\">Petani di sawah. Foto: Rina</p></div><p>Panen dimulai.</p>");

        assertThat(imported.document().blocks())
                .containsExactly(
                        new Block.Picture(URI.create("https://contoh.example.id/a.jpg"), "Petani di sawah.", "Rina"),
                        new Block.Paragraph("Panen dimulai."));
    }

    @Test
    void readsAPasteFromGoogleDocs() {
        Imported imported = read("<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\">"
                + "<h1 dir=\"ltr\"><span>Panen Raya</span></h1>"
                + "<p dir=\"ltr\"><span style=\"font-weight:400\">Petani mulai </span><span style=\"font-weight:700\">memanen</span>"
                + "<span style=\"font-weight:400\"> padi.</span></p><br>"
                + "<p dir=\"ltr\"><span style=\"font-weight:700\">Harga Naik</span></p>"
                + "<p dir=\"ltr\"><span style=\"font-weight:400\">Harga naik.</span></p></b>");

        assertThat(imported.document().headline()).isEqualTo("Panen Raya");
        assertThat(imported.document().blocks())
                .containsExactly(
                        new Block.Paragraph("Petani mulai memanen padi."),
                        new Block.Subheading("Harga Naik"),
                        new Block.Paragraph("Harga naik."));
    }

    @Test
    void readsAPasteFromWord() {
        Imported imported = read("<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->"
                + "<p class=MsoTitle>Panen Raya<o:p></o:p></p><p class=MsoNormal>Petani mulai\nmemanen padi.<o:p>&nbsp;</o:p></p>"
                + "<p class=MsoListParagraph><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>pupuk</p>"
                + "<p class=MsoListParagraph><span>·<span>&nbsp; </span></span>benih</p>");

        assertThat(imported.document().headline()).isEqualTo("Panen Raya");
        assertThat(imported.document().blocks())
                .containsExactly(
                        new Block.Paragraph("Petani mulai memanen padi."),
                        new Block.Listing(false, List.of("pupuk", "benih")));
    }

    @Test
    void takesEveryLinkBelowALabelAsRelated() {
        Imported imported = read(
                "<h1>Panen Raya</h1><p>Panen dimulai.</p><p><b>Baca juga:</b></p>"
                        + "<ul><li><a href=\"/a\">Pupuk Langka</a></li><li><a href=\"javascript:x()\">Benih Baru</a></li></ul><p>Panen usai.</p>");

        assertThat(imported.document().blocks())
                .containsExactly(
                        new Block.Paragraph("Panen dimulai."),
                        new Block.Related("Pupuk Langka", URI.create("/a")),
                        new Block.Related("Benih Baru", null),
                        new Block.Paragraph("Panen usai."));
    }

    @Test
    void takesTheTitleWhereThePageHasNoHeading() {
        Imported imported = read("<html><head><title>Panen Raya - Kabar Contoh</title></head><body>"
                + "<p>SUBANG - Panen dimulai hari ini.</p><p>Hujan reda.</p></body></html>");

        assertThat(imported.document().headline()).isEqualTo("Panen Raya");
        assertThat(imported.dropped()).containsExactly(new Dropped(Reason.NAVIGATION, "- Kabar Contoh"));
    }

    @Test
    void keepsOpenElementsThatLoseNothing() {
        Imported imported = read("<div><h1>Panen Raya<p>Panen <b>dimulai.<p>Harga 5 < 6 dan naik.");

        assertThat(imported.document().texts())
                .containsExactly("Panen Raya", "Panen dimulai.", "Harga 5 < 6 dan naik.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Panen dimulai.</p><p>Baca <a href=\"https://contoh.example",
                "<p>Panen dimulai.</p><script>var a = 1; <p>Hujan reda.</p>",
                "<p>Panen dimulai.</p><!-- iklan <p>Hujan reda.</p>",
                "<p>Panen dimulai.</p><p clas",
            })
    void refusesAPageThatIsCutOffInsideATag(String page) {
        assertThatThrownBy(() -> read(page))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageStartingWith("page.html is cut off: ")
                .hasMessageContaining("copy the whole page again");
    }

    private static Imported read(String page) {
        return new HtmlImporter().read(page, "page.html");
    }
}
