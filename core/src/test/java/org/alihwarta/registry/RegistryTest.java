package org.alihwarta.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {
    private static final Registry REGISTRY =
            Registry.of(EntityTable.readCsv("""
                    id,kind,variants,en,zh,ja,ar,fr,context
                    kpk,institution,Komisi Pemberantasan Korupsi|KPK,Corruption Eradication Commission|KPK,肃贪委员会,汚職撲滅委員会,لجنة مكافحة الفساد,Commission pour l'éradication de la corruption
                    korut,country,Korea Utara|Korut,North Korea|North Korean*,朝鲜,北朝鮮,كوريا الشمالية,Corée du Nord|nord-coréen*
                    korea,region,Korea,Korea,朝鲜半岛,朝鮮,كوريا,Corée
                    us,country,Amerika Serikat|AS,United States|US|U.S.,美国,米国|アメリカ,الولايات المتحدة,États-Unis
                    usd,currency,dolar AS,US dollar,美元,ドル,دولار,dollar américain
                    medan,city,Medan~,Medan,棉兰,メダン,ميدان,Medan
                    ma,institution,Mahkamah Agung|MA?,Supreme Court,最高法院,最高裁判所,المحكمة العليا,Cour suprême
                    wpk,party,Partai Buruh Korea|Partai Buruh?,Workers' Party of Korea,朝鲜劳动党,朝鮮労働党,حزب العمال الكوري,Parti du travail de Corée,korut
                    labour,party,Partai Buruh Inggris|Partai Buruh?,Labour Party,工党,労働党,حزب العمال,Parti travailliste,
                    rupiah,currency,rupiah,rupiah,印尼盾,ルピア,روبية,roupie
                    iran,country,Iran,Iran,伊朗,イラン,إيران,Iran
                    un,body,Perserikatan Bangsa-Bangsa|PBB,United Nations|UN,联合国,国連,الأمم المتحدة,Nations unies|ONU
                    """).orRefuse("the test's table"));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "KPK menahan seorang bupati.; kpk",
                "Menurut KPK-nya sendiri; kpk",
                "Hanya Iranlah yang menolak; iran",
                "Iranian bukan kata Indonesia; ",
                "KPKI bukan KPK; kpk",
                "kpk; ",
                "Akun @KPK menulis; ",
                "Pemimpin KOREA UTARA tiba; korut",
                "pemimpin korea utara tiba; ",
                "Korea Utara-AS berunding; korut us",
                "harga naik 5 dolar AS; usd",
                "as roda patah; ",
                "Komisi  Pemberantasan\u00a0Korupsi (KPK); kpk kpk",
                "Nilai Rupiah dan rupiah; rupiah rupiah",
                "Perserikatan Bangsa‑Bangsa; un",
            })
    void findsTheNamesOfASentence(String text, String ids) {
        assertThat(REGISTRY.mentions(text))
                .extracting(mention -> mention.findEntity().orElseThrow().id())
                .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void givesTheOffsetsOfTheNameWithoutItsSuffix() {
        String text = "Ketua KPK-nya mundur";

        assertThat(REGISTRY.mentions(text)).singleElement().satisfies(mention -> {
            assertThat(mention.textIn(text)).isEqualTo("KPK");
            assertThat(mention.start()).isEqualTo(6);
        });
    }

    @Test
    void takesTheLongestNameAtAPlace() {
        assertThat(REGISTRY.mentions("Partai Buruh Korea"))
                .singleElement()
                .satisfies(mention ->
                        assertThat(mention.findEntity().orElseThrow().id()).isEqualTo("wpk"));
    }

    @Test
    void leavesACommonWordOpenWhereItsCapitalSaysNothing() {
        assertThat(REGISTRY.mentions("Medan perang")).singleElement().matches(mention -> !mention.certain());
        assertThat(REGISTRY.mentions("BANJIR DI MEDAN")).singleElement().matches(mention -> !mention.certain());
        assertThat(REGISTRY.mentions("banjir di Medan")).singleElement().matches(Mention::certain);
    }

    @Test
    void leavesAnAmbiguousNameOpenAndListsWhomItMayMean() {
        assertThat(REGISTRY.mentions("Partai Buruh menang")).singleElement().satisfies(mention -> {
            assertThat(mention.certain()).isFalse();
            assertThat(mention.entities()).extracting(Entity::id).containsExactly("wpk", "labour");
        });
    }

    @Test
    void settlesAnAmbiguousNameByItsNeighbours() {
        assertThat(REGISTRY.mentions("Partai Buruh yang berkuasa di Korea Utara"))
                .extracting(mention -> mention.findEntity().orElseThrow().id())
                .containsExactly("wpk", "korut");
    }

    @Test
    void settlesAnAmbiguousAcronymByItsFirstMention() {
        assertThat(REGISTRY.mentions("Mahkamah Agung (MA) memutus"))
                .allMatch(Mention::certain)
                .hasSize(2);
        assertThat(REGISTRY.mentions("MA memutus")).noneMatch(Mention::certain);
        assertThat(REGISTRY.mentions("MA memutus", REGISTRY.namedIn(List.of("Kata Mahkamah Agung"))))
                .allMatch(Mention::certain);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "en; North Korea's leader; korut korea",
                "en; the North Koreans; korut",
                "en; give us time; ",
                "en; the U.S. and UN; us un",
                "zh; 朝鲜向美国提出; korut us",
                "zh; KPK的; ",
                "ja; 米国と北朝鮮は; us korut korea",
                "ja; アメリカンな店; ",
                "ja; イランと; iran",
                "ar; وبالأمم المتحدة; un",
                "ar; للأمم المتحدة; un",
                "ar; والولايات المتحدة وإيران; us iran",
                "ar; بايران; iran",
                "ar; الولاياتُ المتّحدة; us",
                "fr; l’Iran et l'ONU; iran un",
                "fr; aux Etats-Unis; us",
                "fr; les autorités nord-coréennes; korut",
            })
    void findsTheFormsOfATarget(String language, String text, String ids) {
        assertThat(REGISTRY.forms(text, Language.findByCode(language).orElseThrow()))
                .extracting(mention -> mention.entities().get(0).id())
                .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void findsAnEntityByIdAndByVariant() {
        assertThat(REGISTRY.findById("kpk")).map(Entity::name).contains("Komisi Pemberantasan Korupsi");
        assertThat(REGISTRY.findById("kpk2")).isEmpty();
        assertThat(REGISTRY.findByVariant("Partai Buruh"))
                .extracting(Entity::id)
                .containsExactly("wpk", "labour");
        assertThat(REGISTRY.findByVariant("Partai Buruh Kore")).isEmpty();
    }

    @Test
    void letsANewsroomReplaceAnEntity() {
        Registry own = REGISTRY.with(EntityTable.readCsv("id,kind,variants,fr\nkpk,institution,KPK,KPK\n")
                .orRefuse("test"));

        assertThat(own.entities()).hasSameSizeAs(REGISTRY.entities());
        assertThat(own.findById("kpk").orElseThrow().findForms(Language.FRENCH)).contains(Forms.of("KPK"));
        assertThat(own.namedIn(Set.of("Komisi Pemberantasan Korupsi"))).isEmpty();
    }

    @Test
    void keepsWhatIsNotTranslatedAsItIsWritten() {
        Entity brand = EntityTable.readCsv("id,kind,variants,flags,ja\ngojek,company,Gojek,keep,ゴジェック\n")
                .orRefuse("test")
                .get(0);

        assertThat(brand.findForms(Language.ARABIC)).contains(Forms.of("Gojek"));
        assertThat(brand.findForms(Language.JAPANESE)).contains(Forms.of("ゴジェック"));
    }

    @Test
    void hasNoFormsForIndonesian() {
        assertThatThrownBy(() -> REGISTRY.forms("KPK", Language.INDONESIAN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
