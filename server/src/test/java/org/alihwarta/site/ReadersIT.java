package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alihwarta.audit.Actor;
import org.alihwarta.database.Page;
import org.alihwarta.language.Language;
import org.alihwarta.report.Complaint;
import org.alihwarta.report.Report;
import org.alihwarta.server.RunningSite;
import org.alihwarta.server.Setting;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Manuscript;
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

/** What readers do besides reading: search, look at lists, see the Indonesian, report mistakes. */
class ReadersIT {
    private static RunningSite site;
    private static Story harvest;

    @BeforeAll
    static void publish() {
        site = new RunningSite(List.of(), Map.of(Setting.SITE_REPORTS, "3"));
        harvest = Samples.publish(
                site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW.minus(Duration.ofHours(2)));
        Samples.HARVEST_IN.forEach((language, texts) -> Samples.release(site.newsroom(), harvest, language, texts));
        for (int number = 1; number <= 21; number++) {
            Document document = new Document(
                    "Sidang kedua puluh " + number,
                    null,
                    List.of(new Block.Paragraph("KPK memeriksa saksi nomor " + number
                            + (number < 20 ? "." : " tentang dermaga di Pelabuhan Batu."))));
            Samples.publish(site.newsroom(), "hukum", document, RunningSite.NOW.minus(Duration.ofDays(number)));
        }
        await().untilAsserted(() -> assertThat(body("/id/search?q=nomor+21")).contains("Sidang kedua puluh 21"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"en, panen raya, Main harvest begins", "ar, harvest, بدء موسم الحصاد", "fr, 収穫, スカマジュで収穫が始まる"})
    void findsAStoryInAnyEditionByTheWordsOfAnother(String language, String words, String headline) {
        assertThat(body("/" + language + "/search?q=" + words.replace(" ", "+")).replace("<wbr>", ""))
                .contains(headline)
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void marksWhatItFoundAndEscapesEverythingElse() {
        assertThat(body("/en/search?q=rice")).contains("<mark>rice</mark>");
        assertThat(body("/en/search?q=%3Cscript%3E%22"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
        assertThat(body("/id/search?q=panenn+raia"))
                .contains("Panen raya dimulai")
                .contains("href=\"/id/search?q=panen+raya\"");
    }

    @Test
    void suggestsHeadlines() {
        HttpResponse<String> answer = site.ask("/id/search/suggestions?q=panen%20ra");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("[\"Panen raya dimulai di Sukamaju\"]");
    }

    @Test
    void pagesThroughSectionsAndNames() {
        assertThat(body("/id/hukum/"))
                .contains("Halaman 1 dari 2")
                .contains("<link rel=\"next\" href=\"/id/hukum/?page=2\">");
        assertThat(body("/id/hukum/?page=2&utm_source=x"))
                .contains("Sidang kedua puluh 21")
                .contains("<link rel=\"canonical\" href=\"" + site.address("/id/hukum/?page=2") + "\">")
                .contains("<link rel=\"prev\" href=\"/id/hukum/\">")
                .doesNotContain("<link rel=\"alternate\" hreflang=\"en\"");
        assertThat(site.ask("/id/hukum/?page=3").statusCode()).isEqualTo(404);
        assertThat(body("/id/topic/kpk/"))
                .contains("Komisi Pemberantasan Korupsi")
                .contains("Halaman 1 dari 2");
        assertThat(site.ask("/en/topic/kpk/").statusCode()).isEqualTo(404);
    }

    @Test
    void listsTheStoriesOfAnAuthorAndRelatedOnes() {
        assertThat(body("/ja/author/rina-wulandari/").replace("<wbr>", "")).contains("スカマジュで収穫が始まる");
        assertThat(site.ask("/ja/author/nobody/").statusCode()).isEqualTo(404);
        String trial = body("/id/hukum/?page=2").replaceAll("(?s).*?href=\"(/id/hukum/[^\"]+/sidang[^\"]*)\".*", "$1");
        assertThat(body(trial)).contains("Berita terkait").contains("href=\"/id/topic/kpk/\"");
        assertThat(body(path(Language.ENGLISH, "main-harvest-begins-in-sukamaju")))
                .doesNotContain("Related stories");
    }

    @Test
    void showsTheOriginalBesideTheTranslation() {
        String story = path(Language.ENGLISH, "main-harvest-begins-in-sukamaju");

        assertThat(body(story)).contains("href=\"" + story + "?beside#t1\"").contains("id=\"s1\"");
        assertThat(body(story + "?beside"))
                .contains("Farmers began to harvest rice on Wednesday morning.")
                .contains("Petani mulai memanen padi pada Rabu pagi.")
                .contains("id=\"t1\"")
                .contains("Translated by kamus/uji/1");
        assertThat(body("/en/ekonomi/" + harvest.id() + "/.sentences"))
                .contains("\"text\":\"Petani mulai memanen padi pada Rabu pagi.\"");
    }

    @Test
    void takesAReportAndShowsTheAnswer() {
        String form = "/en/ekonomi/" + harvest.id() + "/.report";
        assertThat(body(form + "?sentence=1")).contains("Farmers began").contains("Petani mulai");

        HttpResponse<String> sent = post(form, "sentence=1&kind=number&message=It+was+Tuesday", "same-origin");

        assertThat(sent.statusCode()).isEqualTo(302);
        String receipt = sent.headers().firstValue("Location").orElseThrow();
        assertThat(body(receipt)).contains("waits for an editor");
        Report report = site.newsroom().reports().open(Page.first(50)).stream()
                .filter(open -> open.complaint().message().equals("It was Tuesday"))
                .findFirst()
                .orElseThrow();
        assertThat(report.complaint().kind()).isEqualTo(Complaint.Kind.NUMBER);
        assertThat(report.complaint().original()).isEqualTo("Petani mulai memanen padi pada Rabu pagi.");
        site.newsroom().reports().answer(report.id(), true, "Mended, thank you.", new Actor("rina"));
        assertThat(body(receipt)).contains("has accepted this report").contains("Mended, thank you.");
    }

    @Test
    void refusesForgedEmptyAndTooManyReports() {
        String form = "/ar/ekonomi/" + harvest.id() + "/.report";

        assertThat(post(form, "sentence=1", "cross-site").statusCode()).isEqualTo(403);
        assertThat(post(form, "message=+", "same-origin").statusCode()).isEqualTo(400);
        assertThat(post(form, "message=" + "x".repeat(2001), "same-origin").statusCode())
                .isEqualTo(400);
        List<Integer> statuses = new ArrayList<>();
        for (int attempt = 0; attempt < 4; attempt++) {
            statuses.add(post(form, "sentence=1", "same-origin").statusCode());
        }
        assertThat(statuses).contains(429);
        assertThat(post("/id/", "a=b", "same-origin").statusCode()).isEqualTo(403);
        site.clock().advance(Duration.ofHours(1));
    }

    @Test
    void tellsAProgramNothingOfItsTrap() {
        long before = site.newsroom().reports().countOpen();
        HttpResponse<String> answer =
                post("/id/ekonomi/" + harvest.id() + "/.report", "message=buy&website=http://spam", "same-origin");

        assertThat(answer.statusCode()).isIn(302, 429);
        assertThat(site.newsroom().reports().countOpen()).isEqualTo(before);
    }

    @Test
    void listsCorrectionsInTheirLanguage() {
        Manuscript manuscript = Manuscript.of(new Section("budaya"), Samples.HARVEST)
                .corrected(new Correction(RunningSite.NOW, "Hari yang benar adalah Selasa."));
        Story story = site.newsroom().stories().add(manuscript, Samples.ACTOR);
        site.newsroom().publishing().publish(story.id(), RunningSite.NOW, Samples.ACTOR);

        await().untilAsserted(() -> assertThat(body("/id/corrections/")).contains("Hari yang benar adalah Selasa."));
        assertThat(body("/fr/corrections/")).contains("pas encore de rectificatif");
        String page = body(site.ask("/id/budaya/" + story.id())
                .headers()
                .firstValue("Location")
                .orElseThrow());
        assertThat(page.replaceAll("(?s).*<aside class=\"notice\"(.*?)</aside>.*", "$1"))
                .contains("<a href=\"#note-1\">Ralat</a>");
        assertThat(page).contains("id=\"note-1\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysHowItTranslates(Language language) {
        assertThat(body("/" + language.code() + "/about-translation/"))
                .contains("Warta Uji")
                .contains("<link rel=\"alternate\" hreflang=\"x-default\"");
    }

    @Test
    void showsWhatIsReadMostWithoutKnowingByWhom() {
        String story = path(Language.ARABIC, "x");
        String address = site.ask(story).headers().firstValue("Location").orElseThrow();
        String read = URI.create(address).getRawPath();
        for (int times = 0; times < 3; times++) {
            assertThat(site.ask(read, "User-Agent", "Mozilla/5.0").headers().map())
                    .doesNotContainKey("Set-Cookie");
        }
        site.ask(read, "User-Agent", "ExampleBot/1.0");
        site.newsroom().readings().save();

        assertThat(site.newsroom().readings().mostRead(Language.ARABIC, RunningSite.NOW, 5))
                .containsExactly(harvest.id());
        site.clock().advance(Duration.ofMinutes(11));
        assertThat(body("/ar/")).contains("الأكثر قراءة");
    }

    private static HttpResponse<String> post(String path, String form, String site) {
        return ReadersIT.site.send(HttpRequest.newBuilder(URI.create(ReadersIT.site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String body(String path) {
        HttpResponse<String> answer = site.ask(path.startsWith("http") ? path.replace(site.address(""), "") : path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String path(Language language, String slug) {
        return "/" + language.code() + "/ekonomi/" + harvest.id() + "/" + slug;
    }
}
