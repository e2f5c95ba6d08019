package org.alihwarta.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.Recall;
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
        memory.addAll(List.of(imported(RICE, "Imported.", Context.UNKNOWN)));
        memory.record(byPerson(RICE, "Older.", Context.between("Satu.", "Dua.")));
        clock.advance(Duration.ofHours(1));
        memory.record(byPerson(RICE, "Newer.", Context.between("Tiga.", "Empat.")));

        assertThat(target(List.of("Satu.", RICE, "Dua."))).isEqualTo("Older.");
        assertThat(target(List.of("Lima.", RICE, "Enam."))).isEqualTo("Newer.");
    }

    @Test
    void doesNotChooseBetweenFilesThatDisagree() {
        memory.addAll(List.of(imported(RICE, "One.", Context.UNKNOWN), imported(RICE, "Two.", Context.UNKNOWN)));

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
