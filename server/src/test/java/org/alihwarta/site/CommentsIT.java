package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alihwarta.comment.Comment;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Remark;
import org.alihwarta.database.Page;
import org.alihwarta.language.Language;
import org.alihwarta.server.RunningSite;
import org.alihwarta.server.Setting;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Story;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentsIT {
    private static RunningSite site;
    private static Story harvest;

    @BeforeAll
    static void publish() {
        site = new RunningSite(List.of(), Map.of(Setting.SITE_COMMENTS_PER_HOUR, "8"));
        harvest = Samples.publish(site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW);
        Samples.HARVEST_IN.forEach((language, texts) -> Samples.release(site.newsroom(), harvest, language, texts));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void letTheThrottleForget() {
        site.clock().advance(Duration.ofHours(2));
    }

    @Test
    void appearInAllEditionsAtOnceWhenTheyAreApproved() {
        for (String language : List.of("id", "en", "ar")) {
            assertThat(story(language)).doesNotContain("Padinya bagus sekali tahun ini");
        }
        HttpResponse<String> sent = send("id", Map.of("comment", "Padinya bagus sekali tahun ini, kata petani."));

        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/.comment/received");
        assertThat(site.ask(path(sent)).body()).contains("tampil setelah dibaca redaksi");
        assertThat(story("id")).doesNotContain("Padinya bagus sekali");
        CommentId comment = waiting("Padinya").id();
        decide(comment, Comment.State.APPROVED);

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(story("id")).contains("Padinya bagus sekali"));
        assertThat(story("en"))
                .contains("Padinya bagus sekali")
                .contains("Written in Indonesian; there is no translation.")
                .contains("lang=\"id\"");
        assertThat(story("ar")).contains("Padinya bagus sekali").doesNotContain("budi@example.org");

        site.newsroom()
                .discussions()
                .keep(
                        site.newsroom().comments().find(comment).orElseThrow(),
                        Language.ENGLISH,
                        "The rice is very good this year, farmers say.",
                        "kamus/uji/1");
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(story("en"))
                        .contains("The rice is very good this year")
                        .contains("<details class=\"as-written\">")
                        .contains("Padinya bagus sekali")
                        .contains("lang=\"en-t-id-t0-und\""));

        decide(comment, Comment.State.REJECTED);
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(story("en")).doesNotContain("The rice is very good"));
    }

    @Test
    void areShownAsTypedAndLinkOnlyForPeople() {
        String text = "<script>alert(1)</script> <a href=\"javascript:alert(2)\" onclick='x'>klik</a> & \"kutip\"\n\n"
                + "javascript:alert(3) https://spam.example/?a=1&b=\"onmouseover=alert(4)";
        send("id", Map.of("comment", text, "name", "<b onload=x>Budi</b>"));
        decide(waiting("klik").id(), Comment.State.APPROVED);

        await().untilAsserted(() -> assertThat(story("id")).contains("klik"));
        assertThat(discussion("id"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;b onload=x&gt;Budi&lt;/b&gt;")
                .contains("<a href=\"https://spam.example/?a=1&amp;b=\" rel=\"nofollow ugc noopener noreferrer\">")
                .doesNotContain("<script")
                .doesNotContain("<b ")
                .doesNotContain("<a href=\"javascript")
                .doesNotContain(" onmouseover");
    }

    @Test
    void areAnsweredInThreads() {
        send("id", Map.of("comment", "Kapan panen berikutnya dimulai?"));
        CommentId question = waiting("Kapan panen").id();
        decide(question, Comment.State.APPROVED);
        await().untilAsserted(() -> assertThat(story("ja")).contains("/.comment?answer=" + question));

        String form = body("/ja/ekonomi/" + harvest.id() + "/.comment?answer=" + question);
        assertThat(form)
                .contains("Kapan panen berikutnya dimulai?")
                .contains("name=\"answer\" value=\"" + question + "\"")
                .contains("content=\"noindex\"");
        send("ja", Map.of("comment", "次の収穫は秋です。", "answer", question.toString()));
        Comment answer = waiting("次の収穫");
        assertThat(answer.remark().parent()).isEqualTo(question);
        assertThat(answer.remark().language()).isEqualTo(Language.JAPANESE);
        decide(answer.id(), Comment.State.APPROVED);

        await().untilAsserted(() -> assertThat(story("id").replaceAll("\\s+", " "))
                .containsPattern("Kapan panen.*<div class=\"answers\">.*次の収穫"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', budi@example.org, Halo., 400, nama Anda",
        "Budi, budi, Halo., 400, alamat surel yang benar",
        "Budi, budi@example.org, ' ', 400, Tuliskan komentar"
    })
    void comeBackAsTypedWithWhatIsWrong(String name, String email, String text, int status, String problem) {
        HttpResponse<String> answer = send("id", Map.of("name", name, "email", email, "comment", text));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(problem).contains("value=\"" + email + "\"");
    }

    @Test
    void areRefusedWhenForgedTwiceTooLongOrTooMany() {
        assertThat(post("id", Map.of("comment", "Halo dari tempat lain."), "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("id", Map.of("comment", "x".repeat(5001))).statusCode()).isEqualTo(400);
        assertThat(send("id", Map.of("comment", "Dua kali saya bilang.")).statusCode())
                .isEqualTo(302);
        assertThat(send("id", Map.of("comment", "Dua kali saya bilang.")).statusCode())
                .isEqualTo(409);
        List<Integer> statuses = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            statuses.add(
                    send("id", Map.of("comment", "Komentar nomor " + number)).statusCode());
        }
        assertThat(statuses).contains(429).startsWith(302);
    }

    @Test
    void tellAProgramNothingOfItsTrap() {
        HttpResponse<String> answer = send("id", Map.of("comment", "Beli obat murah", "website", "http://spam"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(site.newsroom().moderation().list(Comment.State.WAITING, null, Page.first(100)))
                .noneMatch(comment -> comment.remark().text().contains("obat"));
    }

    @Test
    void endWhenTheStoryIsClosedOrRetracted() {
        Story story = Samples.publish(
                site.newsroom(),
                "hukum",
                new Document("Sidang ditunda", null, List.of(new Block.Paragraph("Sidang itu ditunda."))),
                RunningSite.NOW);
        String form = "/id/hukum/" + story.id() + "/.comment";
        String page = site.ask("/id/hukum/" + story.id())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(body(page)).contains("class=\"comment-form\"");

        site.newsroom().comments().close(story.id(), Samples.ACTOR);
        await().untilAsserted(
                        () -> assertThat(body(page)).contains("sudah ditutup").doesNotContain("comment-form\""));
        assertThat(site.ask(form).statusCode()).isEqualTo(409);

        site.newsroom().publishing().retract(story.id(), Retraction.Ground.FALSE, "Keliru.", Samples.ACTOR);
        await().untilAsserted(() -> assertThat(site.ask(page).statusCode()).isEqualTo(410));
        assertThat(site.ask(form).statusCode()).isEqualTo(404);
        assertThat(site.ask("/id/hukum/" + story.id() + "/.comments").statusCode())
                .isEqualTo(404);
    }

    @Test
    void fillSeveralPagesAndNeverOneTooLong() {
        Story story = Samples.publish(
                site.newsroom(),
                "hukum",
                new Document("Ramai komentar", null, List.of(new Block.Paragraph("Berita itu ramai."))),
                RunningSite.NOW);
        for (int number = 1; number <= 21; number++) {
            Remark.Author author = new Remark.Author("Budi", "budi@example.org");
            CommentId id = site.newsroom()
                    .comments()
                    .add(new Remark(story.id(), null, Language.INDONESIAN, author, "Pendapat ke-" + number + "."));
            site.clock().advance(Duration.ofSeconds(1));
            decide(id, Comment.State.APPROVED);
        }
        String all = "/id/hukum/" + story.id() + "/.comments";

        await().untilAsserted(
                        () -> assertThat(body(all)).contains("Pendapat ke-20.").doesNotContain("Pendapat ke-21."));
        assertThat(body(all)).contains("21 komentar").contains(all + "?page=2");
        assertThat(body(all + "?page=2")).contains("Pendapat ke-21.").doesNotContain("Pendapat ke-20.");
        assertThat(site.ask(all + "?page=3").statusCode()).isEqualTo(404);
    }

    private static void decide(CommentId comment, Comment.State state) {
        site.newsroom().moderation().decide(comment, state, Samples.ACTOR);
    }

    private static Comment waiting(String words) {
        return site.newsroom().moderation().list(Comment.State.WAITING, null, Page.first(100)).stream()
                .filter(comment -> comment.remark().text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> send(String language, Map<String, String> fields) {
        return post(language, fields, "same-origin");
    }

    private static HttpResponse<String> post(String language, Map<String, String> fields, String from) {
        Map<String, String> all = new HashMap<>(Map.of("name", "Budi", "email", "budi@example.org"));
        all.putAll(fields);
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String address = site.address("/" + language + "/ekonomi/" + harvest.id() + "/.comment");
        return site.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", from)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String discussion(String language) {
        return story(language).replaceAll("(?s).*(<section class=\"discussion\".*?</section>).*", "$1");
    }

    private static String story(String language) {
        HttpResponse<String> moved = site.ask("/" + language + "/ekonomi/" + harvest.id());
        return body(path(moved));
    }

    private static String path(HttpResponse<String> moved) {
        return URI.create(moved.headers().firstValue("Location").orElseThrow()).getRawPath();
    }

    private static String body(String path) {
        HttpResponse<String> answer = site.ask(path.replace(site.address(""), ""));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
