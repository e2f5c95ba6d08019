package org.alihwarta.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {
    @ParameterizedTest
    @CsvSource({
        "REPORTER,  WRITE",
        "EDITOR,    WRITE PUBLISH RETRY MODERATE CURATE AUDIT",
        "REVIEWER,  RETRY REVIEW CURATE",
        "MODERATOR, MODERATE",
        "ADMIN,     WRITE PUBLISH RETRY MODERATE CURATE AUDIT ADMINISTER"
    })
    void isOpenToTheseRolesOnly(Role role, String actions) {
        assertThat(Action.openTo(Set.of(role)))
                .isEqualTo(
                        Arrays.stream(actions.split(" ")).map(Action::valueOf).collect(Collectors.toSet()));
    }

    @Test
    void isClosedToSomebodyWithoutARole() {
        assertThat(Action.openTo(Set.of())).isEmpty();
    }

    @Test
    void letsReviewersReviewTheirOwnLanguagesOnly() {
        Account amina = new Account("amina", "Amina", Set.of(Role.REVIEWER), Set.of(Language.ARABIC));

        assertThat(amina.mayReview(Language.ARABIC)).isTrue();
        assertThat(amina.mayReview(Language.FRENCH)).isFalse();
        assertThat(new Account("rina", "Rina", Set.of(Role.EDITOR)).mayReview(Language.ARABIC))
                .isFalse();
    }
}
