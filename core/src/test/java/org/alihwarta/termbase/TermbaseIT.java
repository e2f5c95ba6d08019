package org.alihwarta.termbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityKind;
import org.alihwarta.registry.Forms;
import org.alihwarta.registry.Registry;
import org.alihwarta.registry.Variant;
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

class TermbaseIT {
    private static final Actor RINA = new Actor("rina");
    private static final String FIRST = "Petani bernama Kirana Wulandari memanen padi.";
    private static final String SECOND = "Menurut Kirana Wulandari, panen tahun ini baik.";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T02:00:00Z"));
    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 4);
    private final AuditLog audit = new AuditLog(database, clock);
    private final Stories stories = new Stories(database, audit, clock);
    private final Editions editions = new Editions(database, audit, clock);
    private final Termbase termbase = new Termbase(database, audit, clock);
    private final NameQueue queue = new NameQueue(termbase, database, audit, clock);

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
    void standsOverWhatComesWithTheProgram() {
        Registry before = termbase.registry();
        assertThat(termbase.registry()).isSameAs(before);

        termbase.put(List.of(kirana()), RINA);

        assertThat(termbase.registry().findByVariant("Kirana Wulandari")).containsExactly(kirana());
        assertThat(termbase.registry().findByVariant("Jakarta")).isNotEmpty();
        assertThat(termbase.own()).containsExactly(kirana());
        assertThat(termbase.remove("kirana-wulandari", RINA)).isTrue();
        assertThat(termbase.remove("kirana-wulandari", RINA)).isFalse();
        assertThat(termbase.registry().findByVariant("Kirana Wulandari")).isEmpty();
        assertThat(audit.after(Position.START, 10)).hasSize(2);
    }

    @Test
    void seesWhatAnotherProcessChanges() {
        termbase.registry();
        new Termbase(database, audit, clock).put(List.of(kirana()), RINA);

        clock.advance(Duration.ofSeconds(3));

        assertThat(termbase.registry().findById("kirana-wulandari")).isPresent();
    }

    @Test
    void queuesNamesWithCountsAndPlaces() {
        Story story = story(FIRST, SECOND);
        queue.notice(story);
        queue.notice(story);

        assertThat(queue.countWaiting()).isEqualTo(1);
        assertThat(queue.waiting(Page.first(10))).singleElement().satisfies(name -> {
            assertThat(name.name()).isEqualTo("Kirana Wulandari");
            assertThat(name.count()).isEqualTo(2);
            assertThat(name.stories()).isEqualTo(1);
            assertThat(name.places()).singleElement().satisfies(place -> {
                assertThat(place.story()).isEqualTo(story.id());
                assertThat(place.headline()).isEqualTo("Panen raya");
                assertThat(place.excerpt()).startsWith("Petani bernama Kirana Wulandari");
            });
        });
    }

    @Test
    void replacesTheNamesOfAnEarlierRevision() {
        Story story = story(FIRST);
        queue.notice(story);
        Document changed =
                new Document("Panen raya", null, List.of(new Block.Paragraph("Warga menemui Raka Pradana.")));

        queue.notice(
                stories.revise(story.id(), story.revision(), story.manuscript().withDocument(changed), RINA));
        queue.notice(story);

        assertThat(queue.waiting(Page.first(10))).extracting(QueuedName::name).containsExactly("Raka Pradana");
    }

    @Test
    void notesStoriesThatShareNamesAtOnce() throws Exception {
        List<Story> both = List.of(
                story("Warga menemui Raka Pradana kemarin.", FIRST),
                story(FIRST, "Warga menemui Raka Pradana kemarin."));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> done : threads.invokeAll(both.stream()
                    .map(story -> Executors.callable(() -> queue.notice(story)))
                    .toList())) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(queue.waiting(Page.first(10)))
                .allMatch(name -> name.stories() == 2)
                .hasSize(2);
    }

    @Test
    void takesOffTheListWhatIsIgnoredOrRegistered() {
        queue.notice(story(FIRST, "Warga menemui Raka Pradana kemarin."));

        assertThat(queue.ignore("Raka Pradana", RINA)).isTrue();
        assertThat(queue.ignore("Raka Pradana", RINA)).isFalse();
        termbase.put(List.of(kirana()), RINA);

        assertThat(queue.waiting(Page.first(10))).isEmpty();
    }

    @Test
    void guessesFormsFromEditions() {
        Story story = story(FIRST, SECOND);
        queue.notice(story);
        publish(
                story,
                Language.ENGLISH,
                "A farmer named Kirana Wulandari harvested rice.",
                "According to her, it is good.");
        publish(story, Language.JAPANESE, "農家のキラナ・ウランダリさんは稲を収穫した。", "キラナ・ウランダリによると豊作だ。");

        Map<Language, String> forms = new NameGuesses(editions, termbase)
                .forms(queue.waiting(Page.first(1)).get(0));

        assertThat(forms).isEqualTo(Map.of(Language.ENGLISH, "Kirana Wulandari", Language.JAPANESE, "キラナ・ウランダリ"));
    }

    @Test
    void namesEntitiesThatAreNear() {
        assertThat(new NameGuesses(editions, termbase).near("Mahkamah Agung Republik"))
                .extracting(Entity::name)
                .contains("Mahkamah Agung");
    }

    private void publish(Story story, Language language, String first, String second) {
        EditionKey key = new EditionKey(story.id(), language, story.revision());
        if (editions.find(key).isEmpty()) {
            editions.request(story, RINA);
        }
        editions.start(key);
        editions.release(
                key,
                new EditionContent(
                        story.document(), List.of(), List.of(segment(FIRST, first), segment(SECOND, second))),
                RINA);
    }

    private static TranslatedSegment segment(String source, String target) {
        return new TranslatedSegment(
                new Segment(1, source, ""), target, new Origin.Machine("uji", Double.NaN), List.of());
    }

    private Story story(String... paragraphs) {
        List<Block> blocks =
                List.of(paragraphs).stream().<Block>map(Block.Paragraph::new).toList();
        Story draft =
                stories.add(Manuscript.of(new Section("ekonomi"), new Document("Panen raya", null, blocks)), RINA);
        return stories.publish(draft.id(), clock.instant(), RINA);
    }

    private static Entity kirana() {
        return new Entity(
                "kirana-wulandari",
                EntityKind.PERSON,
                List.of(Variant.plain("Kirana Wulandari")),
                Map.of(Language.JAPANESE, Forms.of("キラナ・ウランダリ")),
                null,
                false,
                Set.of(),
                null,
                null);
    }
}
