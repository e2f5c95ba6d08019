package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Panen raya: 1,2 ton per hektare! | panen-raya-1-2-ton-per-hektare",
                "L’été à la montagne, c’est fini | lete-a-la-montagne-cest-fini",
                "万隆青年的洪水传感器（新） | 万隆青年的洪水传感器-新",
                "ガス・パイプの事故、３人けが | ガス-パイプの事故-3人けが",
                "مُدَرِّسٌ يفوز بالجائزة | مدرس-يفوز-بالجائزة",
                "<script>alert(1)</script> | script-alert-1-script",
                "../../etc/passwd | etc-passwd",
                "!!! | warta"
            })
    void keepsTheLettersOfTheHeadlinesOwnScript(String headline, String slug) {
        assertThat(Slug.of(headline)).isEqualTo(slug);
    }

    @Test
    void cutsLongHeadlinesAtAWord() {
        assertThat(Slug.of("kata ".repeat(40))).hasSizeLessThanOrEqualTo(80).endsWith("kata");
        assertThat(Slug.of("字".repeat(200))).hasSize(80);
    }
}
