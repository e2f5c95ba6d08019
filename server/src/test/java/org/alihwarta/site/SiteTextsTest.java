package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.web.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SiteTextsTest {
    private static final SiteTexts TEXTS = new SiteTexts();
    private static final Map<String, Object> ARGUMENTS = Map.ofEntries(
            Map.entry("name", "Rina"),
            Map.entry("engine", "marian"),
            Map.entry("time", "12.30"),
            Map.entry("count", 2),
            Map.entry("place", "BANDUNG"),
            Map.entry("words", "banjir"),
            Map.entry("number", 3),
            Map.entry("last", 9),
            Map.entry("minutes", 4),
            Map.entry("site", "Warta Uji"),
            Map.entry("editor", "Claire"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryMessageInEveryLanguage(Language language) {
        assertThat(TEXTS.in(language).keys())
                .containsExactlyInAnyOrderElementsOf(
                        TEXTS.in(Language.INDONESIAN).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fillsEveryPlaceInEveryMessage(Language language) {
        Messages text = TEXTS.in(language);
        for (String key : text.keys()) {
            assertThat(text.of(key, ARGUMENTS))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesEveryStandardSection(Language language) {
        for (Section section : SectionNames.standard()) {
            assertThat(TEXTS.in(language).has("section." + section.slug()))
                    .as(section.slug())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, تُرجم خبر واحد، لكنه محتجز حتى يراجعه محرر.",
        "2, تُرجم خبران، لكنهما محتجزان حتى يراجعهما محرر.",
        "5, تُرجمت 5 أخبار، لكنها محتجزة حتى يراجعها محرر.",
        "11, تُرجم 11 خبرًا، لكنها محتجزة حتى يراجعها محرر."
    })
    void countsByTheRulesOfArabic(int count, String words) {
        assertThat(TEXTS.in(Language.ARABIC).of("front.empty.held", "count", count))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"gaya-hidup, Gaya hidup", "politik, Politik"})
    void callsAnUnknownSectionByItsSlug(String slug, String name) {
        assertThat(SectionNames.of(new Section(slug), TEXTS.in(Language.INDONESIAN)))
                .isEqualTo(name);
    }
}
