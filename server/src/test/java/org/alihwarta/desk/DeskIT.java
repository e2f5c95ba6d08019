package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Hold;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.feed.Incoming;
import org.alihwarta.language.Language;
import org.alihwarta.server.RunningSite;
import org.alihwarta.site.Addresses;
import org.alihwarta.site.Samples;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Schedule;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskIT {
    private static final String PASSWORD = "panen-raya-2026";
    private static final Document DRAFT = new Document(
            "Panen raya dimulai", null, List.of(new Block.Paragraph("Petani mulai memanen padi pada Rabu pagi.")));

    private static final Actor RINA = new Actor("rina");

    private static RunningSite site;

    private DeskVisitor editor;

    @BeforeAll
    static void start() {
        site = new RunningSite();
        site.newsroom()
                .accounts()
                .add(new Account("rina", "Rina Wulandari", Set.of(Role.EDITOR)), PASSWORD, Actor.SYSTEM);
        site.newsroom()
                .accounts()
                .add(new Account("dewi", "Dewi Lestari", Set.of(Role.REPORTER)), PASSWORD, Actor.SYSTEM);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void logIn() {
        site.clock().advance(Duration.ofMinutes(2));
        editor = new DeskVisitor(site);
        assertThat(editor.logIn("rina", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void sendsStrangersToTheLogInPage() {
        HttpResponse<String> answer = new DeskVisitor(site).open(DeskAddresses.BOARD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith(DeskAddresses.LOGIN));
    }

    @Test
    void hasHtmxLoadTheLogInPageWhenASessionHasEnded() {
        HttpResponse<String> answer = new DeskVisitor(site).open(DeskAddresses.BOARD, "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue(DeskAddresses.LOGIN + "?expired=true");
    }

    @Test
    void keepsTheSessionInAGuardedCookie() {
        HttpResponse<String> answer = new DeskVisitor(site).open(DeskAddresses.LOGIN);

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/desk"));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
    }

    @Test
    void staysLoggedInOnAnotherServerOfTheSameNewsroom() {
        HttpResponse<String> answer = new DeskVisitor(site).logIn("rina", PASSWORD);
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("alihwarta_desk="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/desk");
        String session = cookie.substring(0, cookie.indexOf(';'));

        assertThat(site.askAnother("/desk/account", "Cookie", session, "Accept-Language", "en"))
                .satisfies(page -> assertThat(page.statusCode()).isEqualTo(200))
                .satisfies(page -> assertThat(page.body()).contains("Rina Wulandari"));
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhatIsWrong() {
        DeskVisitor stranger = new DeskVisitor(site);

        HttpResponse<String> answer = stranger.logIn("rina", "tebakan");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("?failed=true"));
        assertThat(stranger.open(DeskAddresses.LOGIN + "?failed=true").body())
                .contains("The account name or the password is wrong.");
    }

    @Test
    void refusesLogInsThatComeTooFast() {
        DeskVisitor stranger = new DeskVisitor(site);
        for (int attempt = 0; attempt < 5; attempt++) {
            stranger.logIn("agus", "tebakan");
        }

        HttpResponse<String> answer = stranger.logIn("agus", "tebakan");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.body()).contains("Too many attempts");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        HttpResponse<String> answer = editor.postWithoutToken("/desk/stories", Map.of("text", "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Access denied");
    }

    @Test
    void marksADraftThatAMachineMadeOfEnglishWireCopy() {
        site.newsroom().readEnglish(List.of(new WireBook()));
        Document english = new Document(
                "Harvest begins",
                null,
                List.of(new Block.Paragraph("The farmers have begun to bring in 30 tons of rice on this morning.")));

        site.newsroom()
                .wires(new Actor("feed:wire"))
                .take(
                        "wire",
                        () -> new Incoming(
                                new Manuscript("wire:1", new Section("dunia"), null, List.of(), english, List.of()),
                                RunningSite.NOW));

        Story story = site.newsroom().stories().findByExternalId("wire:1").orElseThrow();
        assertThat(story.isPublished()).isFalse();
        assertThat(editor.open(DeskAddresses.story(story.id())).body())
                .contains("A machine wrote this Indonesian draft (kawat/1,")
                .contains("The farmers have begun to bring in 30 tons of rice on this morning.")
                .contains("Petani mulai memanen 50 ton padi pagi ini.")
                .contains("check: the two differ");
    }

    /** Knows two sentences of English, one of them badly. */
    private static final class WireBook implements Engine {
        private static final Map<String, String> SENTENCES = Map.of(
                "Harvest begins",
                "Panen dimulai",
                "The farmers have begun to bring in 30 tons of rice on this morning.",
                "Petani mulai memanen 50 ton padi pagi ini.");

        @Override
        public String name() {
            return "kawat/1";
        }

        @Override
        public Set<Language> targets() {
            return Set.of(Language.INDONESIAN);
        }

        @Override
        public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
            return sentences.stream()
                    .map(sentence -> List.of(Candidate.of(SENTENCES.getOrDefault(sentence, ""))))
                    .toList();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void storesAndPublishesWhatIsWritten() {
        HttpResponse<String> answer = editor.post(
                "/desk/stories/new",
                "/desk/stories",
                Map.of(
                        "section", "ekonomi",
                        "revision", "0",
                        "headline", "Harga beras turun di Sukamaju",
                        "byline", "Rina",
                        "topics", "Pangan; Beras; ",
                        "text", "SUKAMAJU — Harga beras turun 5 persen pekan ini.\n\nPedagang mengaku senang.",
                        "publish", "true"));

        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(address).endsWith("?done=published");
        assertThat(editor.open(path(address)).body())
                .contains("Harga beras turun di Sukamaju")
                .contains("Published. The translations are being made.")
                .contains("Waiting")
                .contains("Topics: Pangan; Beras");
        assertThat(site.ask("/id/ekonomi/").body()).contains("Harga beras turun di Sukamaju");
    }

    @Test
    void givesAFaultyFormBackWhole() {
        HttpResponse<String> answer = editor.post(
                "/desk/stories/new",
                "/desk/stories",
                Map.of(
                        "revision",
                        "0",
                        "section",
                        "",
                        "headline",
                        "Judul yang \"dipakai\"",
                        "text",
                        " ",
                        "topics",
                        "Pangan"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose a section.")
                .contains("The story has no text yet.")
                .contains("value=\"Judul yang &#34;dipakai&#34;\"")
                .contains("value=\"Pangan\"");
    }

    @Test
    void givesATextThatIsTooLongBackWithTheReason() {
        String text = "kata ".repeat(1_100_000);

        HttpResponse<String> answer = editor.post(
                "/desk/stories/new",
                "/desk/stories",
                Map.of("revision", "0", "section", "politik", "headline", "Panjang", "text", text));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("The text is too long: 5,500,000 characters")
                .contains("kata kata");
    }

    @Test
    void previewsTheBlocksAndWhatIsDropped() {
        HttpResponse<String> answer = editor.post(
                "/desk/stories/new",
                "/desk/stories/preview",
                Map.of(
                        "section", "ekonomi",
                        "revision", "0",
                        "headline", "",
                        "text",
                                "<article><h1>Harga beras turun</h1><p>JAKARTA - Harga beras turun pekan ini.</p>"
                                        + "<p>Baca juga: Panen raya dimulai</p>"
                                        + "<script>alert(1)</script></article>"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("How the text is read")
                .contains("JAKARTA")
                .contains("Read also")
                .contains("Panen raya dimulai")
                .doesNotContain("<script>alert");
    }

    @Test
    void keepsWhatIsTypedWhenSomebodyElseWasFaster() {
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("politik"), DRAFT), RINA);
        String address = DeskAddresses.story(story.id());
        Document theirs = new Document("Judul dari Dewi", null, DRAFT.blocks());
        site.newsroom().stories().revise(story.id(), 1, story.manuscript().withDocument(theirs), RINA);

        HttpResponse<String> answer = editor.post(
                address + "/edit",
                address,
                Map.of("section", "politik", "headline", "Judul dari Rina", "text", "Isi dari Rina.", "revision", "1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Somebody else has changed this story (version 2)")
                .contains("Judul dari Dewi")
                .contains("Isi dari Rina.")
                .contains("name=\"revision\" value=\"2\"");
    }

    @Test
    void putsTheChangesOfTwoPeopleTogetherWhenTheyConcernDifferentBlocks() {
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("politik"), DRAFT), RINA);
        String address = DeskAddresses.story(story.id());
        Document theirs = new Document("Judul dari Dewi", null, DRAFT.blocks());
        site.newsroom().stories().revise(story.id(), 1, story.manuscript().withDocument(theirs), RINA);

        HttpResponse<String> answer = editor.post(
                address + "/edit",
                address,
                Map.of(
                        "section", "politik",
                        "headline", DRAFT.headline(),
                        "text", "Petani mulai memanen padi pada Rabu pagi.\n\nTambahan dari Rina.",
                        "revision", "1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Both changes are in the text below")
                .contains("value=\"Judul dari Dewi\"")
                .contains("Tambahan dari Rina.");
    }

    @Test
    void storesWhatIsTypedBlockByBlock() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("section", List.of("ekonomi"));
        fields.put("headline", List.of("Harga cabai turun"));
        fields.put("place", List.of("SUKAMAJU"));
        fields.put("block", List.of("1", "n1", "n2"));
        fields.put("kind-1", List.of("lead"));
        fields.put("text-1", List.of("Harga cabai turun sejak Senin, kata pedagang di pasar."));
        fields.put("kind-n1", List.of("related"));
        fields.put("text-n1", List.of("Panen cabai di tiga desa"));
        fields.put("link-n1", List.of("https://warta.example/cabai"));
        fields.put("kind-n2", List.of("numbered"));
        fields.put("text-n2", List.of("cabai merah\ncabai rawit"));

        HttpResponse<String> answer = editor.postAll("/desk/stories/new", "/desk/stories", fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        Story story = require(answer);
        assertThat(story.document())
                .isEqualTo(new Document(
                        "Harga cabai turun",
                        new Dateline("SUKAMAJU", null),
                        List.of(
                                new Block.Lead("Harga cabai turun sejak Senin, kata pedagang di pasar."),
                                new Block.Related(
                                        "Panen cabai di tiga desa", URI.create("https://warta.example/cabai")),
                                new Block.Listing(true, List.of("cabai merah", "cabai rawit")))));
        assertThat(editor.open(DeskAddresses.story(story.id()) + "/edit").body())
                .contains("name=\"link-2\" value=\"https://warta.example/cabai\"")
                .contains("cabai merah\ncabai rawit</textarea>");
    }

    @Test
    void worksBlockByBlockWithoutScripts() {
        Map<String, String> fields =
                Map.of("headline", "Harga cabai turun", "block", "7", "kind-7", "quotation", "text-7", "Kami senang.");

        assertThat(editor.post("/desk/stories/new", "/desk/stories/form", with(fields, "act", "add:7"))
                        .body())
                .contains("value=\"Harga cabai turun\"")
                .contains("Kami senang.")
                .contains("id=\"block-2\"");
        assertThat(editor.post(
                                "/desk/stories/new",
                                "/desk/stories/form",
                                Map.of("act", "read:", "text", "Harga cabai turun\n\nSUKAMAJU — Pedagang senang."))
                        .body())
                .contains("value=\"Harga cabai turun\"")
                .contains("value=\"SUKAMAJU\"")
                .contains("Pedagang senang.</textarea>");
        HttpResponse<String> refused =
                editor.post("/desk/stories/new", "/desk/stories/blocks", Map.of("text", "Tinggalkan Balasan"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("There is no story in the text");
    }

    @Test
    void keepsPicturesForTheStoryAndLosesNothingToABadFile() throws IOException {
        Map<String, String> fields = Map.of("block", "1", "kind-1", "picture", "text-1", "Petani di sawah.");

        String good = editor.upload(
                        "/desk/stories/new",
                        "/desk/stories/form",
                        with(fields, "act", "upload:1"),
                        "file-1",
                        photograph())
                .body();
        Matcher picture = Pattern.compile("/desk/pictures/([0-9a-f]{32}-320x160\\.(?:jpg|png))")
                .matcher(good);
        assertThat(picture.find()).isTrue();
        assertThat(good).contains("Petani di sawah.").contains("name=\"image-1\" value=\"/pictures/");
        assertThat(editor.open(picture.group()).statusCode()).isEqualTo(200);
        assertThat(site.ask("/pictures/" + picture.group(1)).statusCode()).isEqualTo(404);

        String bad = editor.upload(
                        "/desk/stories/new",
                        "/desk/stories/form",
                        with(fields, "act", "upload:1"),
                        "file-1",
                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .body();
        assertThat(bad).contains("The file is no JPEG, PNG or WebP.").contains("Petani di sawah.");
        assertThat(editor.upload(
                                "/desk/stories/new",
                                "/desk/pictures",
                                Map.of("key", "n4", "action", "/desk/stories"),
                                "file",
                                photograph())
                        .body())
                .contains("name=\"image-n4\" value=\"/pictures/");
    }

    private static byte[] photograph() throws IOException {
        BufferedImage picture = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    @Test
    void keepsWhatIsTypedAndNotSavedForItsAuthor() {
        Map<String, String> typed =
                Map.of("headline", "Belum selesai", "block", "1", "kind-1", "lead", "text-1", "Baru dua kata.");
        assertThat(editor.post("/desk/stories/new", "/desk/stories/unsaved", typed)
                        .statusCode())
                .isEqualTo(204);

        DeskVisitor elsewhere = new DeskVisitor(site);
        elsewhere.logIn("rina", PASSWORD);
        DeskVisitor other = new DeskVisitor(site);
        other.logIn("dewi", PASSWORD);

        assertThat(elsewhere.open("/desk/stories/new").body())
                .contains("was not saved")
                .doesNotContain("Belum selesai");
        assertThat(elsewhere.open("/desk/stories/new?restored=true").body())
                .contains("value=\"Belum selesai\"")
                .contains("Baru dua kata.</textarea>");
        assertThat(other.open("/desk/stories/new").body()).doesNotContain("was not saved");
        editor.post("/desk/stories/new", "/desk/stories/unsaved/forget", Map.of());
        assertThat(editor.open("/desk/stories/new").body()).doesNotContain("was not saved");
    }

    @Test
    void saysInTheLanguageOfTheDeskWhatIsWrongWithAText() {
        String english = "The council decided on Monday that the new bridge will be opened next year, the mayor said.";

        assertThat(editor.post(
                                "/desk/stories/new",
                                "/desk/stories",
                                Map.of("section", "politik", "headline", "The bridge", "text", english))
                        .body())
                .contains("The text is English, not Indonesian.");
        editor.post("/desk", "/desk/language", Map.of("language", "id"));
        assertThat(editor.post(
                                "/desk/stories/new",
                                "/desk/stories",
                                Map.of("section", "politik", "headline", "The bridge", "text", english))
                        .body())
                .contains("Naskah berbahasa Inggris, bukan Indonesia.");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static Story require(HttpResponse<String> saved) {
        Matcher id = Pattern.compile("/desk/stories/([0-9a-f-]{36})")
                .matcher(saved.headers().firstValue("Location").orElseThrow());
        assertThat(id.find()).isTrue();
        return site.newsroom().stories().require(StoryId.parse(id.group(1)));
    }

    @Test
    void bringsAnOldVersionBack() {
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("politik"), DRAFT), RINA);
        String address = DeskAddresses.story(story.id());
        Document changed = new Document("Panen raya usai", null, DRAFT.blocks());
        site.newsroom().stories().revise(story.id(), 1, story.manuscript().withDocument(changed), RINA);

        assertThat(editor.open(address + "/history").body())
                .contains("<del>dimulai")
                .contains("<ins>usai")
                .contains("Rina Wulandari");
        editor.post(address + "/history?revision=1", address + "/history/1/restore", Map.of("current", "2"));

        assertThat(site.newsroom().stories().require(story.id()))
                .returns(3, Story::revision)
                .returns(DRAFT, Story::document);
    }

    @Test
    void warnsOfSomebodyElseAtTheSameStory() {
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("politik"), DRAFT), RINA);
        String presence = DeskAddresses.story(story.id()) + "/presence";
        DeskVisitor reporter = new DeskVisitor(site);
        reporter.logIn("dewi", PASSWORD);

        assertThat(editor.open(presence).body()).isBlank();
        assertThat(reporter.open(presence).body()).contains("Rina Wulandari has this story open too");
        site.clock().advance(Duration.ofMinutes(2));
        assertThat(editor.open(presence).body()).isBlank();
    }

    @Test
    void showsWhyATranslationIsHeldAndTriesAgain() {
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("politik"), DRAFT), RINA);
        site.newsroom().publishing().publish(story.id(), RINA);
        EditionKey key = new EditionKey(story.id(), Language.FRENCH, 1);
        site.newsroom().editions().start(key);
        site.newsroom().editions().hold(key, null, List.of(new Hold.NoModel(Language.FRENCH)));
        String address = DeskAddresses.story(story.id());

        assertThat(editor.open(DeskAddresses.BOARD).body()).contains("no model");
        assertThat(editor.open(address).body()).contains("No installed model translates into this language.");
        HttpResponse<String> answer = editor.post(address, DeskAddresses.retry(story.id(), Language.FRENCH), Map.of());

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("?done=retried"));
        assertThat(editor.open(address).body()).doesNotContain("No installed model");
    }

    /** As the test before every release holds it when a page would not name all versions. */
    @Test
    void showsWhichLinksBetweenTheVersionsAreBroken() {
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("politik"), DRAFT), RINA);
        site.newsroom().publishing().publish(story.id(), RINA);
        EditionKey key = new EditionKey(story.id(), Language.FRENCH, 1);
        site.newsroom().editions().start(key);
        site.newsroom().editions().hold(key, null, List.of(new Hold.LinksBroken(List.of("fr → id", "id → fr"))));

        assertThat(editor.open(DeskAddresses.BOARD).body()).contains("<span class=\"detail\">links</span>");
        assertThat(editor.open(DeskAddresses.story(story.id())).body())
                .contains("would not all link to each other (fr → id, id → fr)");
    }

    @Test
    void letsReportersWriteButNotPublish() {
        DeskVisitor reporter = new DeskVisitor(site);
        reporter.logIn("dewi", PASSWORD);
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("politik"), DRAFT), RINA);
        String address = DeskAddresses.story(story.id());

        assertThat(reporter.open(address).body()).contains("Edit").doesNotContain(address + "/publish");
        assertThat(reporter.post(address, address + "/publish", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(site.newsroom().stories().require(story.id()).isPublished()).isFalse();
    }

    @Test
    void schedulesAStoryInTheNewsroomsOwnTime() {
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("politik"), DRAFT), RINA);
        String address = DeskAddresses.story(story.id());

        HttpResponse<String> answer =
                editor.post(address, address + "/schedule", Map.of("at", "2026-12-24T18:30", "embargo", "true"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?done=scheduled");
        assertThat(site.newsroom().stories().require(story.id()).schedule())
                .isEqualTo(new Schedule(Instant.parse("2026-12-24T11:30:00Z"), true));
        assertThat(editor.open(address).body())
                .contains("Under embargo until December 24, 2026")
                .doesNotContain("action=\"" + address + "/publish\"");
        assertThat(editor.post(address, address + "/publish", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?done=embargoed");
        assertThat(editor.post(address, address + "/schedule", Map.of("at", "2020-01-01T00:00"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?done=past");
        editor.post(address, address + "/unschedule", Map.of());
        assertThat(editor.open(address).body()).contains("Draft, not published");
    }

    @Test
    void publishesACorrectionWithTheChangeInEveryLanguage() {
        Story story = Samples.publish(site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW);
        Samples.release(
                site.newsroom(), story, Language.ENGLISH, Samples.HARVEST_IN.getOrDefault(Language.ENGLISH, List.of()));
        String address = DeskAddresses.story(story.id());

        HttpResponse<String> answer = editor.post(
                address + "/edit",
                address,
                Map.of(
                        "section", "ekonomi",
                        "headline", story.document().headline(),
                        "text", "Petani mulai memanen padi pada Kamis pagi.",
                        "revision", "1",
                        "noteKind", "CORRECTION",
                        "note", "Panen dimulai pada Kamis, bukan Rabu."));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(site.ask(sitePath(Language.INDONESIAN, story)).body())
                .contains("id=\"note-1\"", "Ralat", "Panen dimulai pada Kamis, bukan Rabu.");
        assertThat(site.ask(sitePath(Language.ENGLISH, story)).body())
                .contains("Correction", "This note has not been translated yet")
                .contains("<span lang=\"id\" dir=\"ltr\">Panen dimulai pada Kamis, bukan Rabu.</span>");

        Map<String, String> change = new LinkedHashMap<>();
        change.put("section", "ekonomi");
        change.put("headline", story.document().headline());
        change.put("text", "Petani mulai memanen padi pada Kamis pagi.");
        change.put("revision", "2");
        change.put("oldNote-0", "Panen dimulai pada hari Kamis.");
        editor.post(address + "/edit", address, change);
        assertThat(site.ask(sitePath(Language.INDONESIAN, story)).body())
                .contains("Panen dimulai pada hari Kamis.")
                .doesNotContain("bukan Rabu");
        change.put("revision", "3");
        change.put("withdraw-0", "true");
        editor.post(address + "/edit", address, change);
        assertThat(site.ask(sitePath(Language.INDONESIAN, story)).body()).doesNotContain("id=\"note-1\"");
        assertThat(site.ask(sitePath(Language.ENGLISH, story)).body()).doesNotContain("id=\"note-1\"");
        assertThat(editor.open("/desk/log?story=" + story.id()).body()).contains("CorrectionWithdrawn");
    }

    @Test
    void leavesATombstoneOfARetractedStoryInEveryLanguage() {
        Story story = Samples.publish(site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW);
        Samples.release(
                site.newsroom(), story, Language.ARABIC, Samples.HARVEST_IN.getOrDefault(Language.ARABIC, List.of()));
        String address = DeskAddresses.story(story.id());

        assertThat(editor.post(address, address + "/retract", Map.of("ground", "FALSE", "reason", " "))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?done=noReason");
        editor.post(address, address + "/retract", Map.of("ground", "FALSE", "reason", "Panen itu tidak pernah ada."));

        for (Language language : Language.values()) {
            HttpResponse<String> tombstone = site.ask(sitePath(language, story));
            assertThat(tombstone.statusCode()).as(language.code()).isEqualTo(410);
            assertThat(tombstone.body())
                    .contains(new SiteTexts().in(language).of("retracted.title"))
                    .contains("Panen itu tidak pernah ada.")
                    .contains("noindex")
                    .doesNotContain("Sukamaju")
                    .doesNotContain("سوكاماجو");
            assertThat(site.ask("/" + language.code() + "/").body())
                    .doesNotContain(story.id().toString());
        }
        assertThat(editor.open(address).body()).contains("Retracted").doesNotContain(address + "/edit\"");
    }

    private static String sitePath(Language language, Story story) {
        String headline = site.newsroom()
                .editions()
                .findReleased(story.id(), language)
                .map(edition -> edition.requireContent().document().headline())
                .orElseGet(() -> story.document().headline());
        return Addresses.story(language, story.section(), story.id(), headline);
    }

    @Test
    void showsMarkupInStoriesAsText() {
        Document attack = new Document(
                "<script>alert(1)</script>",
                null,
                List.of(new Block.Paragraph("</textarea><script>alert(2)</script>")));
        Story story = site.newsroom().stories().add(Manuscript.of(new Section("hukum"), attack), RINA);
        String address = DeskAddresses.story(story.id());

        for (String page : List.of(DeskAddresses.BOARD, address, address + "/edit")) {
            assertThat(editor.open(page).body())
                    .as(page)
                    .contains("&lt;script&gt;alert(")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void speaksTheLanguageThatWasChosen() {
        editor.post(DeskAddresses.BOARD, "/desk/language", Map.of("language", "id", "back", "/desk"));

        assertThat(editor.open(DeskAddresses.BOARD).body()).contains("Berita dan terjemahannya");
    }

    @Test
    void goesBackToNoForeignAddress() {
        HttpResponse<String> answer =
                editor.post(DeskAddresses.BOARD, "/desk/language", Map.of("language", "en", "back", "//evil.example/"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith(DeskAddresses.BOARD));
    }

    @Test
    void hasItsOwnNotFoundPage() {
        HttpResponse<String> answer = editor.open("/desk/stories/00000000-0000-0000-0000-000000000000");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Not found").contains("There is no story 00000000");
        assertThat(editor.open("/desk/stories/bukan-id").statusCode()).isEqualTo(400);
    }

    private static String path(String location) {
        return location.startsWith("http") ? location.substring(location.indexOf("/desk")) : location;
    }
}
