package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.intake.StoryFile;
import org.alihwarta.text.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The samples are what people see first, so they are kept in order like code. */
class SampleNewsroomTest {
    private static final Map<String, StoryFile> SAMPLES = new LinkedHashMap<>();

    @BeforeAll
    static void readAll() {
        SampleNewsroom.files().forEach(file -> SAMPLES.put(file, SampleNewsroom.story(file)));
    }

    @Test
    void hasThirtyStoriesInEightSections() {
        Set<String> sections = SAMPLES.values().stream()
                .map(sample -> Objects.requireNonNull(sample.section()).slug())
                .collect(Collectors.toSet());

        assertThat(SAMPLES).hasSize(30);
        assertThat(sections)
                .containsExactlyInAnyOrder(
                        "politik", "ekonomi", "hukum", "olahraga", "dunia", "budaya", "teknologi", "peristiwa");
    }

    @Test
    void tellsEveryStoryAtRealisticLength() {
        SAMPLES.forEach((file, sample) ->
                assertThat(sample.imported().document().wordCount()).as(file).isBetween(250, 700));
    }

    @Test
    void takesEverySampleInWholeAndWithoutDoubt() {
        SAMPLES.forEach((file, sample) -> {
            assertThat(sample.imported().dropped()).as(file).isEmpty();
            assertThat(sample.imported().notes()).as(file).isEmpty();
            assertThat(sample.byline()).as(file).isNotBlank();
            assertThat(sample.topics()).as(file).isNotEmpty();
            assertThat(sample.published()).as(file).isNotNull();
        });
    }

    @Test
    void pointsOnlyToStoriesThatAreThere() {
        Set<String> headlines = SAMPLES.values().stream()
                .map(sample -> sample.imported().document().headline())
                .collect(Collectors.toSet());
        List<String> pointedTo = SAMPLES.values().stream()
                .flatMap(sample -> sample.imported().document().blocks().stream())
                .filter(Block.Related.class::isInstance)
                .map(block -> ((Block.Related) block).headline())
                .toList();

        assertThat(pointedTo).hasSizeGreaterThan(10);
        assertThat(headlines).containsAll(pointedTo);
    }

    @Test
    void tellsOneStoryInFiveDatedChapters() {
        Map<String, Set<Object>> days = new HashMap<>();
        SAMPLES.values()
                .forEach(sample -> sample.topics()
                        .forEach(topic -> days.computeIfAbsent(topic, unused -> new HashSet<>())
                                .add(Objects.requireNonNull(sample.published()))));

        assertThat(days.values()).anySatisfy(chapters -> assertThat(chapters).hasSize(5));
    }

    @Test
    void correctsOneStory() {
        assertThat(SAMPLES.values().stream().filter(sample -> sample.correction() != null))
                .hasSize(1);
    }
}
