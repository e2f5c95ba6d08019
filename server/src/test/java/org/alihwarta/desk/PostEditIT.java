package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.review.ReviewPolicy;
import org.alihwarta.server.RunningSite;
import org.alihwarta.site.Addresses;
import org.alihwarta.site.Samples;
import org.alihwarta.story.Story;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostEditIT {
    private static final String PASSWORD = "panen-raya-2026";
    private static final List<String> ARABIC = Samples.HARVEST_IN.getOrDefault(Language.ARABIC, List.of());

    private static RunningSite site;

    private DeskVisitor amina;
    private Story story;
    private String address;

    @BeforeAll
    static void start() {
        site = new RunningSite();
        add(new Account("amina", "Amina Zahra", Set.of(Role.REVIEWER), Set.of(Language.ARABIC)));
        add(new Account("rina", "Rina Wulandari", Set.of(Role.EDITOR)));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void publish() {
        site.clock().advance(Duration.ofMinutes(2));
        amina = new DeskVisitor(site);
        amina.logIn("amina", PASSWORD);
        story = Samples.publish(site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW);
        address = DeskAddresses.story(story.id()) + "/editions/ar";
    }

    @Test
    void mendsAndSignsUntilReadersSeeWhoDidIt() {
        Samples.release(site.newsroom(), story, Language.ARABIC, ARABIC);

        HttpResponse<String> mended = amina.post(
                address, address + "/sentences/2", form(1, ARABIC.get(1), "بدأ المزارعون الحصاد صباح الأربعاء."));
        HttpResponse<String> signed = amina.post(address, address + "/release", Map.of("revision", "1"));

        assertThat(mended.statusCode()).isEqualTo(302);
        assertThat(signed.headers().firstValue("Location").orElseThrow()).endsWith("?done=signed");
        assertThat(site.ask(Addresses.story(Language.ARABIC, story.section(), story.id(), ARABIC.get(0)))
                        .body())
                .contains("بدأ المزارعون الحصاد صباح الأربعاء.")
                .contains("Amina Zahra");
        assertThat(amina.open(address).body())
                .contains("Written by Amina Zahra")
                .contains("Reviewed by Amina Zahra");
    }

    @Test
    void saysWhatWasRepaired() {
        EditionKey key = new EditionKey(story.id(), Language.ARABIC, story.revision());
        site.newsroom().editions().start(key);
        TranslatedSegment repaired = new TranslatedSegment(
                new Segment(0, story.document().headline(), ""),
                ARABIC.get(0),
                new Origin.Machine("kamus/uji/1", Double.NaN, true),
                List.of());
        site.newsroom()
                .editions()
                .hold(
                        key,
                        new EditionContent(story.document(), List.of(), List.of(repaired)),
                        List.of(new Hold.NoModel(Language.ARABIC)));

        assertThat(amina.open(address).body())
                .contains("kamus/uji/1; a number or name that it got wrong was put right");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        Samples.release(site.newsroom(), story, Language.ARABIC, ARABIC);

        HttpResponse<String> answer =
                amina.post(address, address + "/sentences/2", form(1, "نص آخر", "بدأ المزارعون الحصاد صباح الأربعاء."));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Not saved: somebody else has changed")
                .contains(">بدأ المزارعون الحصاد صباح الأربعاء.</textarea>");
    }

    @Test
    void givesBackOnlyTheSentenceAndTheHeadToAScript() {
        Samples.release(site.newsroom(), story, Language.ARABIC, ARABIC);

        HttpResponse<String> answer = amina.post(
                address,
                address + "/sentences/2",
                Map.of(
                        "revision",
                        "1",
                        "found",
                        ARABIC.get(1),
                        "target",
                        "بدأ المزارعون الحصاد صباح الأربعاء.",
                        "partly",
                        "true"));

        assertThat(answer.body())
                .contains("id=\"sentence-2\"")
                .contains("id=\"post-edit-head\"")
                .contains("hx-swap-oob=\"true\"")
                .doesNotContain("<html");
    }

    @Test
    void letsAPersonWriteWhatNoEngineCould() {
        EditionKey key = new EditionKey(story.id(), Language.ARABIC, 1);
        site.newsroom().editions().start(key);
        site.newsroom().editions().hold(key, null, List.of(new Hold.NoModel(Language.ARABIC)));
        amina.post(address, address + "/begin", Map.of("revision", "1"));
        List<String> sources = story.document().texts();

        for (int index = 0; index < sources.size(); index++) {
            amina.post(address, address + "/sentences/" + (index + 1), form(1, sources.get(index), ARABIC.get(index)));
        }
        assertThat(edition().state()).isEqualTo(EditionState.REVIEW);
        amina.post(DeskAddresses.BOARD, "/desk/release", Map.of("edition", key.toString()));

        assertThat(edition().state()).isEqualTo(EditionState.RELEASED);
    }

    @Test
    void goesToATranslatorOutsideAndComesBack() {
        Samples.release(site.newsroom(), story, Language.ARABIC, ARABIC);
        String file = amina.open(address + "/xliff?revision=1&version=1.2").body();
        String mended = "بدأ الحصاد صباح الأربعاء.";

        HttpResponse<String> answer =
                amina.post(address, address + "/xliff", Map.of("xliff", file.replace(ARABIC.get(1), mended)));

        assertThat(file).contains("version=\"1.2\"").contains(ARABIC.get(1));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?done=taken");
        assertThat(edition().requireContent().segments().get(1).target()).isEqualTo(mended);
        assertThat(amina.post(address, address + "/xliff", Map.of("xliff", "bukan XLIFF"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void hidesFromSearchEnginesWhatNobodyHasReadWhereThePolicySaysSo() {
        ReviewPolicy hidden = new ReviewPolicy(ReviewPolicy.Moment.AT_ONCE, true);
        site.newsroom().policies().set(story.section(), Language.ARABIC, hidden, Actor.SYSTEM);
        Samples.release(site.newsroom(), story, Language.ARABIC, ARABIC);
        String page = Addresses.story(Language.ARABIC, story.section(), story.id(), ARABIC.get(0));

        assertThat(site.ask(page).headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        amina.post(address, address + "/release", Map.of("revision", "1"));
        assertThat(site.ask(page).headers().firstValue("X-Robots-Tag")).isEmpty();
        site.newsroom().policies().remove(story.section(), Language.ARABIC, Actor.SYSTEM);
    }

    @Test
    void showsNamesAndMemoryBesideASentence() {
        Samples.release(site.newsroom(), story, Language.ARABIC, ARABIC);
        amina.post(address, address + "/sentences/2", form(1, ARABIC.get(1), "بدأ الحصاد صباح الأربعاء."));

        String suggestions =
                amina.open(address + "/sentences/2/suggestions?revision=1").body();

        assertThat(suggestions).contains("Memory").contains("data-text=\"بدأ الحصاد صباح الأربعاء.\"");
    }

    @Test
    void isReadButNotChangedByOthers() {
        Samples.release(site.newsroom(), story, Language.ARABIC, ARABIC);
        Samples.release(
                site.newsroom(), story, Language.ENGLISH, Samples.HARVEST_IN.getOrDefault(Language.ENGLISH, List.of()));
        DeskVisitor rina = new DeskVisitor(site);
        rina.logIn("rina", PASSWORD);
        String english = DeskAddresses.story(story.id()) + "/editions/en";

        assertThat(rina.open(address).body())
                .contains("You may read this edition")
                .doesNotContain("<textarea");
        assertThat(rina.post(address, address + "/sentences/2", form(1, ARABIC.get(1), "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(amina.post(english, english + "/release", Map.of("revision", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isFoundOnTheBoardByItsState() {
        EditionKey key = new EditionKey(story.id(), Language.ARABIC, 1);
        site.newsroom().editions().start(key);
        site.newsroom().editions().hold(key, null, List.of(new Hold.EngineFailed("mesin mati")));

        assertThat(amina.open("/desk?state=held&language=ar&words=PANEN").body())
                .contains(story.id().toString())
                .contains("value=\"" + key + "\"");
        assertThat(amina.open("/desk?state=held&language=fr").body()).doesNotContain(key.toString());
        assertThat(amina.open("/desk?section=budaya").body())
                .doesNotContain(story.id().toString());
        HttpResponse<String> retried =
                amina.post("/desk", "/desk/retry", Map.of("edition", key.toString(), "state", "held"));

        assertThat(retried.headers().firstValue("Location").orElseThrow()).endsWith("state=held&changed=1");
        assertThat(edition().state()).isEqualTo(EditionState.WAITING);
    }

    private Edition edition() {
        return site.newsroom()
                .editions()
                .find(new EditionKey(story.id(), Language.ARABIC, 1))
                .orElseThrow();
    }

    private static Map<String, String> form(int revision, String found, String target) {
        return Map.of("revision", String.valueOf(revision), "found", found, "target", target);
    }

    private static void add(Account account) {
        site.newsroom().accounts().add(account, PASSWORD, Actor.SYSTEM);
    }
}
