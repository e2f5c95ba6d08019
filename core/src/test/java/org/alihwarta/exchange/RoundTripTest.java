package org.alihwarta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.alihwarta.intake.Intake;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoundTripTest {
    private static final Instant PUBLISHED = Instant.parse("2026-02-11T05:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-02-11T06:30:00Z");
    private static final Document STORY = new Document(
            "Perpustakaan apung \"Sukamaju\" melayani <tiga> desa",
            null,
            List.of(
                    new Block.Paragraph(
                            "Perpustakaan apung mulai melayani tiga desa di tepi Danau Raya pada Senin pagi."),
                    new Block.Subheading("Perjalanan Berikutnya"),
                    new Block.Quotation("Anak-anak selalu menunggu kami di dermaga & di jembatan."),
                    new Block.Listing(false, List.of("Desa Sukamaju di utara", "Desa Sukasari di selatan")),
                    new Block.Paragraph("Bulan depan perahu kedua akan melayani dua desa di seberang danau.")));
    private static final Document EDITION = new Document(
            "Floating library serves three villages",
            null,
            List.of(new Block.Paragraph("The floating library began to serve three villages on Monday morning.")));
    private static final Bundle BUNDLE = new Bundle(
            "urn:uuid:0#package",
            List.of(
                    sheet("urn:uuid:0", Language.INDONESIAN, STORY, null),
                    sheet("urn:uuid:0#en", Language.ENGLISH, EDITION, "urn:uuid:0")));

    private final Intake intake = Intake.standard();

    @Test
    void comesBackFromNinjsAsItWas() {
        String json = new NinjsWriter(Wordings.INDONESIAN).write(BUNDLE);

        List<Sheet> read = new NinjsReader(intake).read(json.getBytes(StandardCharsets.UTF_8), "paket.json");

        assertThat(read).containsExactly(sheet("urn:uuid:0", Language.INDONESIAN, STORY, null));
    }

    @Test
    void comesBackFromNewsMlAsItWas() {
        String xml = new NewsMlWriter(Wordings.INDONESIAN).write(BUNDLE, CHANGED);

        List<Sheet> read = new NewsMlReader(intake).read(xml.getBytes(StandardCharsets.UTF_8), "paket.xml");

        assertThat(read).containsExactly(sheet("urn:uuid:0", Language.INDONESIAN, STORY, null));
    }

    @Test
    void comesBackFromHtmlAsItWas() {
        String html = new BodyHtml(Language.INDONESIAN, Wordings.INDONESIAN).of(STORY);

        Document read = intake.withHeadline(STORY.headline())
                .read(html.getBytes(StandardCharsets.UTF_8), "berita.html", "text/html; charset=utf-8")
                .document();

        assertThat(read).isEqualTo(STORY);
    }

    @Test
    void relatesTranslationsToTheirOriginalInNinjs() {
        JsonNode root = JsonMapper.shared().readTree(new NinjsWriter(Wordings.INDONESIAN).write(BUNDLE));

        JsonNode english = root.at("/associations/1");
        assertThat(english.at("/language").asString()).isEqualTo("en");
        assertThat(english.at("/associations/0/uri").asString()).isEqualTo("urn:uuid:0");
        assertThat(english.at("/associations/0/rel").asString()).endsWith("itemrelation/translatedFrom");
        assertThat(english.at("/digitalSourceType/uri").asString()).endsWith("trainedAlgorithmicMedia");
        assertThat(root.at("/associations/0").has("digitalSourceType")).isFalse();
    }

    @Test
    void relatesTranslationsToTheirOriginalInNewsMl() {
        assertThat(new NewsMlWriter(Wordings.INDONESIAN).write(BUNDLE, CHANGED))
                .contains("<link rel=\"irel:translatedFrom\" residref=\"urn:uuid:0\"/>", "<language tag=\"en\"/>");
    }

    @Test
    void writesMarkdownThatSaysNothingByAccident() {
        Document tricky = new Document(
                "Harga *naik* 5%",
                null,
                List.of(
                        new Block.Paragraph("1. Bukan daftar, kata _dia_ <tegas>."),
                        new Block.Listing(true, List.of("Pertama", "Kedua")),
                        new Block.Related("Danau Raya surut", null)));

        assertThat(new MarkdownWriter(Language.INDONESIAN, Wordings.INDONESIAN).write(tricky))
                .isEqualTo("""
                # Harga \\*naik\\* 5%

                1\\. Bukan daftar, kata \\_dia\\_ \\<tegas\\>.

                1. Pertama
                2. Kedua

                Baca juga: Danau Raya surut
                """);
    }

    private static Sheet sheet(String uri, Language language, Document document, @Nullable String translatedFrom) {
        return new Sheet(
                uri,
                language.tag(),
                document,
                "Rina Wulandari",
                new Section("budaya"),
                List.of("Perpustakaan", "Danau Raya"),
                3,
                PUBLISHED,
                CHANGED,
                translatedFrom);
    }
}
