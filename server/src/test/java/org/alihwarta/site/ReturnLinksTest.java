package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReturnLinksTest {
    private static final Frame.Alternate INDONESIAN = new Frame.Alternate("id", "/id/panen");
    private static final Frame.Alternate ENGLISH = new Frame.Alternate("en", "/en/harvest");
    private static final Frame.Alternate DEFAULT = new Frame.Alternate("x-default", "/id/panen");
    private static final List<Frame.Alternate> ALL = List.of(ENGLISH, INDONESIAN, DEFAULT);

    @Test
    void areWholeWhereEveryVersionNamesItselfAndAllOthers() {
        assertThat(ReturnLinks.broken(Map.of("/id/panen", ALL, "/en/harvest", ALL)))
                .isEmpty();
    }

    @Test
    void areBrokenWhereAVersionIsNotNamedBack() {
        assertThat(ReturnLinks.broken(Map.of("/id/panen", List.of(INDONESIAN, DEFAULT), "/en/harvest", ALL)))
                .containsExactly("/en/harvest → /id/panen");
    }

    @Test
    void areBrokenWhereALinkLeadsNowhereOrAVersionForgetsItself() {
        assertThat(ReturnLinks.broken(Map.of("/id/panen", ALL))).containsExactly("/id/panen → /en/harvest");
        assertThat(ReturnLinks.broken(Map.of("/fr/moisson", ALL, "/id/panen", ALL, "/en/harvest", ALL)))
                .containsExactly("/fr/moisson → /fr/moisson");
    }
}
