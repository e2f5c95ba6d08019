package org.alihwarta.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the committed tables sound; what a form should be, only a person who reads the language can say. */
class BundledEntitiesTest {
    private static final Registry REGISTRY = Registry.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"countries.tsv", "entities.tsv"})
    void isSortedById(String table) {
        List<String> ids = BundledEntities.resource(table)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void hasTheEntitiesOfIndonesianNews() {
        assertThat(EntityTable.readTsv(BundledEntities.resource("entities.tsv")).entities())
                .hasSizeGreaterThan(900);
        assertThat(REGISTRY.entities()).hasSizeGreaterThan(1500);
    }

    @Test
    void givesNoVariantToTwoEntitiesUnlessItIsMarked() {
        Map<String, String> owners = new HashMap<>();
        List<String> contested = new ArrayList<>();
        for (Entity entity : REGISTRY.entities()) {
            for (Variant variant : entity.variants()) {
                if (variant.use() == Variant.Use.AMBIGUOUS) {
                    continue;
                }
                String owner = owners.putIfAbsent(variant.text().toLowerCase(Locale.ROOT), entity.id());
                if (owner != null && !owner.equals(entity.id())) {
                    contested.add(variant.text() + ": " + owner + ", " + entity.id());
                }
            }
        }

        assertThat(contested).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void writesEveryFormInTheScriptOfItsLanguage(Language language) {
        List<String> wrong = new ArrayList<>();
        for (Entity entity : REGISTRY.entities()) {
            Forms forms = entity.forms().get(language);
            if (forms == null) {
                continue;
            }
            for (String form : forms.all()) {
                boolean latinName =
                        Scripts.isLatin(form) && (entity.keptAsWritten() || language.isWrittenWithoutSpaces());
                if (!Scripts.fits(form, language) && !latinName) {
                    wrong.add(entity.id() + " " + form);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void writesChineseInSimplifiedCharacters() {
        // ICU's table also changes 阪 and 俱, which are right in 大阪 and 俱乐部 (Table of General Standard Chinese
        // Characters, 2013).
        Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
        List<String> traditional = REGISTRY.entities().stream()
                .filter(entity -> entity.forms().containsKey(Language.CHINESE))
                .flatMap(entity -> entity.forms().get(Language.CHINESE).all().stream())
                .map(form -> form.replace("大阪", "").replace("俱乐部", ""))
                .filter(form -> !toSimplified.transliterate(form).equals(form))
                .toList();

        assertThat(traditional).isEmpty();
    }

    @Test
    void provesEveryRowByAWebAddress() {
        assertThat(REGISTRY.entities())
                .allSatisfy(entity -> assertThat(entity.proof()).isNotNull().hasScheme("https"));
    }

    @Test
    void namesOnlyEntitiesThatExistAsContext() {
        Set<String> unknown = new HashSet<>();
        REGISTRY.entities().forEach(entity -> unknown.addAll(entity.context()));
        REGISTRY.entities().forEach(entity -> unknown.remove(entity.id()));

        assertThat(unknown).isEmpty();
    }

    @Test
    void knowsTheGenderOfEveryPerson() {
        assertThat(REGISTRY.entities().stream()
                        .filter(entity -> entity.kind() == EntityKind.PERSON)
                        .filter(entity -> entity.gender() == null))
                .isEmpty();
    }

    @Test
    void findsEveryEntityByEachOfItsOwnNames() {
        Set<String> lost = REGISTRY.entities().stream()
                .filter(entity -> entity.variants().stream()
                        .anyMatch(variant ->
                                !REGISTRY.findByVariant(variant.text()).contains(entity)))
                .map(Entity::id)
                .collect(Collectors.toSet());

        assertThat(lost).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Korea Utara|North Korea|朝鲜|北朝鮮|كوريا الشمالية|Corée du Nord",
                "Korut|North Korea|朝鲜|北朝鮮|كوريا الشمالية|Corée du Nord",
                "AS|United States|美国|米国|الولايات المتحدة|États-Unis",
                "Partai Buruh Korea|Workers' Party of Korea|朝鲜劳动党|朝鮮労働党|حزب العمال الكوري|Parti du travail de Corée",
                "DK PBB|United Nations Security Council|联合国安理会|国連安全保障理事会|مجلس الأمن الدولي|Conseil de sécurité des Nations unies",
                "Vladimir Putin|Vladimir Putin|弗拉基米尔·普京|ウラジーミル・プーチン|فلاديمير بوتين|Vladimir Poutine",
                "KPK|Corruption Eradication Commission|肃贪委员会|汚職撲滅委員会|لجنة مكافحة الفساد|Commission pour l'éradication de la corruption",
            })
    void writesWellKnownNamesAsTheNewsDoes(String name, String en, String zh, String ja, String ar, String fr) {
        Entity entity = REGISTRY.mentions(name).get(0).findEntity().orElseThrow();

        assertThat(Language.targets().stream()
                        .map(language ->
                                entity.findForms(language).orElseThrow().preferred()))
                .containsExactly(en, zh, ja, ar, fr);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Partai Buruh yang berkuasa di Korea Utara|workers-party-of-korea",
                "Pemimpin Korut Kim Jong Un memimpin rapat Partai Buruh|workers-party-of-korea",
                "Keir Starmer memimpin Partai Buruh|labour-uk",
            })
    void knowsWhichLabourPartyIsMeant(String sentence, String id) {
        assertThat(REGISTRY.namedIn(List.of(sentence))).contains(id);
    }
}
