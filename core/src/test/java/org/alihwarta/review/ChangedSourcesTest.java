package org.alihwarta.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.junit.jupiter.api.Test;

class ChangedSourcesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final Origin PERSON = new Origin.Person("claire");
    private static final Origin MACHINE = new Origin.Machine("uji/1", -0.1);

    @Test
    void findsTheSentenceThatWasChanged() {
        List<Hold> holds = ChangedSources.find(
                List.of(machine("Cuaca cerah."), machine("Harga beras naik 5 persen.")),
                List.of(released(person("Harga beras naik 4 persen.", "Le riz augmente."))));

        assertThat(holds)
                .containsExactly(new Hold.SourceChanged(1, "Harga beras naik 4 persen.", "Le riz augmente.", "claire"));
    }

    @Test
    void letsGoOfASentenceThatIsNotThereAnyMore() {
        assertThat(ChangedSources.find(
                        List.of(machine("Cuaca cerah sekali hari ini.")),
                        List.of(released(person("Harga beras naik 4 persen.", "Le riz augmente.")))))
                .isEmpty();
    }

    @Test
    void mindsNoSentenceThatStandsAsItStood() {
        assertThat(ChangedSources.find(
                        List.of(person("Harga beras naik.", "Le riz augmente."), machine("Harga beras naik lagi.")),
                        List.of(released(person("Harga beras naik.", "Le riz augmente.")))))
                .isEmpty();
    }

    @Test
    void looksNoFurtherBackThanTheLastThatReadersSaw() {
        assertThat(ChangedSources.find(
                        List.of(machine("Harga beras naik 5 persen.")),
                        List.of(
                                released(machine("Harga beras naik 6 persen.")),
                                released(person("Harga beras naik 4 persen.", "Le riz augmente.")))))
                .isEmpty();
    }

    private static Edition released(TranslatedSegment... segments) {
        return new Edition(
                new StoryId(new UUID(0, 1)),
                Language.FRENCH,
                1,
                EditionState.REPLACED,
                new EditionContent(new Document("Titre", null, List.of()), List.of(), Arrays.asList(segments)),
                List.of(),
                List.of(),
                null,
                NOW,
                NOW);
    }

    private static TranslatedSegment machine(String source) {
        return new TranslatedSegment(new Segment(0, source, ""), "…", MACHINE, List.of());
    }

    private static TranslatedSegment person(String source, String target) {
        return new TranslatedSegment(new Segment(0, source, ""), target, PERSON, List.of());
    }
}
