package org.alihwarta.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolTest {
    @Test
    void readsLanguagesAndThreads() {
        assertThat(Pool.parse(" en=2  zh,ja=1 "))
                .containsExactly(
                        new Pool(Set.of(Language.ENGLISH), 2),
                        new Pool(Set.of(Language.CHINESE, Language.JAPANESE), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en", "en=0", "en=2;fr=1", "id=1", "de=1", "en=100"})
    void refusesWhatIsNoPool(String written) {
        assertThatThrownBy(() -> Pool.parse(written)).isInstanceOf(AlihwartaException.class);
    }

    @Test
    void keepsTheLanguagesThatAreServed() {
        Pool pool = new Pool(Set.of(Language.CHINESE, Language.JAPANESE), 3);

        assertThat(pool.within(Set.of(Language.JAPANESE, Language.FRENCH)))
                .contains(new Pool(Set.of(Language.JAPANESE), 3));
        assertThat(pool.within(Set.of(Language.FRENCH))).isEmpty();
    }
}
