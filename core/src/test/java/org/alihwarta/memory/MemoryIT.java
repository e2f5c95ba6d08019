package org.alihwarta.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.memory.tmx.TmxExchange;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.Recall;
import org.alihwarta.translation.TranslatedSegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryIT {
    private static final UUID STORY = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final String RICE = "Harga beras di pasar induk naik tajam sejak awal pekan.";
    private static final String RAIN = "Hujan turun sepanjang malam.";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T02:00:00Z"));
    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 4);
    private final AuditLog audit = new AuditLog(database, clock);
    private final Memory memory = new Memory(database, audit);

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
    void findsNothingInTheBeginning() {
        assertThat(memory.bestMatches(List.of(RICE), Language.FRENCH)).isEmpty();
        assertThat(memory.suggest(RICE, Context.UNKNOWN, Language.FRENCH, 5)).isEmpty();
    }

    @Test
    void findsASentenceInItsContextAndOutOfIt() {
        memory.record(byPerson(RICE, "Le prix du riz grimpe.", Context.between("", RAIN)));

        assertThat(match(List.of(RICE, RAIN), RICE).score()).isEqualTo(101);
        assertThat(match(List.of(RAIN, RICE), RICE).score()).isEqualTo(100);
        assertThat(memory.bestMatches(List.of(RICE, RAIN), Language.ENGLISH)).isEmpty();
    }

    @Test
    void prefersTheContextThenPeopleThenTheLatest() {
        takeIn(imported(RICE, "Imported.", Context.UNKNOWN));
        memory.record(byPerson(RICE, "Older.", Context.between("Satu.", "Dua.")));
        clock.advance(Duration.ofHours(1));
        memory.record(byPerson(RICE, "Newer.", Context.between("Tiga.", "Empat.")));

        assertThat(target(List.of("Satu.", RICE, "Dua."))).isEqualTo("Older.");
        assertThat(target(List.of("Lima.", RICE, "Enam."))).isEqualTo("Newer.");
    }

    @Test
    void doesNotChooseBetweenFilesThatDisagree() {
        takeIn(imported(RICE, "One.", Context.UNKNOWN), imported(RICE, "Two.", Context.UNKNOWN));

        assertThat(memory.bestMatches(List.of(RICE), Language.FRENCH)).isEmpty();
        assertThat(memory.suggest(RICE, Context.UNKNOWN, Language.FRENCH, 5))
                .extracting(Match::score)
                .containsExactly(100, 100);
    }

    @Test
    void followsTheLatestEditOfASentenceInItsContext() {
        Context context = Context.between("", "");
        memory.record(byPerson(RICE, "Wrong.", context));
        memory.record(byPerson(RICE, "Right.", context));

        assertThat(memory.suggest(RICE, context, Language.FRENCH, 5))
                .extracting(match -> match.unit().target())
                .containsExactly("Right.");
    }

    @Test
    void suggestsSentencesThatAreAlikeTheBestFirst() {
        memory.record(byPerson(RICE, "Le prix du riz grimpe.", Context.UNKNOWN));
        memory.record(byPerson(
                "Harga cabai keriting di pasar induk naik tajam sejak awal bulan.",
                "Le prix du piment.",
                Context.UNKNOWN));
        memory.record(byPerson("Harga beras di pasar induk turun.", "Le riz baisse.", Context.UNKNOWN));
        memory.record(byPerson(RAIN, "Il a plu.", Context.UNKNOWN));

        List<Match> matches = memory.suggest(
                "Harga beras di pasar induk naik tajam sejak awal bulan.", Context.UNKNOWN, Language.FRENCH, 5);

        assertThat(matches)
                .extracting(match -> match.unit().target(), Match::score)
                .containsExactly(tuple("Le prix du riz grimpe.", 90), tuple("Le prix du piment.", 81));
    }

    @Test
    void tellsTheTranslatingRoadWhatItKnowsAndWhose() {
        memory.record(byPerson(RICE, "Le prix du riz grimpe.", Context.between("", RAIN)));
        Recall recall = memory;

        assertThat(recall.find(List.of(new Segment(0, RICE, ""), new Segment(1, RAIN, "")), Language.FRENCH))
                .containsOnlyKeys(RICE)
                .containsValue(new Recall.Recollection(
                        "Le prix du riz grimpe.", new Origin.Memory(Origin.Memory.Match.CONTEXT, "claire")));
    }

    @Test
    void forgetsAndNotesIt() {
        memory.record(byPerson(RICE, "Wrong.", Context.UNKNOWN));
        long id =
                memory.suggest(RICE, Context.UNKNOWN, Language.FRENCH, 1).get(0).id();

        assertThat(memory.forget(id, new Actor("rina"))).isTrue();
        assertThat(memory.forget(id, new Actor("rina"))).isFalse();
        assertThat(memory.bestMatches(List.of(RICE), Language.FRENCH)).isEmpty();
        assertThat(audit.after(Position.START, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).contains("Wrong."));
    }

    @Test
    void takesInAWholeFileOrNothing() {
        TmxExchange files = new TmxExchange(memory, clock);
        String entry =
                "<tu><tuv xml:lang='id'><seg>" + RICE + "</seg></tuv><tuv xml:lang='fr'><seg>Le riz.</seg></tuv></tu>";
        String start = "<tmx version='1.4'><header creationid='wire'/><body>" + entry + entry;

        assertThatThrownBy(() -> files.importFrom(bytes(start + "<tu>"), "a.tmx", new Actor("rina")))
                .isInstanceOf(AlihwartaException.class);
        assertThat(memory.bestMatches(List.of(RICE), Language.FRENCH)).isEmpty();

        TmxExchange.Imported imported = files.importFrom(bytes(start + "</body></tmx>"), "a.tmx", new Actor("rina"));
        assertThat(imported.report().units()).isEqualTo(2);
        assertThat(imported.added()).isEqualTo(1);
        assertThat(match(List.of(RICE), RICE).unit().provenance().author()).isEqualTo("wire");
        assertThat(audit.after(Position.START, 10)).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo(new Actor("rina"));
            assertThat(line.details()).contains("a.tmx");
        });
    }

    @Test
    void writesOutWhatItHas() {
        memory.record(byPerson(RICE, "Le prix du riz.", Context.UNKNOWN));
        memory.record(new Unit(
                Language.JAPANESE, RICE, "米の価格。", Context.UNKNOWN, Provenance.person("yuki", STORY, clock.instant())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        long written = new TmxExchange(memory, clock).exportTo(out, EnumSet.of(Language.JAPANESE));

        assertThat(written).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("米の価格。").doesNotContain("Le prix du riz.");
    }

    @Test
    void showsWhereWordsStand() {
        memory.record(byPerson(RICE, "Le prix du riz grimpe au marché.", Context.UNKNOWN));
        memory.record(new Unit(
                Language.CHINESE, RAIN, "整夜下雨。", Context.UNKNOWN, Provenance.person("lin", STORY, clock.instant())));

        assertThat(found("harga BER", Concordance.Side.ORIGINAL))
                .containsExactly("[Harga] [beras] di pasar induk naik tajam sejak awal pekan.");
        assertThat(found("marche", Concordance.Side.TRANSLATION)).isEmpty();
        assertThat(found("marché", Concordance.Side.TRANSLATION)).containsExactly("Le prix du riz grimpe au [marché].");
        assertThat(found("下雨", Concordance.Side.TRANSLATION)).containsExactly("整夜[下雨]。");
        assertThat(found("marché", Concordance.Side.ORIGINAL)).isEmpty();
        assertThat(found("?!", Concordance.Side.EITHER)).isEmpty();
        assertThat(memory.search(new Concordance("hujan", Concordance.Side.EITHER, Language.FRENCH), 9))
                .isEmpty();
    }

    private List<String> found(String words, Concordance.Side side) {
        return memory.search(new Concordance(words, side, null), 9).stream()
                .map(hit -> (side == Concordance.Side.ORIGINAL ? hit.source() : hit.target())
                        .stream()
                                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void keepsAccountOfWhatItSaves() {
        memory.record(byPerson(RICE, "Le prix du riz.", Context.UNKNOWN));
        Savings savings = new Savings(database, clock);
        TranslatedSegment known = new TranslatedSegment(
                new Segment(0, RICE, ""),
                "Le prix du riz.",
                new Origin.Memory(Origin.Memory.Match.EXACT, "claire"),
                List.of());
        Savings.Edition first = new Savings.Edition(STORY, Language.FRENCH, 1);

        savings.note(first, List.of(known, known), List.of());
        savings.note(first, List.of(known), List.of());
        savings.note(new Savings.Edition(STORY, Language.FRENCH, 2), List.of(known), List.of(known));

        MemoryStatistics statistics = savings.statistics();
        assertThat(statistics.units()).isEqualTo(1);
        assertThat(statistics.lines())
                .extracting(MemoryStatistics.Line::language)
                .isEqualTo(Language.targets());
        assertThat(statistics.lines())
                .filteredOn(line -> line.language() == Language.FRENCH)
                .singleElement()
                .satisfies(line -> assertThat(line.saved()).isEqualTo(new MemoryStatistics.Savings(0, 1, 10, 55)));
    }

    @Test
    void refusesWhatIsNoSentence() {
        assertThatThrownBy(() -> byPerson(" \u00a0", "x", Context.UNKNOWN))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("1 to 20000 characters");
        assertThatThrownBy(() -> byPerson(RICE, "x\0y", Context.UNKNOWN)).isInstanceOf(AlihwartaException.class);
    }

    @Test
    void keepsQuotesBackslashesAndEveryScript() {
        String odd = "Ia berkata, 'Pak O\\'Hara' \\ \"ya\" \uD83C\uDF3E ₀.";
        memory.record(byPerson(odd, "他说：“是”。\\'", Context.UNKNOWN));

        assertThat(match(List.of(odd), odd).unit().target()).isEqualTo("他说：“是”。\\'");
    }

    private Match match(List<String> sentences, String sentence) {
        return Objects.requireNonNull(
                memory.bestMatches(sentences, Language.FRENCH).get(sentence));
    }

    private String target(List<String> sentences) {
        return match(sentences, RICE).unit().target();
    }

    private void takeIn(Unit... units) {
        memory.takeIn("archive.tmx", new Actor("rina"), taker -> {
            List.of(units).forEach(taker);
            return added -> added;
        });
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Unit byPerson(String source, String target, Context context) {
        return new Unit(Language.FRENCH, source, target, context, Provenance.person("claire", STORY, clock.instant()));
    }

    private Unit imported(String source, String target, Context context) {
        return new Unit(
                Language.FRENCH,
                source,
                target,
                context,
                new Provenance(Provenance.Source.IMPORT, "archive.tmx", null, clock.instant()));
    }
}
