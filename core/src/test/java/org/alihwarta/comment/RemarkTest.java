package org.alihwarta.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkTest {
    private static final Remark.Author SARI = new Remark.Author("Sari", "sari@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"sari@example.org", "s.a-r+i@mail.example.co.id", "佐藤@例え.jp"})
    void takesAddressesThatCouldBeSomebodys(String email) {
        assertThat(Remark.Author.isEmail(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sari", "sari@example", "sari@@example.org", "sari @example.org", "a@b.c\r\nBcc: x@y.z"})
    void refusesWhatIsNoAddress(String email) {
        assertThat(Remark.Author.isEmail(email)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Sari\nWati"})
    void refusesWhatIsNoName(String name) {
        assertThat(Remark.Author.isName(name)).isFalse();
    }

    @Test
    void refusesAnEmptyTextAndOneThatIsTooLong() {
        for (String text : new String[] {" \n", "x".repeat(Remark.LONGEST_TEXT + 1)}) {
            assertThatThrownBy(() -> new Remark(StoryId.random(), null, Language.ARABIC, SARI, text))
                    .isInstanceOf(AlihwartaException.class);
        }
    }

    @Test
    void keepsTheAddressOutOfLogs() {
        assertThat(new Remark(StoryId.random(), null, Language.ARABIC, SARI, "شكرًا").toString())
                .doesNotContain("sari@example.org");
    }
}
