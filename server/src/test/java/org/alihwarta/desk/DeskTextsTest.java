package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alihwarta.edition.EditionState;
import org.alihwarta.intake.Imported;
import org.alihwarta.language.Language;
import org.alihwarta.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeskTextsTest {
    private static final DeskTexts TEXTS = new DeskTexts();

    @Test
    void hasEveryMessageInBothLanguages() {
        assertThat(Messages.read(DeskTexts.class, Language.ENGLISH).keys())
                .containsExactlyInAnyOrderElementsOf(
                        Messages.read(DeskTexts.class, Language.INDONESIAN).keys());
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"INDONESIAN", "ENGLISH"})
    void namesEveryStateAndEverythingThatIntakeTells(Language language) {
        Messages text = TEXTS.in(language);

        assertThat(Arrays.stream(EditionState.values())).allMatch(state -> text.has("state." + lower(state)));
        assertThat(Arrays.stream(Imported.Reason.values())).allMatch(reason -> text.has("dropped." + lower(reason)));
        assertThat(Arrays.stream(Imported.Doubt.values())).allMatch(doubt -> text.has("doubt." + lower(doubt)));
    }

    @ParameterizedTest
    @CsvSource({"en-US, ENGLISH", "id, INDONESIAN", "ja, INDONESIAN"})
    void speaksIndonesianUnlessTheBrowserPrefersEnglish(String browser, Language desk) {
        assertThat(DeskTexts.preferred(List.of(Locale.forLanguageTag(browser)))).isEqualTo(desk);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
