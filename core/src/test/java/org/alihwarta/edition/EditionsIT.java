package org.alihwarta.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Schema;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditionsIT {
    private static final Actor RINA = new Actor("rina");
    private static final Section BUDAYA = new Section("budaya");
    private static final Section POLITIK = new Section("politik");
    private static final Finding LOOP = new Finding("loop", Severity.BLOCK, "gate.loop.repeated", List.of("the the"));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T02:00:00Z"));
    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 8);
    private final AuditLog audit = new AuditLog(database, clock);
    private final Stories stories = new Stories(database, audit, clock);
    private final Editions editions = new Editions(database, audit, clock);
    private final Headlines headlines = new Headlines(database);
    private final Board board = new Board(database);

    @BeforeEach
    void migrate() {
        Schema.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void waitInEveryTargetLanguageOnceRequested() {
        Story story = published("Wayang kulit", BUDAYA);

        List<EditionKey> keys = editions.request(story, RINA);

        assertThat(keys).extracting(EditionKey::language).isEqualTo(Language.targets());
        assertThat(keys).allSatisfy(key -> assertThat(state(key)).isEqualTo(EditionState.WAITING));
        assertThat(editions.request(story, RINA)).isEmpty();
    }

    @Test
    void giveBackWhatWasReleased() {
        EditionKey key = requested(published("Wayang kulit", BUDAYA), Language.FRENCH);
        EditionContent content = new EditionContent(
                document("Théâtre d'ombres"),
                List.of(new Correction(clock.instant(), "Corrigé.")),
                List.of(
                        segment("Wayang kulit", new Origin.Machine("marian/id-fr/1.0", -0.25), List.of(LOOP)),
                        segment("A", new Origin.Person("claire"), List.of()),
                        segment("B", new Origin.Machine("llm", Double.NaN), List.of()),
                        segment("17", new Origin.Verbatim(), List.of())));

        editions.start(key);
        clock.advance(Duration.ofSeconds(3));
        editions.release(key, content, Actor.SYSTEM);

        assertThat(editions.findReleased(key.story(), Language.FRENCH))
                .contains(new Edition(
                        key.story(),
                        Language.FRENCH,
                        1,
                        EditionState.RELEASED,
                        content,
                        List.of(),
                        List.of(),
                        null,
                        clock.instant(),
                        clock.instant()));
        assertThat(editions.findReleased(key.story(), Language.ARABIC)).isEmpty();
        assertThat(editions.releasedLanguages(key.story())).containsExactly(Language.INDONESIAN, Language.FRENCH);
    }

    @Test
    void keepTheirReasonsWhileHeld() {
        EditionKey key = requested(published("Keraton", BUDAYA), Language.JAPANESE);
        List<Hold> holds = List.of(
                new Hold.NoModel(Language.JAPANESE),
                new Hold.UnfitSentence(3, LOOP),
                new Hold.EngineFailed("the model file is cut short"));

        editions.hold(key, null, holds);

        assertThat(editions.find(key)).map(Edition::holds).contains(holds);
        assertThat(editions.heldForModel(Language.JAPANESE)).containsExactly(key);
        assertThat(editions.heldForModel(Language.FRENCH)).isEmpty();
        assertThat(audit.ofStory(key.story().value()))
                .last()
                .satisfies(entry -> assertThat(entry.details()).contains("\"no-model\"", "\"engine-failed\""));
    }

    @Test
    void stayVisibleWhileANewerRevisionWaitsOrIsHeld() {
        Story story = published("Batik tulis", BUDAYA);
        EditionKey first = released(story, Language.ENGLISH, "Batik");

        Story changed = stories.revise(story.id(), 1, manuscript("Batik cap", BUDAYA), RINA);
        EditionKey second = requested(changed, Language.ENGLISH);
        editions.hold(second, null, List.of(new Hold.NoModel(Language.ENGLISH)));

        assertThat(editions.findReleased(story.id(), Language.ENGLISH))
                .map(Edition::key)
                .contains(first);
        assertThat(board.find(story.id()).orElseThrow().cells().get(0)).satisfies(cell -> {
            assertThat(cell.edition()).isEqualTo(second);
            assertThat(cell.state()).isEqualTo(EditionState.HELD);
            assertThat(cell.releasedRevision()).isEqualTo(1);
        });
    }

    @Test
    void giveWayToTheNextRelease() {
        Story story = published("Batik tulis", BUDAYA);
        EditionKey first = released(story, Language.ENGLISH, "Batik");
        Story changed = stories.revise(story.id(), 1, manuscript("Batik cap", BUDAYA), RINA);

        EditionKey second = released(changed, Language.ENGLISH, "Stamped batik");

        assertThat(editions.findReleased(story.id(), Language.ENGLISH))
                .map(Edition::key)
                .contains(second);
        assertThat(state(first)).isEqualTo(EditionState.REPLACED);
    }

    @Test
    void areNeverReleasedOverANewerRevision() {
        Story story = published("Batik tulis", BUDAYA);
        EditionKey old = requested(story, Language.ENGLISH);
        editions.start(old);
        Story changed = stories.revise(story.id(), 1, manuscript("Batik cap", BUDAYA), RINA);
        editions.request(changed, RINA);

        editions.release(old, content("Batik"), Actor.SYSTEM);

        assertThat(editions.findReleased(story.id(), Language.ENGLISH)).isEmpty();
        assertThat(state(old)).isEqualTo(EditionState.SUPERSEDED);
        assertThat(editions.find(old)).map(Edition::content).contains(content("Batik"));
    }

    @Test
    void areReleasedOnceWhenTwoWorkersFinishOneOfThem() {
        EditionKey key = requested(published("Angklung", BUDAYA), Language.ENGLISH);
        editions.start(key);
        editions.release(key, content("Bamboo music"), Actor.SYSTEM);

        assertThat(editions.start(key)).isFalse();
        editions.release(key, content("Something else"), Actor.SYSTEM);
        editions.hold(key, null, List.of(new Hold.EngineFailed("too late")));

        assertThat(editions.find(key)).map(Edition::content).contains(content("Bamboo music"));
        assertThat(audit.ofStory(key.story().value()))
                .filteredOn(entry -> key.language() == entry.subject().language())
                .extracting(Entry::kind)
                .containsExactly("EditionRequested", "EditionStarted", "EditionReleased");
    }

    @Test
    void areHeldWhereTheCheckOfTheReleaseObjects() {
        Hold broken = new Hold.LinksBroken(List.of("fr → id"));
        List<Set<Language>> looked = new ArrayList<>();
        Editions checked = new Editions(
                database,
                audit,
                (story, set) -> {
                    looked.add(Set.copyOf(set.keySet()));
                    assertThat(set.values()).allMatch(edition -> edition.releasedAt() != null);
                    return set.values().stream().anyMatch(edition -> edition.revision() == 2)
                            ? Map.of(Language.FRENCH, broken, Language.ARABIC, broken)
                            : Map.of();
                },
                clock);
        Story story = published("Angklung", BUDAYA);
        EditionKey first = requested(story, Language.FRENCH);
        checked.start(first);
        checked.release(first, content("Angklung"), Actor.SYSTEM);
        Story changed = stories.revise(story.id(), 1, manuscript("Angklung bambu", BUDAYA), RINA);
        EditionKey french = requested(changed, Language.FRENCH);
        checked.start(french);

        checked.release(french, content("Angklung en bambou"), RINA);

        assertThat(checked.find(french)).hasValueSatisfying(edition -> {
            assertThat(edition.state()).isEqualTo(EditionState.HELD);
            assertThat(edition.holds()).containsExactly(broken);
            assertThat(edition.content()).isEqualTo(content("Angklung en bambou"));
        });
        assertThat(checked.findReleased(story.id(), Language.FRENCH))
                .map(Edition::key)
                .contains(first);
        assertThat(looked).containsExactly(Set.of(Language.FRENCH), Set.of(Language.FRENCH));
        assertThat(audit.ofStory(story.id().value())).last().returns("EditionHeld", Entry::kind);
    }

    @Test
    void appearWithTheirStoryButForThoseThatTheCheckObjectsTo() {
        Hold broken = new Hold.LinksBroken(List.of("ar → id"));
        Editions checked = new Editions(
                database,
                audit,
                (story, set) -> set.containsKey(Language.ARABIC) ? Map.of(Language.ARABIC, broken) : Map.of(),
                clock);
        Story draft = stories.add(manuscript("Gamelan", BUDAYA), RINA);
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            EditionKey key = requested(draft, language);
            checked.start(key);
            checked.release(key, content("Gamelan"), Actor.SYSTEM);
        }

        database.transaction(() -> checked.releaseReady(stories.publish(draft.id(), clock.instant(), RINA), RINA));

        assertThat(checked.released(draft.id())).containsOnlyKeys(Language.ENGLISH);
        assertThat(board.find(draft.id()).orElseThrow().cells())
                .filteredOn(cell -> cell.state() == EditionState.HELD)
                .singleElement()
                .satisfies(cell -> assertThat(cell.holds()).containsExactly(broken));
    }

    @Test
    void waitAgainAfterAHold() {
        EditionKey key = requested(published("Gamelan", BUDAYA), Language.CHINESE);
        editions.hold(key, null, List.of(new Hold.NoModel(Language.CHINESE)));

        assertThat(editions.requestAgain(key, RINA)).isTrue();
        assertThat(editions.requestAgain(key, RINA)).isFalse();
        assertThat(editions.find(key)).hasValueSatisfying(edition -> {
            assertThat(edition.state()).isEqualTo(EditionState.WAITING);
            assertThat(edition.holds()).isEmpty();
        });
    }

    @Test
    void fillTheFrontAndSectionPagesNewestFirst() {
        Story wayang = published("Wayang kulit", BUDAYA);
        clock.advance(Duration.ofMinutes(5));
        Story pemilu = published("Pemilu daerah", POLITIK);
        clock.advance(Duration.ofMinutes(5));
        stories.add(manuscript("Naskah", POLITIK), RINA);
        released(wayang, Language.ARABIC, "مسرح الظل");

        assertThat(headlines.newest(Language.INDONESIAN, null, Page.first(10)))
                .extracting(Headline::text)
                .containsExactly("Pemilu daerah", "Wayang kulit");
        assertThat(headlines.newest(Language.INDONESIAN, null, new Page(2, 1)))
                .extracting(Headline::story)
                .containsExactly(wayang.id());
        assertThat(headlines.newest(Language.INDONESIAN, POLITIK, Page.first(10)))
                .extracting(Headline::story)
                .containsExactly(pemilu.id());
        assertThat(headlines.newest(Language.ARABIC, null, Page.first(10)))
                .singleElement()
                .satisfies(headline -> {
                    assertThat(headline.text()).isEqualTo("مسرح الظل");
                    assertThat(headline.teaser()).contains("مسرح الظل.");
                    assertThat(headline.publishedAt()).isEqualTo(wayang.firstPublishedAt());
                    assertThat(headline.releasedAt()).isEqualTo(clock.instant());
                });
        assertThat(headlines.count(Language.INDONESIAN, null)).isEqualTo(2);
        assertThat(headlines.count(Language.ARABIC, POLITIK)).isZero();
        assertThat(headlines.sections(Language.INDONESIAN)).containsExactly(BUDAYA, POLITIK);
        assertThat(headlines.sections(Language.ARABIC)).containsExactly(BUDAYA);
    }

    @Test
    void fillTheBoardWithTheLastChangedFirst() {
        Story wayang = published("Wayang kulit", BUDAYA);
        released(wayang, Language.FRENCH, "Théâtre d'ombres");
        clock.advance(Duration.ofMinutes(5));
        Story draft = stories.add(manuscript("Naskah", POLITIK), RINA);

        List<BoardRow> rows = board.rows(Page.first(10));

        assertThat(rows).extracting(BoardRow::story).containsExactly(draft.id(), wayang.id());
        assertThat(rows.get(0).cells()).isEmpty();
        assertThat(rows.get(1).cells())
                .extracting(cell -> cell.edition().language())
                .isEqualTo(Language.targets());
        assertThat(rows.get(1).cells().get(4).headline()).isEqualTo("Théâtre d'ombres");
        assertThat(board.countStories()).isEqualTo(2);
        assertThat(board.countEditions())
                .containsEntry(EditionState.WAITING, 4L)
                .containsEntry(EditionState.RELEASED, 1L)
                .containsEntry(EditionState.HELD, 0L);
        assertThat(board.find(draft.id())).contains(rows.get(0));
    }

    private Story published(String headline, Section section) {
        Story story = stories.add(manuscript(headline, section), RINA);
        return stories.publish(story.id(), clock.instant(), RINA);
    }

    private EditionKey requested(Story story, Language language) {
        editions.request(story, RINA);
        return new EditionKey(story.id(), language, story.revision());
    }

    private EditionKey released(Story story, Language language, String headline) {
        EditionKey key = requested(story, language);
        editions.start(key);
        editions.release(key, content(headline), Actor.SYSTEM);
        return key;
    }

    private Optional<EditionState> findState(EditionKey key) {
        return editions.find(key).map(Edition::state);
    }

    private EditionState state(EditionKey key) {
        return findState(key).orElseThrow();
    }

    private static EditionContent content(String headline) {
        return new EditionContent(
                document(headline),
                List.of(),
                List.of(segment(headline, new Origin.Machine("reversing", Double.NaN), List.of())));
    }

    private static TranslatedSegment segment(String text, Origin origin, List<Finding> findings) {
        return new TranslatedSegment(new Segment(0, text, ""), text, origin, findings);
    }

    private static Manuscript manuscript(String headline, Section section) {
        return Manuscript.of(section, document(headline));
    }

    private static Document document(String headline) {
        return new Document(headline, null, List.of(new Block.Paragraph(headline + ".")));
    }
}
