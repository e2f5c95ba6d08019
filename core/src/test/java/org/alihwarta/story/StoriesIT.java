package org.alihwarta.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoriesIT {
    private static final TestDatabase SERVER = TestDatabase.create();
    private static final Database DATABASE =
            Database.open(new Database.Address(SERVER.jdbcUrl(), SERVER.user(), SERVER.password()), 8);
    private static final Actor RINA = new Actor("rina");
    private static final Section EKONOMI = new Section("ekonomi");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T02:00:00.123456Z"));
    private final AuditLog audit = new AuditLog(DATABASE, clock);
    private final Stories stories = new Stories(DATABASE, audit, clock);

    @BeforeAll
    static void migrate() {
        Schema.migrate(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void givesBackEveryKindOfBlockAsItWas() {
        Document document = new Document(
                "Panen raya \"dimulai\" di Subang 米",
                new Dateline("SUBANG", "WARTA NUSANTARA"),
                List.of(
                        new Block.Paragraph("Petani mulai memanen padi."),
                        new Block.Subheading("Harga gabah"),
                        new Block.Quotation("Kami lega."),
                        new Block.Listing(true, List.of("padi", "jagung")),
                        new Block.Picture(URI.create("https://example.org/sawah.jpg"), "Sawah.", "Warta/Rina"),
                        new Block.Related("Harga beras turun", null),
                        new Block.Source("Antara"),
                        new Block.Signature("RLS/DNA")));
        Manuscript manuscript = new Manuscript(
                "wp-17",
                EKONOMI,
                "Rina Hapsari",
                List.of("beras", "Subang"),
                document,
                List.of(new Correction(Instant.parse("2026-03-01T01:00:00Z"), "Luas sawah diralat.")));

        Story story = stories.add(manuscript, RINA);

        assertThat(stories.find(story.id())).contains(story);
        assertThat(story.manuscript()).isEqualTo(manuscript);
        assertThat(story.revision()).isEqualTo(1);
        assertThat(story.changedAt()).isEqualTo(clock.instant());
        assertThat(story.isPublished()).isFalse();
    }

    @Test
    void keepsEveryRevision() {
        Story first = stories.add(manuscript("Harga cabai naik"), RINA);
        clock.advance(Duration.ofHours(1));

        Story second = stories.revise(first.id(), 1, manuscript("Harga cabai turun"), RINA);

        assertThat(second.revision()).isEqualTo(2);
        assertThat(stories.history(first.id())).containsExactly(second, first);
        assertThat(stories.findRevision(first.id(), 1)).contains(first);
        assertThat(stories.find(first.id())).contains(second);
    }

    @Test
    void storesNoRevisionThatSaysNothingNew() {
        Story story = stories.add(manuscript("Harga bawang stabil"), RINA);

        assertThat(stories.revise(story.id(), 1, story.manuscript(), RINA)).isEqualTo(story);
        assertThat(stories.history(story.id())).hasSize(1);
    }

    @Test
    void refusesAChangeMadeFromAnOlderRevision() {
        Story story = stories.add(manuscript("Inflasi dua persen"), RINA);
        stories.revise(story.id(), 1, manuscript("Inflasi tiga persen"), RINA);

        assertRefused(
                Kind.CONFLICT,
                () -> stories.revise(story.id(), 1, manuscript("Inflasi empat persen"), RINA),
                "is at revision 2, the change was made from revision 1");
    }

    @Test
    void letsOneOfManyChangesAtOnceWin() throws Exception {
        Story story = stories.add(manuscript("Rapat anggaran"), RINA);
        ExecutorService editors = Executors.newFixedThreadPool(8);
        Callable<Boolean> change = () -> {
            try {
                stories.revise(story.id(), 1, manuscript("Rapat anggaran " + Thread.currentThread()), RINA);
                return true;
            } catch (AlihwartaException conflict) {
                return conflict.kind() != Kind.CONFLICT;
            }
        };

        long winners =
                editors.invokeAll(List.of(change, change, change, change, change, change, change, change)).stream()
                        .filter(StoriesIT::result)
                        .count();

        editors.shutdown();
        assertThat(winners).isEqualTo(1);
        assertThat(stories.history(story.id())).hasSize(2);
    }

    @Test
    void recognisesAnExternalIdThatComesAgain() {
        Manuscript manuscript = new Manuscript("wp-1", EKONOMI, null, List.of(), document("Kurs rupiah"), List.of());

        Taken first = stories.take(manuscript, RINA);
        Taken again = stories.take(manuscript, RINA);
        Taken changed = stories.take(manuscript.withDocument(document("Kurs rupiah menguat")), RINA);

        assertThat(first).isInstanceOf(Taken.Added.class);
        assertThat(again).isEqualTo(new Taken.Known(first.story()));
        assertThat(changed).isInstanceOf(Taken.Revised.class);
        assertThat(changed.story().id()).isEqualTo(first.story().id());
        assertThat(changed.story().revision()).isEqualTo(2);
    }

    @Test
    void recognisesTheSameTextThatComesAgainWithoutAnId() {
        Taken first = stories.take(manuscript("Pasar tradisional buka lagi"), RINA);
        Taken again = stories.take(manuscript("Pasar tradisional buka lagi"), RINA);
        Taken other = stories.take(manuscript("Pasar modern buka lagi"), RINA);

        assertThat(again).isEqualTo(new Taken.Known(first.story()));
        assertThat(other).isInstanceOf(Taken.Added.class);
    }

    @Test
    void takesAManuscriptOnceWhenItComesManyTimesAtOnce() throws Exception {
        ExecutorService importers = Executors.newFixedThreadPool(6);
        Callable<Taken> take = () -> stories.take(manuscript("Kereta cepat beroperasi"), RINA);

        List<Taken> taken = importers.invokeAll(List.of(take, take, take, take, take, take)).stream()
                .map(StoriesIT::result)
                .toList();

        importers.shutdown();
        assertThat(taken).filteredOn(Taken.Added.class::isInstance).hasSize(1);
        assertThat(taken)
                .extracting(outcome -> outcome.story().id())
                .containsOnly(taken.get(0).story().id());
    }

    @Test
    void refusesToAddAnExternalIdTwice() {
        Manuscript manuscript = new Manuscript("wp-2", EKONOMI, null, List.of(), document("Neraca dagang"), List.of());
        stories.add(manuscript, RINA);

        assertRefused(Kind.CONFLICT, () -> stories.add(manuscript, RINA), "\"wp-2\" belongs to story");
    }

    @Test
    void keepsTheFirstTimeOfPublication() {
        Story story = stories.add(manuscript("Pabrik baru"), RINA);
        Instant time = Instant.parse("2026-02-28T05:00:00Z");

        stories.publish(story.id(), time, RINA);
        Story again = stories.publish(story.id(), time.plusSeconds(60), RINA);

        assertThat(again.firstPublishedAt()).isEqualTo(time);
    }

    @Test
    void logsWhoDidWhat() {
        Story story = stories.add(manuscript("Ekspor kopi"), RINA);
        stories.publish(story.id(), clock.instant(), new Actor("dewi"));

        assertThat(audit.ofStory(story.id().value()))
                .extracting(Entry::kind, entry -> entry.actor().name(), Entry::at)
                .containsExactly(
                        tuple("StoryAdded", "rina", clock.instant()), tuple("StoryPublished", "dewi", clock.instant()));
    }

    @Test
    void leavesNothingOfATransactionThatFails() {
        assertThatThrownBy(() -> DATABASE.transaction(() -> {
                    stories.add(new Manuscript("wp-3", EKONOMI, null, List.of(), document("Batal"), List.of()), RINA);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(stories.findByExternalId("wp-3")).isEmpty();
    }

    @Test
    void namesACharacterThatCannotBeStored() {
        assertRefused(Kind.BAD_INPUT, () -> stories.add(manuscript("Harga\u0000naik"), RINA), "U+0000");
    }

    @Test
    void saysWhenThereIsNoSuchStory() {
        StoryId nobody = StoryId.random();

        assertThat(stories.find(nobody)).isEmpty();
        assertRefused(Kind.NOT_FOUND, () -> stories.require(nobody), "no story " + nobody);
        assertRefused(
                Kind.NOT_FOUND, () -> stories.revise(nobody, 1, manuscript("Apa saja"), RINA), "no story " + nobody);
    }

    private static void assertRefused(Kind kind, ThrowingCallable act, String message) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind))
                .hasMessageContaining(message);
    }

    private static <T> T result(Future<T> finished) {
        try {
            return finished.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Manuscript manuscript(String headline) {
        return Manuscript.of(EKONOMI, document(headline));
    }

    private static Document document(String headline) {
        return new Document(headline, null, List.of(new Block.Paragraph("Isi berita " + headline + ".")));
    }
}
