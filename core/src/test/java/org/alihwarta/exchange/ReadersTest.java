package org.alihwarta.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.alihwarta.intake.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {
    private static final String BODY =
            "Perpustakaan apung mulai melayani tiga desa di tepi Danau Raya pada Senin pagi, kata pustakawan.";
    private static final String NINJS_1 = """
            {"uri": "urn:kantor:1", "language": "id", "version": "2", "versioncreated": "2026-02-11T05:00:00+07:00",
             "byline": "Rina", "headline": "Perpustakaan apung dibuka", "subject": [{"name": "Danau"}],
             "body_text": "%s"}""".formatted(BODY);
    private static final String NINJS_2 = """
            {"uri": "urn:kantor:1", "language": "id", "by": "Rina", "version": "2", "firstcreated": "2026-02-11T05:00:00+07:00",
             "headlines": [{"role": "main", "value": "Perpustakaan apung dibuka"}], "subjects": [{"name": "Danau"}],
             "bodies": [{"contenttype": "text/html", "value": "<p>%s</p>"}]}""".formatted(BODY);
    private static final String NINJS_3 = """
            {"uri": "urn:kantor:1", "language": "id-ID", "by": "Rina", "version": "2", "firstCreated": "2026-02-11T05:00:00+07:00",
             "headlines": [{"role": "main", "value": "Perpustakaan apung dibuka"}], "subjects": [{"name": "Danau"}],
             "bodies": [{"contentType": "text/plain", "value": "kurang"}, {"contentType": "application/xhtml+xml", "value": "<p>%s</p>"}]}""".formatted(BODY);
    private static final String NEWSML = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:kantor:2" version="4">
              <itemMeta><versionCreated>2026-02-11T05:00:00+07:00</versionCreated></itemMeta>
              <contentMeta><language tag="id"/><headline>Perpustakaan apung dibuka</headline></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml">
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>%s</p></body></html>
              </inlineXML></contentSet></newsItem>""".formatted(BODY);
    private static final String WXR = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
              <item><title>Perpustakaan apung dibuka</title><link>https://warta.example/1</link><guid>https://warta.example/?p=1</guid>
                <dc:creator>rina</dc:creator><content:encoded><![CDATA[<p>%s</p>]]></content:encoded>
                <wp:post_date_gmt>2026-02-10 22:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <category domain="category" nicename="budaya">Budaya</category>
                <category domain="post_tag" nicename="danau">Danau</category></item>
              <item><title>Gambar</title><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
            </channel></rss>""".formatted(BODY);

    private final Intake intake = Intake.standard();

    @ParameterizedTest
    @MethodSource("generations")
    void readsEveryGenerationOfNinjs(String json) {
        Sheet sheet = new NinjsReader(intake).read(bytes(json), "kawat.json").get(0);

        assertThat(sheet.document().headline()).isEqualTo("Perpustakaan apung dibuka");
        assertThat(sheet.document().texts()).contains(BODY);
        assertThat(sheet.byline()).isEqualTo("Rina");
        assertThat(sheet.topics()).containsExactly("Danau");
        assertThat(sheet.version()).isEqualTo(2);
        assertThat(sheet.publishedAt()).isEqualTo(Instant.parse("2026-02-10T22:00:00Z"));
    }

    @Test
    void readsNewsMl() {
        Sheet sheet = new NewsMlReader(intake).read(bytes(NEWSML), "kawat.xml").get(0);

        assertThat(sheet.uri()).isEqualTo("urn:kantor:2");
        assertThat(sheet.document().texts()).containsExactly("Perpustakaan apung dibuka", BODY);
    }

    @Test
    void readsThePostsOfWordPressOnly() {
        List<WxrReader.Post> posts = new ArrayList<>();

        new WxrReader().read(new ByteArrayInputStream(bytes(WXR)), "warta.xml", posts::add);

        assertThat(posts).hasSize(1);
        WxrReader.Post post = posts.get(0);
        assertThat(post.html()).isEqualTo("<p>" + BODY + "</p>");
        assertThat(post.section()).isEqualTo("budaya");
        assertThat(post.tags()).containsExactly("Danau");
        assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-02-10T22:00:00Z"));
    }

    @Test
    void knowsFormatsByTheirContent() {
        assertThat(SheetFile.of(bytes(NINJS_3))).isEqualTo(SheetFile.NINJS);
        assertThat(SheetFile.of(bytes(NEWSML))).isEqualTo(SheetFile.NEWSML);
        assertThat(SheetFile.of(bytes(WXR))).isEqualTo(SheetFile.WXR);
        assertThat(SheetFile.of(bytes(BODY))).isEqualTo(SheetFile.OTHER);
    }

    @Test
    void resolvesNoEntity() {
        String attack = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>";

        assertThatThrownBy(() ->
                        new NewsMlReader(intake).read(bytes(attack + NEWSML.replace(BODY, "&secret;")), "serangan.xml"))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> new WxrReader()
                        .read(
                                new ByteArrayInputStream(
                                        bytes(attack + WXR.replace("Perpustakaan apung dibuka", "&secret;"))),
                                "serangan.xml",
                                post -> assertThat(post.title()).isEmpty()))
                .isInstanceOf(AlihwartaException.class);
    }

    @Test
    void letsNoEntityGrow() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 12; level++) {
            laughs.append("<!ENTITY a")
                    .append(level)
                    .append(" \"")
                    .append(("&a" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        String attack = laughs.append("]>")
                .append(WXR.replace("Perpustakaan apung dibuka", "&a11;"))
                .toString();

        assertThatThrownBy(() -> new WxrReader().read(new ByteArrayInputStream(bytes(attack)), "tawa.xml", post -> {}))
                .isInstanceOf(AlihwartaException.class);
    }

    /** Whatever a transmission may do to a file, the answer is a sheet or a refusal that says what is wrong. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void refusesJunkWithAReason(int seed) {
        Random random = new Random(seed);
        for (String valid : List.of(NINJS_1, NINJS_2, NINJS_3, NEWSML, WXR)) {
            for (int round = 0; round < 150; round++) {
                byte[] junk = mutated(bytes(valid), random);
                try {
                    read(junk);
                } catch (AlihwartaException refused) {
                    assertThat(refused.kind()).isEqualTo(Kind.BAD_INPUT);
                    assertThat(refused.getMessage()).contains("junk");
                }
            }
        }
    }

    private static Stream<String> generations() {
        return Stream.of(NINJS_1, NINJS_2, NINJS_3);
    }

    private void read(byte[] junk) {
        switch (SheetFile.of(junk)) {
            case NINJS, NEWSML -> SheetFile.of(junk).read(junk, "junk", intake);
            case WXR -> new WxrReader().read(new ByteArrayInputStream(junk), "junk", post -> {});
            case OTHER -> intake.read(junk, "junk", null);
        }
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] junk = valid.clone();
        for (int change = random.nextInt(8); change >= 0; change--) {
            junk[random.nextInt(junk.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(junk.length) : junk.length;
        return Arrays.copyOf(junk, length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
