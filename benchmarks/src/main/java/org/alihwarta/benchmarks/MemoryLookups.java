package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.EmbeddedPostgres;
import org.alihwarta.database.Schema;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Concordance;
import org.alihwarta.memory.Context;
import org.alihwarta.memory.Memory;
import org.alihwarta.memory.Provenance;
import org.alihwarta.memory.Unit;

/**
 * Fills a translation memory of one language pair with made-up sentences whose words are as unevenly common as those of a language
 * (Zipf's law), and times its look-ups one after the other.
 */
final class MemoryLookups {
    private static final int LOOKUPS = 2000;
    private static final int VOCABULARY = 100_000;
    private static final int WARM_UP = 200;
    private static final String SYLLABLES =
            "ba be bi bu da di du ga ha ja ka ke ku la li ma me mu na pa pe ra ri sa se si ta te tu ya";

    private final int units;
    private final String machine;
    private final Random random = new Random(20261122);
    private final String[] words = words();
    private final double[] cumulated = zipf();

    private MemoryLookups(int units, String machine) {
        this.units = units;
        this.machine = machine;
    }

    public static void main(String[] arguments) throws IOException {
        int units = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path results = Path.of(arguments[2]);
        String machine = Machine.description();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
                Database database = Database.open(postgres.address(), 4)) {
            Schema.migrate(database);
            Files.writeString(results, new MemoryLookups(units, machine).measure(database));
        }
    }

    private String measure(Database database) {
        Clock clock = Clock.systemUTC();
        Memory memory = new Memory(database, new AuditLog(database, clock));
        List<String> sentences = new ArrayList<>(units);
        for (int i = 0; i < units; i++) {
            sentences.add(sentence());
        }
        long began = System.nanoTime();
        fill(memory, sentences, clock);
        Duration filled = Duration.ofNanos(System.nanoTime() - began);
        return heading(filled, clock) + lookUps(memory, sentences);
    }

    private String heading(Duration filled, Clock clock) {
        return String.format(
                Locale.ROOT,
                "# Look-ups in the translation memory%n%nWritten by `benchmarks/memory` on %s: %,d units of one language pair, %d look-ups"
                        + " each, one at a time, in PostgreSQL of the same machine (%s).%nFilling took %d s, indexes included.%n%n"
                        + "| look-up | p50 ms | p95 ms | worst ms | found |%n|---|---|---|---|---|%n",
                clock.instant().toString().substring(0, 10),
                units,
                LOOKUPS,
                machine,
                filled.toSeconds());
    }

    private String lookUps(Memory memory, List<String> sentences) {
        Language english = Language.ENGLISH;
        return times(
                        "exact, known",
                        () -> memory.bestMatches(List.of(pick(sentences)), english)
                                .size())
                + times(
                        "exact, unknown",
                        () -> memory.bestMatches(List.of(sentence()), english).size())
                + times(
                        "a story of 40 sentences, half known",
                        () -> memory.bestMatches(story(sentences), english).size())
                + times(
                        "alike, one word in five changed",
                        () -> memory.suggest(changed(pick(sentences)), Context.UNKNOWN, english, 5)
                                .size())
                + times(
                        "alike, unknown",
                        () -> memory.suggest(sentence(), Context.UNKNOWN, english, 5)
                                .size())
                + times(
                        "concordance, two words",
                        () -> memory.search(new Concordance(word() + " " + word(), Concordance.Side.ORIGINAL, null), 50)
                                .size());
    }

    private static String times(String name, IntSupplier lookup) {
        double[] times = new double[LOOKUPS];
        int found = 0;
        for (int i = -WARM_UP; i < LOOKUPS; i++) {
            long began = System.nanoTime();
            int hits = lookup.getAsInt();
            if (i >= 0) {
                times[i] = (System.nanoTime() - began) / 1e6;
                found += hits > 0 ? 1 : 0;
            }
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %d of %d |%n",
                name,
                times[LOOKUPS / 2],
                times[LOOKUPS * 95 / 100],
                times[LOOKUPS - 1],
                found,
                LOOKUPS);
    }

    private static void fill(Memory memory, List<String> sentences, Clock clock) {
        Provenance provenance = new Provenance(Provenance.Source.IMPORT, "benchmark", null, clock.instant());
        memory.takeIn("benchmark", Actor.SYSTEM, taker -> {
            for (int i = 0; i < sentences.size(); i++) {
                taker.accept(new Unit(
                        Language.ENGLISH,
                        sentences.get(i),
                        "Translation " + i + " of " + sentences.get(i),
                        Context.at(sentences, i),
                        provenance));
            }
            return added -> added;
        });
    }

    private List<String> story(List<String> sentences) {
        List<String> story = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            story.add(pick(sentences));
            story.add(sentence());
        }
        return story;
    }

    private String pick(List<String> sentences) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private String changed(String sentence) {
        String[] parts = sentence.split(" ");
        for (int i = 0; i < parts.length; i += 5) {
            parts[i] = word();
        }
        return String.join(" ", parts);
    }

    /** 4 to 34 words, most about 18, as sentences of news are. */
    private String sentence() {
        int length = Math.max(4, Math.min(34, (int) Math.round(18 + 7 * random.nextGaussian())));
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(word());
        }
        return sentence.append('.').toString();
    }

    private String word() {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[VOCABULARY - 1]);
        return words[Math.min(VOCABULARY - 1, found < 0 ? -found - 1 : found)];
    }

    private String[] words() {
        String[] syllables = SYLLABLES.split(" ", -1);
        String[] made = new String[VOCABULARY];
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int rest = i + syllables.length; rest > 0; rest /= syllables.length) {
                word.append(syllables[rest % syllables.length]);
            }
            made[i] = word.toString();
        }
        return made;
    }

    private static double[] zipf() {
        double[] sums = new double[VOCABULARY];
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1.0 / (rank + 2.7);
            sums[rank] = sum;
        }
        return sums;
    }
}
