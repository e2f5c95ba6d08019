package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.picture.Darkroom;
import org.alihwarta.picture.Development;
import org.alihwarta.picture.PictureFile;
import org.alihwarta.server.RunningSite;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

class SitePagesIT {
    private static RunningSite site;
    private static Story harvest;

    @BeforeAll
    static void publish() {
        site = new RunningSite();
        harvest = Samples.publish(
                site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW.minus(Duration.ofHours(2)));
        Samples.HARVEST_IN.forEach((language, texts) -> Samples.release(site.newsroom(), harvest, language, texts));
        EditionKey french = new EditionKey(harvest.id(), Language.FRENCH, 1);
        site.newsroom().editions().start(french);
        site.newsroom().editions().hold(french, null, List.of(new Hold.NoModel(Language.FRENCH)));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, id",
                "'ar-EG,ar;q=0.9,en;q=0.5', ar",
                "'de,fr;q=0.3', fr",
                "zh-TW, zh",
                "ja, ja",
                "'*', id",
                "'!!', id"
            })
    void sendsReadersToTheirLanguage(String accepted, String language) {
        HttpResponse<String> answer = accepted == null ? site.ask("/") : site.ask("/", "Accept-Language", accepted);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/" + language + "/");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({
        "id, ltr, Panen raya dimulai di Sukamaju, 2 jam yang lalu",
        "en, ltr, Main harvest begins in Sukamaju, 2 hours ago",
        "ja, ltr, スカマジュで収穫が始まる, 2 時間前",
        "ar, rtl, بدء موسم الحصاد في سوكاماجو, قبل ساعتين"
    })
    void showsReleasedStoriesOnTheFrontPage(String language, String direction, String headline, String age) {
        HttpResponse<String> answer = site.ask("/" + language + "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(answer.body().replace("<wbr>", ""))
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                .contains(headline)
                .contains(age);
    }

    @ParameterizedTest
    @CsvSource({"zh, 篇报道正在翻译，请稍后刷新", "fr, Aucun modèle de traduction n’est installé"})
    void saysWhyALanguageHasNothingYet(String language, String reason) {
        assertThat(site.ask("/" + language + "/").body()).contains(reason).contains("href=\"/id/\"");
    }

    /** Of a story that nobody may read yet, the picture neither; its address is no secret that guards it. */
    @Test
    void showsPicturesInEveryEditionAndToNobodyBefore() throws IOException {
        PictureFile file = site.newsroom().pictures().add(photograph(), Samples.ACTOR);
        Document document = new Document(
                "Sawah menguning",
                null,
                List.of(
                        new Block.Picture(file.address(), "Petani di sawah.", "Rina", "Tiga orang memotong padi."),
                        new Block.Paragraph("Petani mulai memanen padi.")));
        Manuscript manuscript = Manuscript.of(new Section("ekonomi"), document);
        Story story = site.newsroom().stories().add(manuscript, Samples.ACTOR);
        assertThat(site.ask(file.path()).statusCode()).isEqualTo(404);

        site.newsroom().publishing().publish(story.id(), RunningSite.NOW, Samples.ACTOR);
        Samples.release(
                site.newsroom(),
                story,
                Language.ARABIC,
                List.of("اصفرار الحقول", "مزارعون في الحقل.", "ثلاثة أشخاص يحصدون الأرز.", "بدأ المزارعون الحصاد."));

        assertThat(site.ask(file.path()))
                .returns(200, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValue("max-age=31536000, public, immutable"))
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg"));
        String arabic = site.ask(Addresses.story(Language.ARABIC, story.section(), story.id(), "اصفرار الحقول"))
                .body();
        assertThat(arabic)
                .contains("alt=\"ثلاثة أشخاص يحصدون الأرز.\"")
                .contains("width=\"800\" height=\"400\"")
                .contains(file.hash() + "-320x160.jpg 320w, ")
                .contains("<meta property=\"og:image\" content=\"" + site.address(file.path()) + "\">")
                .contains("\"image\":[{\"@type\":\"ImageObject\",\"url\":\"" + site.address(file.path()))
                .contains("summary_large_image");

        site.newsroom()
                .publishing()
                .retract(story.id(), Retraction.Ground.WITHDRAWN, "Foto bukan dari sana.", Samples.ACTOR);
        assertThat(site.ask(file.path()).statusCode()).isEqualTo(404);
    }

    private static Development.Developed photograph() throws IOException {
        BufferedImage picture = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(1);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 800; x++) {
                picture.setRGB(x, y, grain.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return (Development.Developed) new Darkroom().develop(bytes.toByteArray());
    }

    @Test
    void showsAStoryWithItsNoticeAndTheWayToTheOriginal() {
        String page =
                site.ask(path(Language.ARABIC, "بدء-موسم-الحصاد-في-سوكاماجو")).body();

        assertThat(page)
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("بدأ المزارعون حصاد الأرز صباح الأربعاء.")
                .contains("ترجمة آلية أنجزها \u2068kamus/uji/1\u2069")
                .contains("href=\"" + path(Language.INDONESIAN, "panen-raya-dimulai-di-sukamaju") + "\"")
                .contains("اقرأ أيضًا")
                .contains("الصورة: \u2068Warta Uji/Rina\u2069")
                .contains("غير متاح بعد: لم يُثبَّت نموذج ترجمة لهذه اللغة.");
    }

    @Test
    void namesAllReleasedEditionsToSearchEngines() {
        String page = site.ask(path(Language.ENGLISH, "main-harvest-begins-in-sukamaju"))
                .body();

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\""
                        + site.address(path(Language.ENGLISH, "main-harvest-begins-in-sukamaju")))
                .contains("hreflang=\"id\" href=\""
                        + site.address(path(Language.INDONESIAN, "panen-raya-dimulai-di-sukamaju")))
                .contains("hreflang=\"x-default\" href=\""
                        + site.address(path(Language.INDONESIAN, "panen-raya-dimulai-di-sukamaju")))
                .contains("hreflang=\"ja\" href=\"" + site.address(path(Language.JAPANESE, "スカマジュで収穫が始まる")))
                .doesNotContain("rel=\"alternate\" hreflang=\"fr\"");
    }

    @Test
    void linksNothingButWebAddresses() {
        assertThat(site.ask(path(Language.INDONESIAN, "panen-raya-dimulai-di-sukamaju"))
                        .body())
                .contains("Harga beras turun")
                .doesNotContain("javascript:");
    }

    @ParameterizedTest
    @CsvSource({"ekonomi, alamat-lama", "ekonomi, ''", "politik, panen-raya-dimulai-di-sukamaju"})
    void leadsFromEveryOtherAddressOfAStoryToItsOwn(String section, String slug) {
        HttpResponse<String> answer = site.ask("/id/" + section + "/" + harvest.id() + "/" + slug);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location ->
                        assertThat(location).endsWith(path(Language.INDONESIAN, "panen-raya-dimulai-di-sukamaju")));
    }

    @Test
    void saysWhyAStoryIsNotThereYetInALanguage() {
        HttpResponse<String> answer = site.ask(path(Language.FRENCH, "x"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("pas encore disponible en français")
                .contains("aucun modèle de traduction n’est installé")
                .contains("Lire l’original indonésien");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasANotFoundPageInEveryLanguage(Language language) {
        HttpResponse<String> answer = site.ask("/" + language.code() + "/tidak/ada/apa/apa");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(new SiteTexts().in(language).of("error.missing.title"))
                .contains("<html lang=\"" + language.tag() + "\"");
    }

    @Test
    void keepsDraftsFromReaders() {
        Story draft = site.newsroom()
                .stories()
                .add(
                        org.alihwarta.story.Manuscript.of(new org.alihwarta.story.Section("politik"), Samples.HARVEST),
                        Samples.ACTOR);

        assertThat(site.ask("/id/politik/" + draft.id() + "/x").statusCode()).isEqualTo(404);
    }

    @Test
    void saysThatTheOriginalHasChangedSince() {
        Story old = Samples.publish(site.newsroom(), "budaya", Samples.HARVEST, RunningSite.NOW);
        Samples.release(
                site.newsroom(), old, Language.ENGLISH, Samples.HARVEST_IN.getOrDefault(Language.ENGLISH, List.of()));
        Document changed = new Document("Panen raya usai", null, Samples.HARVEST.blocks());
        site.newsroom().publishing().revise(old.id(), 1, old.manuscript().withDocument(changed), Samples.ACTOR);

        String page = site.ask("/en/budaya/" + old.id() + "/main-harvest-begins-in-sukamaju")
                .body();

        assertThat(page).contains("Main harvest begins").contains("The original was changed on February 11, 2026");
    }

    @Test
    void showsMarkupInStoriesAsText() {
        String attack = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
        Document document = new Document(attack, null, List.of(new Block.Paragraph(attack)));
        Story story = Samples.publish(site.newsroom(), "hukum", document, RunningSite.NOW);

        String page =
                site.ask("/id/hukum/" + story.id() + "/" + Slug.of(attack)).body();

        assertThat(page)
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>")
                .doesNotContain("<img");
    }

    @Test
    void answersAKnownPageWithoutItsContent() {
        HttpResponse<String> first = site.ask("/en/");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = site.ask("/en/", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/feed.rss", "/en/feed.atom", "/sitemaps/en-1.xml"})
    void compressesPagesAndFeeds(String path) {
        assertThat(site.ask(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    /** The client asks for it, the server need not grant it. */
    @Test
    void speaksHttp2() {
        assertThat(site.ask("/en/").version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void showsPicturesInListsWithoutAskingForMoreThanTheyNeed() {
        Document document = new Document(
                "Bunga mekar",
                null,
                List.of(
                        new Block.Picture(URI.create("/pictures/" + "ab".repeat(16) + "-800x400.jpg"), "Bunga.", null),
                        new Block.Paragraph("Bunga itu mekar semalam.")));
        Samples.publish(site.newsroom(), "teknologi", document, RunningSite.NOW);

        assertThat(site.ask("/id/teknologi/").body())
                .contains("srcset=\"/pictures/" + "ab".repeat(16) + "-320x160.jpg 320w, ")
                .contains("sizes=\"(min-width: 42rem) 10rem, 24vw\"")
                .contains("width=\"800\" height=\"400\" alt=\"\" loading=\"lazy\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "POST"})
    void answersNoMethodThatItDoesNotNeed(String method) {
        HttpResponse<String> answer = site.send(HttpRequest.newBuilder(URI.create(site.address("/id/")))
                .header("X-Echo", "gema-dari-gua")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContain("gema-dari-gua");
    }

    @Test
    void allowsNoScriptButItsOwnAndNoForeignContent() {
        HttpResponse<String> answer = site.ask("/id/");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .contains("script-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .doesNotContain("<script>")
                .doesNotContain(" style=")
                .doesNotContain(" onclick");
    }

    @Test
    void forgetsExactlyThePagesThatAReleaseChanges() {
        Story story = Samples.publish(site.newsroom(), "olahraga", Samples.HARVEST, RunningSite.NOW);
        String indonesian = "/id/olahraga/" + story.id() + "/panen-raya-dimulai-di-sukamaju";
        String untouched = site.ask("/id/").headers().firstValue("ETag").orElseThrow();
        await().untilAsserted(
                        () -> assertThat(site.ask(indonesian).body()).doesNotContain("hreflang=\"en\" href=\"http"));

        Samples.release(
                site.newsroom(), story, Language.ENGLISH, Samples.HARVEST_IN.getOrDefault(Language.ENGLISH, List.of()));

        await().untilAsserted(() -> assertThat(site.ask(indonesian).body())
                .contains("<link rel=\"alternate\" hreflang=\"en\" href=\"http"));
        await().untilAsserted(() -> assertThat(site.ask("/en/olahraga/").body()).contains("Main harvest begins"));
        assertThat(site.ask("/id/").headers().firstValue("ETag")).hasValue(untouched);
    }

    private static String path(Language language, String slug) {
        return "/" + language.code() + "/ekonomi/" + harvest.id() + "/"
                + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
