package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.review.ReviewPolicy;
import org.alihwarta.server.RunningSite;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Schedule;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers and crawlers may not see is on no surface: every one is asked for every kind of secret. */
class PublicSetIT {
    private static final String TOPIC = "KPK memeriksa saksi di Sukamaju, kata juru bicara.";
    /** The kinds of what nobody may see, each with a word that stands nowhere else. */
    private static final Map<String, String> SECRETS = new LinkedHashMap<>();

    private static RunningSite site;
    private static StoryId open;

    @BeforeAll
    static void fill() {
        site = new RunningSite();
        open = published("terbuka").id();
        Samples.release(site.newsroom(), story(open), Language.ENGLISH, List.of("Openword trial", "The KPK asks on."));
        draft("drafword");
        embargoed("embargoword");
        held("heldword");
        withdrawn("withdrawnword");
        await().untilAsserted(() ->
                assertThat(site.ask("/id/search?q=memeriksa").body()).contains("terbuka"));
        await().untilAsserted(() ->
                assertThat(site.ask("/id/search?q=memeriksa").body()).doesNotContain("withdrawnword"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/hukum/",
                "/search?q=memeriksa",
                "/search?q=kpk",
                "/author/rina-wulandari/",
                "/topic/kpk/",
                "/feed.rss",
                "/feed.atom",
                "/hukum/feed.rss",
                "/hukum/feed.atom",
                "/topic/kpk/feed.rss",
                "/topic/kpk/feed.atom"
            })
    void showsOnlyTheReleased(String surface) {
        assertSafe(surface, "/id" + surface, "terbuka");
        assertSafe(surface, "/en" + surface, "Openword");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id-1", "en-1", "news-id", "news-en"})
    void listsOnlyTheReleasedForSearchEngines(String sitemap) {
        assertSafe(sitemap, "/sitemaps/" + sitemap + ".xml", open.toString());
    }

    @Test
    void suggestsOnlyTheReleased() {
        assertSafe("suggestions", "/id/search/suggestions?q=sidang", "terbuka");
        assertSafe("suggestions", "/en/search/suggestions?q=open", "Openword");
    }

    @Test
    void relatesReadsAndCorrectsOnlyTheReleased() {
        Story other = published("kedua");
        await().untilAsserted(() -> {
            String page = site.ask("/id/hukum/" + other.id())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertSafe("related", page.replace(site.address(""), ""), "terbuka");
        });
        SECRETS.values()
                .forEach(secret -> site.newsroom().readings().count(StoryId.parse(secret), Language.INDONESIAN));
        site.newsroom().readings().count(open, Language.INDONESIAN);
        site.newsroom().readings().save();
        site.clock().advance(Duration.ofMinutes(11));
        assertSafe("most read", "/id/", "Terbanyak dibaca");
        assertSafe("corrections", "/id/corrections/", "corrections");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/x", "/.sentences", "/.report", "/.comment", "/.comments"})
    void knowsNoAddressOfWhatIsNotReleased(String address) {
        SECRETS.forEach((word, id) -> {
            String language = word.equals("heldword") ? "en" : "id";
            var answer = site.ask("/" + language + "/hukum/" + id + address);
            assertThat(answer.statusCode()).as(word + address).isIn(404, 410);
            assertThat(answer.body()).as(word + address).doesNotContain(word);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stories",
                "/stories/STORY",
                "/editions/STORY/en",
                "/events",
                "/stories/STORY/export?format=ninjs"
            })
    void tellsAProgramNothingWithoutAToken(String address) {
        SECRETS.forEach((word, id) -> {
            var answer = site.ask("/api/v1" + address.replace("STORY", id));
            assertThat(answer.statusCode()).as(address).isIn(401, 403, 404);
            assertThat(answer.body()).doesNotContain(word);
        });
    }

    @ParameterizedTest
    @CsvSource({"/sitemaps/en-1.xml", "/sitemaps/news-en.xml"})
    void listsNoEditionThatSearchEnginesAreToLeaveOut(String sitemap) {
        ReviewPolicy waiting = new ReviewPolicy(ReviewPolicy.Moment.AT_ONCE, true);
        assertThat(site.ask(sitemap).body()).contains("/en/hukum/" + open);

        site.newsroom().policies().set(null, Language.ENGLISH, waiting, Samples.ACTOR);
        try {
            await().untilAsserted(() -> assertThat(site.ask(sitemap).body()).doesNotContain("/en/hukum/" + open));
            assertThat(site.ask("/sitemaps/id-1.xml").body())
                    .contains("/id/hukum/" + open)
                    .doesNotContain("/en/hukum/" + open);
            String page = site.ask("/en/hukum/" + open)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(site.ask(page.replace(site.address(""), "")).headers().firstValue("X-Robots-Tag"))
                    .hasValue("noindex");
        } finally {
            site.newsroom().policies().set(null, Language.ENGLISH, ReviewPolicy.STANDARD, Samples.ACTOR);
        }
        await().untilAsserted(() -> assertThat(site.ask(sitemap).body()).contains("/en/hukum/" + open));
    }

    private static void assertSafe(String surface, String path, String expected) {
        String body = site.ask(path).body();
        assertThat(body).as(path).contains(expected);
        List<String> forbidden = new ArrayList<>(SECRETS.keySet());
        // A held edition's story is public in Indonesian.
        SECRETS.forEach((word, id) -> {
            if (!word.equals("heldword")) {
                forbidden.add(id);
            }
        });
        assertThat(forbidden).as(surface).noneMatch(body::contains);
    }

    private static void draft(String word) {
        SECRETS.put(word, added(word).id().toString());
    }

    private static void embargoed(String word) {
        Story story = added(word);
        site.newsroom()
                .publishing()
                .schedule(story.id(), new Schedule(RunningSite.NOW.plus(Duration.ofDays(9)), true), Samples.ACTOR);
        SECRETS.put(word, story.id().toString());
    }

    private static void held(String word) {
        Story story = published("ditahan");
        EditionKey key = new EditionKey(story.id(), Language.ENGLISH, story.revision());
        site.newsroom().editions().start(key);
        List<String> texts = List.of(word + " trial", "The " + word + " was held.");
        List<TranslatedSegment> segments = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            segments.add(new TranslatedSegment(
                    new Segment(index, story.document().texts().get(index), ""),
                    texts.get(index),
                    new Origin.Machine("kamus/uji/1", Double.NaN),
                    List.of()));
        }
        EditionContent content = new EditionContent(story.document().withTexts(texts), List.of(), segments);
        site.newsroom().editions().hold(key, content, List.of(new Hold.EngineFailed("uji")));
        SECRETS.put(word, story.id().toString());
    }

    private static void withdrawn(String word) {
        Story story = published(word);
        Samples.release(
                site.newsroom(), story, Language.ENGLISH, List.of(word + " trial", "The " + word + " was seen."));
        await().untilAsserted(() ->
                assertThat(site.ask("/id/search?q=memeriksa").body()).contains(word));
        site.newsroom().publishing().retract(story.id(), Retraction.Ground.FALSE, "Keliru.", Samples.ACTOR);
        SECRETS.put(word, story.id().toString());
    }

    private static Story published(String word) {
        Story story = added(word);
        return site.newsroom()
                .publishing()
                .publish(story.id(), RunningSite.NOW.minus(Duration.ofHours(1)), Samples.ACTOR);
    }

    private static Story added(String word) {
        Document document = new Document("Sidang " + word, null, List.of(new Block.Paragraph(TOPIC)));
        Manuscript manuscript =
                new Manuscript(null, new Section("hukum"), "Rina Wulandari", List.of(), document, List.of());
        return site.newsroom().stories().add(manuscript, Samples.ACTOR);
    }

    private static Story story(StoryId id) {
        return site.newsroom().stories().require(id);
    }
}
