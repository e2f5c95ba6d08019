package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;

class TeasersTest {
    @Test
    void leavesAShortParagraphAsItIs() {
        assertThat(Teasers.shortened("Petani mulai memanen padi.", Language.INDONESIAN))
                .isEqualTo("Petani mulai memanen padi.");
    }

    @Test
    void cutsALongOneBetweenWords() {
        assertThat(Teasers.shortened("petani, ".repeat(60), Language.INDONESIAN))
                .hasSizeLessThanOrEqualTo(262)
                .endsWith("petani…");
    }

    @Test
    void cutsChineseSooner() {
        assertThat(Teasers.shortened("农民开始收割水稻。".repeat(30), Language.CHINESE))
                .hasSizeLessThanOrEqualTo(112)
                .endsWith("…");
    }
}
