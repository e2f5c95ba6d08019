package org.alihwarta.api;

import static org.alihwarta.api.Program.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.audit.Actor;
import org.alihwarta.browser.DictionaryEngine;
import org.alihwarta.language.Language;
import org.alihwarta.review.ReviewPolicy;
import org.alihwarta.server.RunningSite;
import org.alihwarta.story.Section;
import org.alihwarta.token.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiIT {
    private static final String HARBOUR = """
            {"section": "ekonomi", "headline": "Pelabuhan Sukamaju mulai beroperasi",
             "html": "<p>Pelabuhan Sukamaju mulai beroperasi pada Senin pagi setelah tertunda dua tahun.</p>"}""";

    private static RunningSite site;
    private static Program program;

    @BeforeAll
    static void start() {
        site = new RunningSite(List.of(new DictionaryEngine()));
        program = Program.with(site, "cms", Scope.values());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void takesAStoryOnceHoweverOftenItIsSent() {
        HttpResponse<String> first = program.put("/api/v1/stories/cms:1", HARBOUR);
        HttpResponse<String> again = program.put("/api/v1/stories/cms:1", HARBOUR);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/api/v1/stories/cms:1");
        assertThat(json(first).at("/outcome").asString()).isEqualTo("added");
        assertThat(json(first).at("/story/blocks/0/type").asString()).isEqualTo("paragraph");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).at("/outcome").asString()).isEqualTo("unchanged");
        assertThat(json(again).at("/story/revision").asInt()).isEqualTo(1);
    }

    @Test
    void answersAConflictWithBothRevisions() {
        program.put("/api/v1/stories/cms:2", HARBOUR);
        program.put("/api/v1/stories/cms:2", from(1, HARBOUR.replace("tertunda", "ditunda")));

        HttpResponse<String> late =
                program.put("/api/v1/stories/cms:2", from(1, HARBOUR.replace("dua tahun", "tiga tahun")));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(late);
        assertThat(problem.at("/status").asInt()).isEqualTo(409);
        assertThat(problem.at("/expected/revision").asInt()).isEqualTo(1);
        assertThat(problem.at("/expected/blocks/0/text").asString()).contains("tertunda dua tahun");
        assertThat(problem.at("/current/revision").asInt()).isEqualTo(2);
        assertThat(problem.at("/current/blocks/0/text").asString()).contains("ditunda dua tahun");
    }

    @Test
    void publishesInAllLanguagesAndSaysHowEverySentenceCameAbout() {
        publishLibrary("cms:perpustakaan");

        JsonNode held = json(program.get("/api/v1/stories/cms:perpustakaan/editions/fr"));
        JsonNode japanese = json(program.get("/api/v1/stories/cms:perpustakaan/editions/ja"));

        assertThat(held.at("/state").asString()).isEqualTo("held");
        assertThat(held.at("/holds/0/reason").asString()).isEqualTo("no-model");
        assertThat(japanese.at("/state").asString()).isEqualTo("released");
        assertThat(japanese.at("/segments/0/source").asString()).isEqualTo(DictionaryEngine.HEADLINE);
        assertThat(japanese.at("/segments/0/target").asString()).isEqualTo("スカマジュの水上図書館、三つの村を巡回");
        assertThat(japanese.at("/segments/0/origin/engine").asString()).isEqualTo("kamus/perpustakaan/1");
        assertThat(japanese.at("/segments/0/findings").isArray()).isTrue();
    }

    @Test
    void givesAStoryInTheFormatsOfOthers() {
        publishLibrary("cms:bundel");

        JsonNode ninjs = json(program.get("/api/v1/stories/cms:bundel/ninjs"));
        String newsMl = program.get("/api/v1/stories/cms:bundel/newsml").body();
        String markdown = program.get("/api/v1/stories/cms:bundel/markdown/ja").body();

        assertThat(ninjs.at("/associations").findValuesAsString("language")).containsExactly("id", "ja", "ar");
        assertThat(newsMl).contains("irel:translatedFrom", "スカマジュの水上図書館、三つの村を巡回");
        assertThat(markdown).startsWith("# スカマジュの水上図書館、三つの村を巡回\n");
        assertThat(program.get("/api/v1/stories/cms:bundel/html/fr").statusCode())
                .isEqualTo(404);
    }

    @Test
    void addsACorrectionAsARevision() {
        program.put("/api/v1/stories/cms:3", HARBOUR);

        JsonNode corrected =
                json(program.post("/api/v1/stories/cms:3/corrections", "{\"text\": \"Tahun pembukaan salah tulis.\"}"));

        assertThat(corrected.at("/revision").asInt()).isEqualTo(2);
        assertThat(corrected.at("/corrections/0/text").asString()).isEqualTo("Tahun pembukaan salah tulis.");
        assertThat(json(program.put("/api/v1/stories/cms:3", HARBOUR))
                        .at("/outcome")
                        .asString())
                .as("the system that sent the story knows nothing of the correction and does not undo it")
                .isEqualTo("unchanged");
    }

    @Test
    void takesAStoryBackWithAReason() {
        publishLibrary("cms:tarik");

        HttpResponse<String> groundless =
                program.post("/api/v1/stories/cms:tarik/retraction", "{\"reason\": \"Keliru.\"}");
        JsonNode retracted = json(program.post(
                "/api/v1/stories/cms:tarik/retraction", "{\"ground\": \"false\", \"reason\": \"Pokoknya keliru.\"}"));

        assertThat(groundless.statusCode()).isEqualTo(400);
        assertThat(retracted.at("/retraction/reason").asString()).isEqualTo("Pokoknya keliru.");
        assertThat(json(program.get("/api/v1/stories/cms:tarik/editions/ja"))
                        .at("/state")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void publishesByItselfWhenTheTimeHasCome() {
        program.put("/api/v1/stories/cms:jadwal", HARBOUR.replace("dua tahun", "sepekan"));

        HttpResponse<String> timeless = program.post("/api/v1/stories/cms:jadwal/schedule", "{}");
        HttpResponse<String> scheduled = program.post(
                "/api/v1/stories/cms:jadwal/schedule", "{\"at\": \"2026-02-12T09:05:00+07:00\", \"embargo\": true}");
        HttpResponse<String> early = program.post("/api/v1/stories/cms:jadwal/publish", "");
        HttpResponse<String> lifted = program.delete("/api/v1/stories/cms:jadwal/schedule");

        assertThat(timeless.statusCode()).isEqualTo(400);
        assertThat(json(scheduled).at("/scheduledAt").asString()).isEqualTo("2026-02-12T02:05:00Z");
        assertThat(early.statusCode()).as("under embargo").isEqualTo(409);
        assertThat(json(lifted).has("scheduledAt")).isFalse();
    }

    @Test
    void mendsAndReleasesInTheNameOfWhoHasReadIt() {
        ReviewPolicy afterReview = new ReviewPolicy(ReviewPolicy.Moment.AFTER_REVIEW, false);
        site.newsroom().policies().set(new Section("resensi"), Language.JAPANESE, afterReview, Actor.SYSTEM);
        publishLibrary("cms:tinjau", "resensi");
        String edition = "/api/v1/stories/cms:tinjau/editions/ja";
        assertThat(json(program.get(edition)).at("/state").asString()).isEqualTo("review");

        String mended = "スカマジュの水上図書館が三つの村を巡回";
        HttpResponse<String> late =
                program.post(edition + "/segments/0", "{\"found\": \"水上図書館\", \"text\": \"" + mended + "\"}");
        HttpResponse<String> unnamed = program.post(edition + "/release", "{}");
        program.post(edition + "/segments/0", "{\"found\": \"スカマジュの水上図書館、三つの村を巡回\", \"text\": \"" + mended + "\"}");
        JsonNode released = json(program.post(edition + "/release", "{\"reviewer\": \"Sato Aiko\"}"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(released.at("/state").asString()).isEqualTo("released");
        assertThat(released.at("/review/reviewer").asString()).isEqualTo("Sato Aiko");
        assertThat(released.at("/segments/0/target").asString()).isEqualTo(mended);
        assertThat(released.at("/segments/0/origin/kind").asString()).isEqualTo("person");
        assertThat(json(program.get("/api/v1/memory?q=Perpustakaan&language=ja"))
                        .findValuesAsString("target"))
                .contains(mended);
    }

    @Test
    void listsStoriesPageByPage() {
        for (String key : List.of("list:1", "list:2", "list:3")) {
            program.put("/api/v1/stories/" + key, HARBOUR.replace("dua tahun", "dua tahun, kata " + key));
        }
        Stream.Builder<String> seen = Stream.builder();
        String next = "/api/v1/stories?limit=2";
        while (next != null) {
            JsonNode page = json(program.get(next));
            page.at("/items").forEach(item -> seen.add(item.at("/externalId").asString()));
            next = page.has("next")
                    ? "/api/v1/stories?limit=2&cursor=" + page.at("/next").asString()
                    : null;
        }

        assertThat(seen.build()).contains("list:1", "list:2", "list:3").doesNotHaveDuplicates();
    }

    @Test
    void listsEditionsByState() {
        publishLibrary("cms:perpustakaan");

        JsonNode held = json(program.get("/api/v1/jobs?state=held"));

        assertThat(held.at("/items").findValuesAsString("language")).contains("en", "zh", "fr");
        assertThat(program.get("/api/v1/jobs?state=lost").statusCode()).isEqualTo(400);
    }

    @Test
    void looksUpNames() {
        JsonNode found = json(program.get("/api/v1/registry?q=Menteri%20Luar%20Negeri%20Korea%20Utara"));

        assertThat(found.findValuesAsString("id")).contains("country.kp");
    }

    @Test
    void translatesTexts() {
        JsonNode texts = json(
                program.post("/api/v1/translations", "{\"texts\": [\"Perjalanan Berikutnya\"], \"target\": \"ar\"}"));

        assertThat(texts.at("/0/text").asString()).isEqualTo("الرحلة القادمة");
        assertThat(texts.at("/0/fit").asBoolean()).isTrue();
        assertThat(program.post("/api/v1/translations", "{\"texts\": [\"Apa kabar?\"], \"target\": \"xx\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsWhatHappensFromWhereAListenerLeftOff() throws Exception {
        program.put("/api/v1/stories/cms:event", HARBOUR.replace("Senin", "Selasa"));

        Iterator<String> lines = HttpClient.newHttpClient()
                .send(
                        program.request("/api/v1/events")
                                .header("Last-Event-ID", "0-0")
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data:"))
                .iterator();

        JsonNode first = JsonMapper.shared().readTree(lines.next().substring("data:".length()));
        assertThat(first.at("/kind").asString()).isEqualTo("StoryAdded");
        assertThat(first.at("/actor").asString()).isEqualTo("token:cms");
    }

    @Test
    void sendsNothingTwice() {
        program.put("/api/v1/stories/cms:etag", HARBOUR);
        String tag = program.get("/api/v1/stories/cms:etag")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> again = site.send(program.request("/api/v1/stories/cms:etag")
                .header("If-None-Match", tag)
                .build());

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        HttpResponse<String> misspelt = program.put("/api/v1/stories/x:1", "{\"sektion\": \"dunia\"}");
        HttpResponse<String> torn = program.put("/api/v1/stories/x:1", "{\"section\": ");
        HttpResponse<String> english = program.put(
                "/api/v1/stories/x:1",
                "{\"section\": \"dunia\", \"headline\": \"The harbour opens\", \"text\": \"The harbour of Sukamaju was"
                        + " opened on Monday morning after two years of delay, the mayor of the city said.\"}");

        assertThat(json(misspelt).at("/detail").asString()).contains("sektion");
        assertThat(torn.statusCode()).isEqualTo(400);
        assertThat(json(english).at("/detail").asString()).contains("Indonesian");
        assertThat(program.get("/api/v1/stories/x:1").statusCode()).isEqualTo(404);
        assertThat(json(program.get("/api/v1/storeys")).at("/status").asInt()).isEqualTo(404);
    }

    @Test
    void readsNoMoreThanAStoryCanNeed() {
        byte[] long9 = new byte[9 << 20];
        Arrays.fill(long9, (byte) ' ');
        HttpResponse<String> declared = site.send(program.request("/api/v1/stories/x:2")
                .version(HttpClient.Version.HTTP_1_1)
                .PUT(BodyPublishers.ofByteArray(long9))
                .build());
        HttpResponse<String> streamed = site.send(program.request("/api/v1/stories/x:2")
                .version(HttpClient.Version.HTTP_1_1)
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long9)))
                .build());

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(json(declared).at("/detail").asString()).contains("too long");
        assertThat(streamed.statusCode()).isEqualTo(400);
        assertThat(json(streamed).at("/detail").asString()).contains("longer than");
    }

    @Test
    void describesItselfOnAPageThatAsksNobodyElse() {
        HttpResponse<String> page = site.ask("/api");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(page.body())
                .contains("/api/v1/stories/{key}/corrections", "<a href=\"#type-StoryInput\">StoryInput</a>")
                .doesNotContain("<script", "https://");
    }

    @Test
    void letsATokenDoWhatItIsFor() {
        Program reporter = Program.with(site, "reporter", Scope.WRITE);

        assertThat(Program.without(site).get("/api/v1/stories").statusCode()).isEqualTo(401);
        assertThat(json(Program.without(site).get("/api/v1/stories"))
                        .at("/detail")
                        .asString())
                .contains("Bearer");
        assertThat(reporter.get("/api/v1/stories").statusCode()).isEqualTo(403);
        assertThat(reporter.put("/api/v1/stories/r:1", HARBOUR).statusCode()).isEqualTo(201);
        assertThat(reporter.post("/api/v1/stories/r:1/publish", "").statusCode())
                .isEqualTo(403);
        assertThat(reporter.put("/api/v1/stories/r:1", HARBOUR.replace("{", "{\"publish\": true, "))
                        .statusCode())
                .isEqualTo(403);
        program.post("/api/v1/stories/r:1/schedule", "{\"at\": \"2026-02-12T09:05:00+07:00\"}");
        assertThat(reporter.put("/api/v1/stories/r:1", HARBOUR.replace("dua tahun", "sebulan"))
                        .statusCode())
                .as("a change of what will be published by itself")
                .isEqualTo(403);
        program.delete("/api/v1/stories/r:1/schedule");
    }

    @Test
    void letsNoBrowserMakeAPageOfAnAnswer() {
        HttpHeaders headers = program.get("/api/v1/stories").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cached -> assertThat(cached).contains("no-store"));
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void slowsDownWhoAsksTooOften() {
        Program hasty = Program.with(site, "hasty", Scope.READ);
        HttpResponse<String> answer = hasty.get("/api/v1/jobs");
        for (int more = 0; more < 600 && answer.statusCode() == 200; more++) {
            answer = hasty.get("/api/v1/jobs");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    }

    private static void publishLibrary(String key) {
        publishLibrary(key, "budaya");
    }

    private static void publishLibrary(String key, String section) {
        String story = JsonMapper.shared()
                .writeValueAsString(new StoryInput(
                        DictionaryEngine.HEADLINE,
                        null,
                        DictionaryEngine.TEXT,
                        null,
                        section,
                        null,
                        List.of("Perpustakaan"),
                        true,
                        null,
                        null));
        program.put("/api/v1/stories/" + key, story);
        await().untilAsserted(() -> assertThat(json(program.get("/api/v1/stories/" + key))
                        .at("/editions")
                        .findValuesAsString("state"))
                .isSubsetOf("released", "review", "held"));
    }

    private static String from(int revision, String story) {
        return story.replaceFirst("\\{", "{\"revision\": " + revision + ", ");
    }
}
