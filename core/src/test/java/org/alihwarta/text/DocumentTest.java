package org.alihwarta.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Document DOCUMENT = new Document(
            "Panen raya dimulai",
            new Dateline("SUBANG", null),
            List.of(
                    new Block.Paragraph("Petani mulai memanen padi."),
                    new Block.Picture(null, "Petani di sawah.", "Warta Nusantara/Rina"),
                    new Block.Listing(false, List.of("padi", "jagung")),
                    new Block.Signature("RLS/DNA")));

    @Test
    void listsItsTextsInReadingOrder() {
        assertThat(DOCUMENT.texts())
                .containsExactly(
                        "Panen raya dimulai", "Petani mulai memanen padi.", "Petani di sawah.", "padi", "jagung");
    }

    @Test
    void putsTranslationsInTheirPlacesAndKeepsTheRest() {
        List<String> shouted = DOCUMENT.texts().stream()
                .map(text -> text.toUpperCase(Locale.ROOT))
                .toList();

        Document translated = DOCUMENT.withTexts(shouted);

        assertThat(translated.texts()).isEqualTo(shouted);
        assertThat(translated.blocks())
                .contains(
                        new Block.Picture(null, "PETANI DI SAWAH.", "Warta Nusantara/Rina"),
                        new Block.Signature("RLS/DNA"));
    }

    @Test
    void refusesTranslationsOfAnotherCount() {
        assertThatThrownBy(() -> DOCUMENT.withTexts(List.of("a", "b", "c", "d", "e", "f")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesABlankHeadline() {
        assertThatThrownBy(() -> new Document(" ", null, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
