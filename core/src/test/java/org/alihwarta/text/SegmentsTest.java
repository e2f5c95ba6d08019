package org.alihwarta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void numbersSentencesByTheTextTheyStandIn() {
        Document document = new Document(
                "Panen dimulai",
                new Dateline("SUBANG", null),
                List.of(
                        new Block.Paragraph("Petani memanen.  Hujan reda."),
                        new Block.Signature("RLS"),
                        new Block.Listing(false, List.of("padi", "jagung. Juga tebu."))));

        assertThat(Segments.of(document))
                .containsExactly(
                        new Segment(0, "Panen dimulai", ""),
                        new Segment(1, "Petani memanen.", "  "),
                        new Segment(1, "Hujan reda.", ""),
                        new Segment(2, "padi", ""),
                        new Segment(3, "jagung.", " "),
                        new Segment(3, "Juga tebu.", ""));
    }
}
