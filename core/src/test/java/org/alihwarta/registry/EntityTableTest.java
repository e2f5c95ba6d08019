package org.alihwarta.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTableTest {
    private static final Entity FULL = new Entity(
            "putri-agung",
            EntityKind.PERSON,
            List.of(
                    Variant.plain("Putri \"Ayu\" Agung, M.A."),
                    new Variant("Agung", Variant.Use.COMMON_WORD),
                    new Variant("Putri|?", Variant.Use.AMBIGUOUS),
                    Variant.plain("back\\slash~")),
            Map.of(Language.ENGLISH, Forms.of("Putri, Agung", "Agung|x", "Agung*"), Language.JAPANESE, Forms.of("プトリ")),
            Gender.FEMALE,
            true,
            Set.of("kpk", "country.kp"),
            YearMonth.of(2026, 1),
            URI.create("https://example.org/putri?a=b,c"));

    @Test
    void readsBackWhatItWroteAsCsv() {
        RegistryImport read = EntityTable.readCsv(EntityTable.writeCsv(List.of(FULL)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.entities()).containsExactly(FULL);
    }

    @Test
    void readsBackWhatItWroteAsTsv() {
        assertThat(EntityTable.readTsv(EntityTable.writeTsv(List.of(FULL))).orRefuse("test"))
                .containsExactly(FULL);
    }

    @Test
    void readsBackTheWholeBundledRegistry() {
        List<Entity> all = Registry.bundled().entities();

        assertThat(EntityTable.readCsv(EntityTable.writeCsv(all)).orRefuse("test"))
                .isEqualTo(all);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            value = {
                "a,planet,Mars,#unknown kind \"planet\"",
                ",city,Kota,#the row has no id",
                "Kota X,city,Kota,#is not an id",
                "a,city,,#needs at least one Indonesian variant",
                "a,city,Kota,neuter#unknown gender \"neuter\"",
                "a,city,Kota,female,more#the row has 5 cells, the header 4",
            })
    void saysOnWhichLineARowIsWrongAndTakesTheOthers(String row, String message) {
        RegistryImport read = EntityTable.readCsv(
                "# a comment\nid,kind,variants,gender\nfirst,city,Satu,\n" + row + "\nlast,city,Dua,");

        assertThat(read.entities()).extracting(Entity::id).containsExactly("first", "last");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void countsLinesWithinQuotedCells() {
        RegistryImport read = EntityTable.readCsv("id,kind,variants\r\na,city,\"Dua\nBaris\"\r\nb,planet,Mars\r\n");

        assertThat(read.entities()).extracting(Entity::name).containsExactly("Dua\nBaris");
        assertThat(read.problems()).extracting(RegistryImport.Problem::line).containsExactly(4);
    }

    @Test
    void refusesAnIdTwice() {
        assertThatThrownBy(() -> EntityTable.readCsv("id,kind,variants\na,city,Kota\na,city,Desa\n")
                        .orRefuse("kota.csv"))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage("kota.csv was not taken in: line 3: id a stands in an earlier row already");
    }

    @Test
    void refusesATableWithoutItsColumns() {
        assertThat(EntityTable.readCsv("id,kind,name\n").problems())
                .extracting(RegistryImport.Problem::message)
                .anyMatch(message -> message.startsWith("unknown column \"name\""))
                .contains("column \"variants\" is missing");
        assertThat(EntityTable.readCsv("").problems()).hasSize(1);
    }

    @Test
    void amendsWhatIsKnown() {
        Entity known = EntityTable.readCsv("id,kind,variants,en,fr\nkp,country,Korea Utara,North Korea,Corée du Nord\n")
                .entities()
                .get(0);

        Entity amended = EntityTable.read("id,variants,kind,en,fr\nkp,+Korut,,+DPRK,RPDC\n", ',', List.of(known))
                .orRefuse("test")
                .get(0);

        assertThat(amended.variants()).extracting(Variant::text).containsExactly("Korea Utara", "Korut");
        assertThat(amended.forms())
                .containsEntry(Language.ENGLISH, Forms.of("North Korea", "DPRK"))
                .containsEntry(Language.FRENCH, Forms.of("RPDC"));
    }
}
