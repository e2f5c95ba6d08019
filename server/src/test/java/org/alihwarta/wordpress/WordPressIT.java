package org.alihwarta.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alihwarta.language.Language;
import org.alihwarta.outbox.PostOffice;
import org.alihwarta.server.RunningSite;
import org.alihwarta.server.Setting;
import org.alihwarta.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A newsroom's life beside a real WordPress, one day from morning to evening. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WordPressIT {
    private static final int FIRST = 11;
    private static final int POSTS = 10;
    private static final Duration SOON = Duration.ofMinutes(4);
    private static final PostOffice.Schedule QUICK = new PostOffice.Schedule(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), Duration.ofMillis(300), 1, Duration.ofSeconds(5));

    private static WordPressServer wordPress;
    private static RunningSite site;
    private static final List<Long> originals = new ArrayList<>();

    @BeforeAll
    static void publishTenPostsInWordPress() throws Exception {
        wordPress = WordPressServer.start();
        JsonNode category = wordPress.rest("POST", "categories", "{\"name\": \"Ekonomi\", \"slug\": \"ekonomi\"}");
        JsonNode tag = wordPress.rest("POST", "tags", "{\"name\": \"Kebun\"}");
        for (int number = FIRST; number < FIRST + POSTS; number++) {
            Map<String, Object> post = Map.of(
                    "title", GardenEngine.HEADLINE.formatted(number),
                    "content", body(number, GardenEngine.VEGETABLES),
                    "status", "publish",
                    "categories", List.of(category.at("/id").asLong()),
                    "tags", List.of(tag.at("/id").asLong()));
            originals.add(wordPress
                    .rest("POST", "posts", JsonMapper.shared().writeValueAsString(post))
                    .at("/id")
                    .asLong());
        }
        wordPress.rest("POST", "posts", "{\"title\": \"Belum jadi\", \"content\": \"Naskah ini belum jadi.\"}");
        site = new RunningSite(
                List.of(new GardenEngine()),
                Map.of(
                        Setting.FETCH_PRIVATE_HOSTS,
                        "localhost",
                        Setting.WORDPRESS_URL,
                        wordPress.home().toString(),
                        Setting.WORDPRESS_USER,
                        WordPressServer.USER,
                        Setting.WORDPRESS_PASSWORD,
                        wordPress.password(),
                        Setting.WORDPRESS_POLL,
                        "PT1S"),
                QUICK);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
        if (wordPress != null) {
            wordPress.close();
        }
    }

    @Test
    @Order(1)
    void putsFiveEditionsOfEveryPostBesideIt() throws Exception {
        awaitPosts(POSTS * 6);

        Story story = story(originals.get(0));
        assertThat(story.section().slug()).isEqualTo("ekonomi");
        assertThat(story.topics()).containsExactly("Kebun");
        assertThat(story.document().headline()).isEqualTo("Kebun kota nomor 11 dibuka untuk warga");
        JsonNode japanese = edition(originals.get(0), Language.JAPANESE);
        assertThat(japanese.at("/title/rendered").asString()).isEqualTo("11番の市民農園が住民に開放");
        assertThat(japanese.at("/content/rendered").asString())
                .contains("住民は毎週11キログラムの野菜を収穫できる。", "kamus/kebun/1", "lang=\"ja\"");
        assertThat(edition(originals.get(0), Language.ARABIC)
                        .at("/content/rendered")
                        .asString())
                .contains("dir=\"rtl\"");
        assertThat(japanese.at("/categories").toString())
                .isEqualTo(wordPress
                        .rest("GET", "posts/" + originals.get(0), "")
                        .at("/categories")
                        .toString());
    }

    @Test
    @Order(2)
    void linksTheEditionsToEachOtherAndToTheOriginal() throws Exception {
        for (Language language : Language.targets()) {
            String html =
                    edition(originals.get(3), language).at("/content/rendered").asString();
            assertThat(html).contains("hreflang=\"id\"", "?p=" + originals.get(3));
            for (Language other : Language.targets()) {
                if (other != language) {
                    assertThat(html).contains("hreflang=\"" + other.tag() + "\"");
                }
            }
        }
    }

    @Test
    @Order(3)
    void neverTakesItsOwnPostsForStories() {
        long stories = site.newsroom().board().countStories();

        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(20))
                .until(() -> site.newsroom().board().countStories() == stories);
        assertThat(stories).isEqualTo(POSTS);
    }

    @Test
    @Order(4)
    void followsAnEdit() throws Exception {
        long edited = originals.get(1);
        long before = edition(edited, Language.FRENCH).at("/id").asLong();

        wordPress.rest("POST", "posts/" + edited, content(12, GardenEngine.FRUIT));

        for (Language language : Language.targets()) {
            await().atMost(SOON)
                    .until(() -> !edition(edited, language)
                            .at("/content/rendered")
                            .asString()
                            .matches("(?s).*(vegetables|蔬菜|野菜|الخضروات|légumes).*"));
        }
        JsonNode french = edition(edited, Language.FRENCH);
        assertThat(french.at("/id").asLong()).isEqualTo(before);
        assertThat(french.at("/content/rendered").asString()).contains("12 kilogrammes de fruits");
        assertThat(story(edited).revision()).isEqualTo(2);
    }

    @Test
    @Order(5)
    void followsARetraction() throws Exception {
        long retracted = originals.get(2);

        wordPress.rest("DELETE", "posts/" + retracted, "");

        awaitPosts((POSTS - 1) * 6);
        Story story = story(retracted);
        assertThat(story.isPublic()).isFalse();
        assertThat(wordPress.rest("GET", "posts?status=trash&per_page=100", "")).hasSize(6);
    }

    /** The plugin that newsrooms without Polylang Pro install. */
    @Test
    @Order(6)
    void saysToWordPressWhichLanguageAPostIsInWhereItsPluginAsks() throws Exception {
        wordPress.install(Path.of("../wordpress/alihwarta-languages.php"));
        long original = originals.get(4);

        wordPress.rest("POST", "posts/" + original, content(15, GardenEngine.FRUIT));

        awaitTranslations(original);
        assertThat(edition(original, Language.JAPANESE).at("/lang").asString()).isEqualTo("ja");
        assertThat(edition(original, Language.JAPANESE).at("/categories")).isNotEmpty();
    }

    /** With Polylang itself, which no registry has: {@code -Dalihwarta.polylang=FOLDER}. */
    @Test
    @Order(7)
    @EnabledIfSystemProperty(named = "alihwarta.polylang", matches = ".+")
    void tiesPostsTogetherInPolylang() throws Exception {
        wordPress.activatePolylang(
                Path.of(System.getProperty("alihwarta.polylang")), List.of("id", "en", "zh", "ja", "ar", "fr"));
        long original = originals.get(5);

        wordPress.rest("POST", "posts/" + original, content(16, GardenEngine.FRUIT));

        awaitTranslations(original);
        assertThat(wordPress.rest("GET", "posts/" + original, "").at("/lang").asString())
                .isEqualTo("id");
        assertThat(edition(original, Language.ARABIC).at("/lang").asString()).isEqualTo("ar");
    }

    /** Until all six posts of a story name each other. */
    private static void awaitTranslations(long original) {
        await().atMost(SOON).untilAsserted(() -> {
            Map<String, Long> expected = new TreeMap<>(Map.of("id", original));
            for (Language language : Language.targets()) {
                expected.put(
                        language.code(), edition(original, language).at("/id").asLong());
            }
            for (long post : expected.values()) {
                Map<String, Long> said = new TreeMap<>();
                wordPress
                        .rest("GET", "posts/" + post, "")
                        .at("/translations")
                        .properties()
                        .forEach(entry ->
                                said.put(entry.getKey(), entry.getValue().asLong()));
                assertThat(said).isEqualTo(expected);
            }
        });
    }

    private static String content(int number, String second) {
        return JsonMapper.shared().writeValueAsString(Map.of("content", body(number, second)));
    }

    private static String body(int number, String second) {
        return "<!-- wp:paragraph -->\n<p>" + GardenEngine.OPENED.formatted(number)
                + "</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>" + second.formatted(number)
                + "</p>\n<!-- /wp:paragraph -->";
    }

    private static void awaitPosts(int count) {
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> wordPress
                                .rest("GET", "posts?per_page=100&_fields=id", "")
                                .size()
                        == count);
    }

    private static Story story(long post) {
        String id = "wp:" + wordPress.home().getAuthority() + ":" + post;
        return site.newsroom().stories().findByExternalId(id).orElseThrow();
    }

    private static JsonNode edition(long original, Language language) throws Exception {
        String slug = language.code() + "-" + story(original).id();
        return wordPress.rest("GET", "posts?slug=" + slug, "").get(0);
    }
}
