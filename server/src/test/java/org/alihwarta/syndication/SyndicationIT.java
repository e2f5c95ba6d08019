package org.alihwarta.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.alihwarta.language.Language;
import org.alihwarta.server.RunningSite;
import org.alihwarta.site.Samples;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SyndicationIT {
    private static final Pattern LINK = Pattern.compile("hreflang=\"([^\"]+)\" href=\"([^\"]+)\"");
    private static final Pattern URL = Pattern.compile("<url>(.*?)</url>", Pattern.DOTALL);
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");
    private static final Pattern STRUCTURED =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private static RunningSite site;
    private static Story harvest;

    @BeforeAll
    static void publish() {
        site = new RunningSite();
        harvest = Samples.publish(
                site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW.minus(Duration.ofHours(47)));
        Samples.HARVEST_IN.forEach((language, texts) -> Samples.release(site.newsroom(), harvest, language, texts));
        Document old = new Document(
                "KPK </script> & kawan",
                null,
                List.of(
                        new Block.Paragraph("Kabar \u0007 lama <b>sekali</b>."),
                        new Block.Picture(
                                URI.create("/pictures/" + "ab".repeat(16) + "-800x400.jpg"), "Gedung.", "Rina")));
        Instant published = RunningSite.NOW.minus(Duration.ofHours(49));
        Manuscript corrected = Manuscript.of(new Section("hukum"), old)
                .corrected(new Correction(published, "Yang benar adalah Selasa."));
        Story trial = site.newsroom().stories().add(corrected, Samples.ACTOR);
        site.newsroom().publishing().publish(trial.id(), published, Samples.ACTOR);
        await().untilAsserted(() ->
                assertThat(site.ask("/id/topic/kpk/").statusCode()).isEqualTo(200));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void namesEverySitemapInItsIndex() {
        String index = valid("/sitemap.xml", "sitemap.xsd");

        assertThat(locations(index)).hasSize(12).contains(site.address("/sitemaps/zh-1.xml"));
        locations(index)
                .forEach(address ->
                        assertThat(site.ask(path(address)).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsEveryPageOfALanguageWithItsVersions(Language language) {
        String sitemap = valid("/sitemaps/" + language.code() + "-1.xml", "sitemap.xsd");

        Matcher url = URL.matcher(sitemap);
        while (url.find()) {
            String own = locations(url.group(1)).get(0);
            Map<String, String> versions = versions(url.group(1));
            assertThat(own).contains("/" + language.code() + "/");
            assertThat(versions).containsEntry(language.tag(), own);
            assertThat(versions.get("x-default")).contains("/id/");
        }
        assertThat(sitemap.contains(harvest.id().toString()))
                .isEqualTo(language == Language.INDONESIAN || Samples.HARVEST_IN.containsKey(language));
    }

    /** Whoever links to a version must be linked back from it, or search engines take neither at its word. */
    @Test
    void linksBackFromEveryVersionOfEveryPage() {
        List<String> pages = new ArrayList<>();
        for (String sitemap : locations(body("/sitemap.xml"))) {
            if (!sitemap.contains("news-")) {
                pages.addAll(locations(body(path(sitemap))));
            }
        }
        assertThat(pages).hasSizeGreaterThan(50);
        Map<String, Map<String, String>> versions = new LinkedHashMap<>();
        for (String page : pages) {
            String body = body(path(page));
            assertThat(body).contains("<link rel=\"canonical\" href=\"" + page + "\">");
            versions.put(page, versions(body.substring(0, body.indexOf("</head>"))));
        }
        versions.forEach((page, links) -> {
            assertThat(links.values()).as(page).contains(page);
            links.forEach((tag, other) ->
                    assertThat(versions.get(other)).as(page + " to " + other).isEqualTo(links));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "id, id, Panen raya dimulai di Sukamaju",
        "en, en, Main harvest begins in Sukamaju",
        "zh, zh-cn, -",
        "ja, ja, スカマジュで収穫が始まる"
    })
    void tellsNewsSitesOfTheLastTwoDaysOnly(String language, String code, String title) {
        String news = valid("/sitemaps/news-" + language + ".xml", "sitemap.xsd");

        assertThat(news).doesNotContain("kawan");
        if (title.equals("-")) {
            assertThat(news).doesNotContain("<url>");
        } else {
            assertThat(news).contains("<news:title>" + title).contains("<news:language>" + code + "<");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesAtomByTheRules(Language language) throws FeedException {
        String path = "/" + language.code() + "/feed.atom";
        SyndFeed feed = new SyndFeedInput().build(new StringReader(valid(path, "atom.xsd")));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getLinks()).anySatisfy(link -> {
            assertThat(link.getRel()).isEqualTo("self");
            assertThat(link.getHref()).isEqualTo(site.address(path));
        });
        assertThat(feed.getEntries().isEmpty())
                .isEqualTo(language != Language.INDONESIAN && !Samples.HARVEST_IN.containsKey(language));
    }

    @Test
    void writesRssThatOthersRead() throws FeedException {
        HttpResponse<String> answer = site.ask("/en/ekonomi/feed.rss");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/rss+xml;charset=UTF-8");
        assertThat(feed.getTitle()).isEqualTo("Warta Uji · Business");
        assertThat(feed.getLanguage()).isEqualTo("en");
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("Main harvest begins in Sukamaju");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(RunningSite.NOW.minus(Duration.ofHours(47)));
        assertThat(entry.getAuthor()).isEqualTo("Rina Wulandari");
        assertThat(entry.getContents().get(0).getValue())
                .startsWith("<p><em>Translated from Indonesian.")
                .contains("<p>Farmers began to harvest rice on Wednesday morning.</p>")
                .doesNotContain("Rice price falls");
    }

    @Test
    void hasAFeedOfEveryRegisteredName() throws FeedException {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(body("/id/topic/kpk/feed.rss")));

        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo("KPK </script> & kawan");
            assertThat(entry.getContents().get(0).getValue())
                    .isEqualTo(
                            "<p>Kabar  lama &lt;b&gt;sekali&lt;/b&gt;.</p><figure><img src=\""
                                    + site.address("/pictures/" + "ab".repeat(16) + "-800x400.jpg")
                                    + "\" width=\"800\" height=\"400\" alt=\"\"><figcaption>Gedung. Foto: Rina</figcaption></figure>");
        });
        assertThat(site.ask("/id/topic/nobody/feed.rss").statusCode()).isEqualTo(404);
    }

    @Test
    void describesATranslationToSearchEngines() {
        JsonNode article = structured("/en/ekonomi/" + harvest.id() + "/main-harvest-begins-in-sukamaju");

        assertThat(article.get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(article.get("inLanguage").asString()).isEqualTo("en");
        assertThat(article.get("datePublished").asString()).isEqualTo("2026-02-09T06:00:00Z");
        assertThat(article.get("digitalSourceType").asString())
                .isEqualTo("https://schema.org/TrainedAlgorithmicMediaDigitalSource");
        assertThat(article.get("translator").get(0).get("description").asString())
                .isEqualTo("kamus/uji/1");
        assertThat(article.get("author").get(0).get("name").asString()).isEqualTo("Rina Wulandari");
        String original = article.get("translationOfWork").get("@id").asString();
        JsonNode translations = structured(path(original)).get("workTranslation");
        assertThat(translations.values())
                .anySatisfy(work -> assertThat(work.get("@id").asString())
                        .isEqualTo(article.get("@id").asString()));
        assertThat(translations.size()).isEqualTo(3);
    }

    /** All versions of all stories: with and without a picture, a correction, translators, a byline. */
    @Test
    void describesEveryStoryInTheWordsOfSchemaOrg() {
        List<String> stories = new ArrayList<>();
        for (Language language : Language.values()) {
            locations(body("/sitemaps/" + language.code() + "-1.xml")).stream()
                    .map(SyndicationIT::path)
                    .filter(path -> path.matches("/../[a-z]+/[0-9a-f-]{36}/.+"))
                    .forEach(stories::add);
        }
        assertThat(stories).hasSize(5);
        String described = "";
        for (String story : stories) {
            JsonNode article = structured(story);
            assertThat(SchemaOrg.faults(article)).as(story).isEmpty();
            described += article.toString();
        }
        assertThat(described)
                .contains("\"image\"", "\"correction\"", "\"translator\"", "\"workTranslation\"", "\"Person\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"@type\":\"NewsArticle\",\"headlin\":\"A\"}' | headlin of NewsArticle",
                "'{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-02-11\"}' | datePublished: \"2026-02-11\"",
                "'{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"headline\":\"A\"}}' | author/headline of Person",
                "'{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"NewsArticle\"}}' | author: {\"@type\":\"NewsArticle\"}",
                "'{\"@type\":\"Poem\"}' | @type: Poem"
            })
    void seesWhatSchemaOrgDoesNotDefine(String json, String fault) {
        assertThat(SchemaOrg.faults(JsonMapper.shared().readTree(json))).contains(fault);
    }

    @Test
    void letsNoHeadlineEndAScript() {
        String front = body("/id/");
        Matcher link = Pattern.compile("href=\"(/id/hukum/[^\"]+)\"").matcher(front);
        assertThat(link.find()).isTrue();

        assertThat(structured(link.group(1)).get("headline").asString()).isEqualTo("KPK </script> & kawan");
    }

    @Test
    void saysInTheTagOfTheTextHowItCameToBe() {
        assertThat(
                        body(
                                "/ja/ekonomi/" + harvest.id()
                                        + "/%E3%82%B9%E3%82%AB%E3%83%9E%E3%82%B8%E3%83%A5%E3%81%A7%E5%8F%8E%E7%A9%AB%E3%81%8C%E5%A7%8B%E3%81%BE%E3%82%8B"))
                .contains("<html lang=\"ja\"")
                .contains("<div class=\"body\" lang=\"ja-t-id-t0-und\">")
                .contains("<meta property=\"og:locale\" content=\"ja_JP\">")
                .contains("<meta property=\"og:locale:alternate\" content=\"ar_EG\">")
                .contains("<meta property=\"og:type\" content=\"article\">")
                .contains("<meta name=\"twitter:card\" content=\"summary\">");
    }

    @Test
    void keepsRobotsFromTheDesk() {
        assertThat(body("/robots.txt"))
                .startsWith("User-agent: *\nDisallow: /desk\n")
                .contains("Sitemap: " + site.address("/sitemap.xml"));
    }

    private static JsonNode structured(String path) {
        Matcher script = STRUCTURED.matcher(body(path));
        assertThat(script.find()).as(path).isTrue();
        return JsonMapper.shared().readTree(script.group(1));
    }

    /** The answer's text, which a schema allows. */
    private static String valid(String path, String schema) {
        String body = body(path);
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(SyndicationIT.class.getResource(schema)))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(body)));
        } catch (Exception invalid) {
            throw new AssertionError(path + ": " + invalid.getMessage() + "\n" + body, invalid);
        }
        return body;
    }

    private static String body(String path) {
        HttpResponse<String> answer = site.ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String path(String address) {
        return address.replace(site.address(""), "");
    }

    private static List<String> locations(String sitemap) {
        return LOCATION.matcher(sitemap).results().map(found -> found.group(1)).toList();
    }

    private static Map<String, String> versions(String text) {
        Map<String, String> versions = new LinkedHashMap<>();
        LINK.matcher(text).results().forEach(link -> versions.put(link.group(1), link.group(2)));
        return versions;
    }
}
