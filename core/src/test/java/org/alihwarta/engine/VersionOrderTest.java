package org.alihwarta.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionOrderTest {
    @Test
    void ordersVersionsAsPeopleDo() {
        List<String> ordered =
                List.of("0.9", "1.0a1", "1.0a2", "1.0b1", "1.0", "1.0.1", "1.9", "1.10", "2.0", "2026.11.22");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        shuffled.sort(VersionOrder.OLDEST_FIRST);
        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void takesTheSameVersionForTheSame() {
        assertThat(VersionOrder.OLDEST_FIRST.compare("2.1", "2.1")).isZero();
    }
}
