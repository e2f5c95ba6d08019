package org.alihwarta.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.edition.EditionState;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.site.Samples;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures a newsroom of many years under readers and new stories at once, and writes it down; {@code benchmarks/load} runs it. English is
 * translated by the shipped model with all gates; the other languages have no model and are held.
 */
@EnabledIfSystemProperty(named = "alihwarta.load", matches = "true")
class LoadIT {
    private static final Path RESULTS = Path.of("../benchmarks/LOAD.md");
    private static final Path GRAPH = Path.of("../benchmarks/load.svg");
    private static final int STORIES = Integer.getInteger("alihwarta.load.stories", 100_000);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("alihwarta.load.seconds", 600));
    private static final int READERS = Integer.getInteger("alihwarta.load.readers", 200);
    private static final int STORIES_AN_HOUR = 300;
    private static final int PARAGRAPHS = 12;

    @Test
    void measures() throws Exception {
        try (Engines engines = new LocalModels(List.of(Path.of("../models"))).openAll();
                RunningSite site = new RunningSite(engines.all(), Map.of())) {
            long began = System.nanoTime();
            ManyStories.fill(site.database(), STORIES);
            double filled = seconds(began);
            await().atMost(Duration.ofHours(1))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isIndexed(site));
            double indexed = seconds(began) - filled;

            Readers readers = new Readers(site, STORIES);
            String lists = readers.lists();
            int before = released(site);
            try (Load load = new Load(readers, READERS)) {
                Instant end = Instant.now().plus(LENGTH);
                for (int number = 1; Instant.now().isBefore(end); number++) {
                    publish(site, number);
                    Thread.sleep(Duration.ofHours(1).dividedBy(STORIES_AN_HOUR).toMillis());
                }
                load.stop();
                await().atMost(Duration.ofMinutes(5))
                        .until(() ->
                                site.newsroom().board().countEditions().getOrDefault(EditionState.WAITING, 0L) == 0);
                Files.writeString(
                        RESULTS,
                        heading(filled, indexed) + lists + load.results() + translated(site, released(site) - before));
                Files.writeString(GRAPH, load.graph());
            }
        }
        assertThat(RESULTS).isNotEmptyFile();
    }

    private static boolean isIndexed(RunningSite site) {
        return site.ask("/id/search?q=nomor+" + STORIES).body().contains("nomor-" + STORIES);
    }

    private static void publish(RunningSite site, int number) {
        List<Block> blocks = new ArrayList<>();
        for (int paragraph = 1; paragraph <= PARAGRAPHS; paragraph++) {
            blocks.add(
                    new Block.Paragraph(
                            "Pemerintah kota membangun " + (number + paragraph)
                                    + " jembatan baru untuk warga di tepi sungai. Warga berharap pekerjaan itu selesai sebelum musim hujan."));
        }
        Samples.publish(
                site.newsroom(),
                "ekonomi",
                new Document("Kota membangun jembatan baru nomor " + number, null, blocks),
                RunningSite.NOW);
    }

    private static int released(RunningSite site) {
        return site.database()
                .sql("select count(*) as n from audit where kind = 'EditionReleased'")
                .only(row -> row.integer("n"));
    }

    private static String translated(RunningSite site, int released) {
        String states = site.newsroom().board().countEditions().toString();
        return String.format(
                Locale.ROOT,
                "%n%d English editions of new stories were released meanwhile; all editions in the end: %s.%n",
                released,
                states);
    }

    private static String heading(double filled, double indexed) {
        return String.format(
                Locale.ROOT,
                "# A newsroom of many years under load%n%nWritten by `benchmarks/load`: %,d stories of six languages; %d requests/s of readers and"
                        + " %d new stories an hour for %d s.%nServer, PostgreSQL, translation and readers on the same %d cores (%s), load average"
                        + " %.1f at the start, Java %s.%nFilling the database took %.0f s, building the search index beside it %.0f s more.%n%n",
                STORIES,
                READERS,
                STORIES_AN_HOUR,
                LENGTH.toSeconds(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"),
                filled,
                indexed);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
