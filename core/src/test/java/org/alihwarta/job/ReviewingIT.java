package org.alihwarta.job;

import static java.time.Duration.ofSeconds;
import static org.alihwarta.job.Newsroom.RINA;
import static org.alihwarta.job.Newsroom.key;
import static org.alihwarta.job.Newsroom.manuscript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.Entry;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Hold;
import org.alihwarta.edition.Review;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Context;
import org.alihwarta.review.Reviewing.Sentence;
import org.alihwarta.review.Xliff;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewingIT {
    private static final Actor CLAIRE = new Actor("claire");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T02:00:00Z"));
    private final TestDatabase server = TestDatabase.create();
    private final Newsroom newsroom = new Newsroom(
            new Database.Address(server.jdbcUrl(), server.user(), server.password()),
            new ReversingEngine(EnumSet.of(Language.ENGLISH, Language.FRENCH)),
            clock);

    @BeforeEach
    void start() {
        Schema.migrate(newsroom.database);
        newsroom.jobs.start();
    }

    @AfterEach
    void close() {
        newsroom.close();
        server.close();
    }

    @Test
    void releaseAHeldEditionOnceItsSentenceIsMended() {
        Story story = published("Kapal tiba", "Ada kata TERLARANG di sini.");
        EditionKey key = key(story, Language.FRENCH);

        newsroom.reviewing.mend(sentence(key, 1), "  Un mot\ninterdit. ", CLAIRE);

        assertThat(edition(key).state()).isEqualTo(EditionState.REVIEW);
        assertThat(edition(key).requireContent().document().texts().get(1)).isEqualTo("Un mot interdit.");
        newsroom.reviewing.release(key, CLAIRE);
        assertThat(newsroom.editions.findReleased(story.id(), Language.FRENCH)).hasValueSatisfying(edition -> {
            assertThat(edition.review()).isEqualTo(new Review("claire", clock.instant()));
            assertThat(edition.requireContent().segments().get(1).origin()).isEqualTo(new Origin.Person("claire"));
        });
        assertThat(events(story)).containsSubsequence("SentenceMended", "EditionReviewed", "EditionReleased");
    }

    @Test
    void teachTheMemory() {
        Story story = published("Kapal tiba", "Ada kata TERLARANG di sini.");

        newsroom.reviewing.mend(sentence(key(story, Language.FRENCH), 1), "Un mot interdit.", CLAIRE);

        assertThat(newsroom.memory.suggest("Ada kata TERLARANG di sini.", Context.UNKNOWN, Language.FRENCH, 3))
                .singleElement()
                .satisfies(match -> assertThat(match.unit().target()).isEqualTo("Un mot interdit."));
    }

    @Test
    void keepWhatIsStillWrongFromReaders() {
        Story story = published("Kata TERLARANG", "Ada kata TERLARANG di sini.");
        EditionKey key = key(story, Language.FRENCH);

        newsroom.reviewing.mend(sentence(key, 1), "Un mot interdit.", CLAIRE);

        assertThat(edition(key).holds()).singleElement().isInstanceOf(Hold.UnfitSentence.class);
        assertThatThrownBy(() -> newsroom.reviewing.release(key, CLAIRE))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("is held");
    }

    @Test
    void overruleAFindingWithAReason() {
        Story story = published("Kapal tiba", "Ada kata TERLARANG di sini.");
        EditionKey key = key(story, Language.FRENCH);

        assertThatThrownBy(() -> newsroom.reviewing.overrule(sentence(key, 1), "ban", " ", CLAIRE))
                .hasMessageContaining("Say why");
        newsroom.reviewing.overrule(sentence(key, 1), "ban", "Kutipan dari putusan.", CLAIRE);

        assertThat(edition(key))
                .returns(EditionState.REVIEW, Edition::state)
                .satisfies(edition -> assertThat(edition.overrulings())
                        .singleElement()
                        .satisfies(overruling -> {
                            assertThat(overruling.by()).isEqualTo("claire");
                            assertThat(overruling.reason()).isEqualTo("Kutipan dari putusan.");
                        }));
        assertThat(events(story)).contains("FindingOverruled");
    }

    @Test
    void haveAnOverrulingStandForTheSameSentenceInTheNextRevision() {
        Story story = published("Kapal tiba", "Ada kata TERLARANG di sini.");
        newsroom.reviewing.overrule(sentence(key(story, Language.FRENCH), 1), "ban", "Kutipan.", CLAIRE);

        Story changed = newsroom.publishing.revise(
                story.id(), 1, manuscript("Kapal berangkat", "Ada kata TERLARANG di sini."), RINA);

        awaitQuiet();
        assertThat(edition(key(changed, Language.FRENCH)).holds()).isEmpty();
        assertThat(edition(key(changed, Language.ENGLISH)).holds()).hasSize(1);
    }

    @Test
    void refuseASentenceThatSomebodyElseHasChanged() {
        Story story = published("Kapal tiba", "Kapal itu membawa beras.");
        EditionKey key = key(story, Language.FRENCH);
        Sentence found = sentence(key, 1);
        newsroom.reviewing.mend(found, "Ce bateau transporte du riz.", CLAIRE);

        assertThatThrownBy(() -> newsroom.reviewing.mend(found, "Du riz.", RINA))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("Somebody else has changed sentence 2");
    }

    @Test
    void keepAPersonsSentenceThroughARetryAndThroughOtherChanges() {
        Story story = published("Kapal TERLARANG", "Kapal itu membawa beras.");
        EditionKey key = key(story, Language.FRENCH);
        newsroom.reviewing.mend(sentence(key, 1), "Ce bateau transporte du riz.", CLAIRE);

        newsroom.publishing.retry(key, RINA);
        awaitQuiet();
        assertThat(target(key, 1)).isEqualTo("Ce bateau transporte du riz.");
        Story changed = newsroom.publishing.revise(
                story.id(), 1, manuscript("Kapal tiba", "Kapal itu membawa beras.", "Cuaca cerah."), RINA);
        awaitQuiet();

        assertThat(target(key(changed, Language.FRENCH), 1)).isEqualTo("Ce bateau transporte du riz.");
        assertThat(edition(key(changed, Language.FRENCH)).state()).isEqualTo(EditionState.RELEASED);
        assertThat(edition(key(changed, Language.FRENCH)).review()).isNull();
    }

    @Test
    void holdASentenceWhoseOriginalChangedUnderAPersonsEditHoweverOftenItChanges() {
        Story story = published("Kapal tiba", "Kapal itu membawa beras putih.");
        newsroom.reviewing.mend(sentence(key(story, Language.FRENCH), 1), "Du riz blanc.", CLAIRE);
        newsroom.publishing.revise(story.id(), 1, manuscript("Kapal tiba", "Kapal itu membawa beras merah."), RINA);
        awaitQuiet();

        Story changed = newsroom.publishing.revise(
                story.id(), 2, manuscript("Kapal tiba", "Kapal itu membawa beras hitam."), RINA);

        awaitQuiet();
        EditionKey key = key(changed, Language.FRENCH);
        assertThat(edition(key).holds())
                .containsExactly(
                        new Hold.SourceChanged(1, "Kapal itu membawa beras putih.", "Du riz blanc.", "claire"));
        assertThat(target(key, 1)).isEqualTo("hitam. beras membawa itu Kapal");
        assertThat(newsroom.editions.findReleased(story.id(), Language.FRENCH))
                .map(Edition::revision)
                .contains(1);
    }

    @Test
    void settleAChangedSentenceByTheNewTranslationOrByThePersons() {
        Story story = published("Kapal tiba", "Kapal itu membawa beras putih.", "Cuaca di laut cerah sekali.");
        newsroom.reviewing.mend(sentence(key(story, Language.FRENCH), 1), "Du riz blanc.", CLAIRE);
        newsroom.reviewing.mend(sentence(key(story, Language.FRENCH), 2), "Beau temps.", CLAIRE);
        Story changed = newsroom.publishing.revise(
                story.id(),
                1,
                manuscript("Kapal tiba", "Kapal itu membawa beras merah.", "Cuaca di laut cerah lagi."),
                RINA);
        awaitQuiet();
        EditionKey key = key(changed, Language.FRENCH);
        assertThat(edition(key).holds()).hasSize(2);

        newsroom.reviewing.accept(sentence(key, 1), CLAIRE);
        newsroom.reviewing.mend(sentence(key, 2), "Beau temps.", CLAIRE);

        assertThat(edition(key).state()).isEqualTo(EditionState.REVIEW);
        assertThat(target(key, 1)).isEqualTo("merah. beras membawa itu Kapal");
        assertThat(target(key, 2)).isEqualTo("Beau temps.");
        assertThat(events(story)).contains("ChangeAccepted");
    }

    @Test
    void mendWhatReadersSeeButNeverIntoSomethingUnfit() {
        Story story = published("Kapal tiba", "Kapal itu membawa beras.");
        EditionKey key = key(story, Language.FRENCH);

        newsroom.reviewing.mend(sentence(key, 1), "Du riz.", CLAIRE);

        assertThat(newsroom.editions
                        .findReleased(story.id(), Language.FRENCH)
                        .orElseThrow()
                        .requireContent()
                        .document()
                        .texts()
                        .get(1))
                .isEqualTo("Du riz.");
        assertThatThrownBy(() -> newsroom.reviewing.mend(sentence(key, 1), "TERLARANG", CLAIRE))
                .hasMessageContaining("a check blocks this sentence");
    }

    @Test
    void writeAnEditionThatNoEngineCouldMake() {
        Story story = published("TERLARANG", "Kapal itu membawa beras.");
        EditionKey key = key(story, Language.ARABIC);
        assertThat(edition(key).content()).isNull();

        newsroom.reviewing.writeByHand(key);
        newsroom.reviewing.mend(sentence(key, 0), "السفينة", CLAIRE);
        newsroom.reviewing.mend(sentence(key, 1), "تحمل السفينة الأرز.", CLAIRE);
        newsroom.reviewing.release(key, CLAIRE);

        assertThat(newsroom.editions.releasedLanguages(story.id())).contains(Language.ARABIC);
    }

    @Test
    void takeInWhatATranslatorOutsideHasMade() {
        Story story = published("Kapal tiba", "Ada kata TERLARANG di sini.");
        EditionKey key = key(story, Language.FRENCH);
        Xliff file = Xliff.of(edition(key));
        List<Xliff.Unit> back = List.of(
                new Xliff.Unit(1, "Kapal tiba", file.units().get(0).target(), true),
                new Xliff.Unit(2, "Ada kata TERLARANG di sini.", "Un mot interdit.", true),
                new Xliff.Unit(2, "Kalimat lain.", "Autre chose.", true));

        int changed = newsroom.reviewing.take(new Xliff(key, back), CLAIRE);

        assertThat(changed).isEqualTo(1);
        assertThat(target(key, 1)).isEqualTo("Un mot interdit.");
        assertThat(edition(key).state()).isEqualTo(EditionState.REVIEW);
        assertThat(newsroom.memory.suggest("Ada kata TERLARANG di sini.", Context.UNKNOWN, Language.FRENCH, 3))
                .hasSize(1);
    }

    private Story published(String headline, String... paragraphs) {
        Story story = newsroom.publish(headline, paragraphs);
        awaitQuiet();
        return story;
    }

    private Sentence sentence(EditionKey key, int index) {
        return new Sentence(key, index, target(key, index));
    }

    private String target(EditionKey key, int index) {
        List<TranslatedSegment> segments = edition(key).requireContent().segments();
        return segments.get(index).target();
    }

    private Edition edition(EditionKey key) {
        return newsroom.editions.find(key).orElseThrow();
    }

    private List<String> events(Story story) {
        return newsroom.audit.ofStory(story.id().value()).stream()
                .map(Entry::kind)
                .toList();
    }

    private void awaitQuiet() {
        await().atMost(ofSeconds(20)).until(() -> newsroom.queued() == 0);
    }
}
