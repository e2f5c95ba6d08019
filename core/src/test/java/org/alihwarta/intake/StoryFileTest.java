package org.alihwarta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFileTest {
    private static final String TEXT = "\nPanen Raya\n\nPetani mulai memanen padi pada hari ini.\n";

    @Test
    void readsItsKeys() {
        StoryFile file = read("external-id: wn-1\nsection: ekonomi\ntopics: Padi; Subang;\nbyline: Rina Lestari\n"
                + "published: 2026-02-11T09:05:00+07:00\ncorrection: 2026-02-12T10:00:00+07:00 | Ralat: jumlahnya 231.\n---"
                + TEXT);

        assertThat(file.externalId()).isEqualTo("wn-1");
        assertThat(file.section()).isEqualTo(new Section("ekonomi"));
        assertThat(file.topics()).isEqualTo(List.of("Padi", "Subang"));
        assertThat(file.byline()).isEqualTo("Rina Lestari");
        assertThat(file.published()).isEqualTo(Instant.parse("2026-02-11T02:05:00Z"));
        assertThat(file.correction())
                .isEqualTo(new Correction(Instant.parse("2026-02-12T03:00:00Z"), "Ralat: jumlahnya 231."));
        assertThat(file.imported().document().headline()).isEqualTo("Panen Raya");
    }

    @Test
    void takesAFileWithoutKeysForText() {
        StoryFile file = read(TEXT);

        assertThat(file.externalId()).isNull();
        assertThat(file.section()).isNull();
        assertThat(file.topics()).isEmpty();
        assertThat(file.imported().document().texts()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rubrik: ekonomi              | a.txt has the key "rubrik", which does not exist: use external-id, section
                    section: Gaya Hidup          | Section "Gaya Hidup" is not a slug
                    published: kemarin           | a.txt has the time "kemarin": write it with its offset, such as 2026-02-11T09:05:00+07:00
                    correction: Jumlahnya 231.   | a.txt has the correction "Jumlahnya 231.": write its time, a bar
                    """)
    void namesAKeyThatIsWrong(String line, String message) {
        assertThatThrownBy(() -> read(line + "\n---" + TEXT)).hasMessageContaining(message);
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertThatThrownBy(() -> read("byline: A\nbyline: B\n---" + TEXT)).hasMessageContaining("twice");
    }

    private static StoryFile read(String text) {
        return StoryFile.read(text.getBytes(StandardCharsets.UTF_8), "a.txt", Intake.standard());
    }
}
