package org.alihwarta.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** The addresses that readers of {@link ManyStories} ask for: fronts, sections and new stories often, old ones and searches now and then. */
final class Readers {
    private static final List<String> LANGUAGES = List.of("id", "en", "zh", "ja", "ar", "fr");
    private static final List<String> SECTIONS = List.of("politik", "ekonomi", "olahraga", "budaya");
    private static final int NEW = 200;
    private static final int TIMES = 100;
    private static final long SEED = 20260211;

    private final RunningSite site;
    private final int stories;
    private final Random random = new Random(SEED);

    Readers(RunningSite site, int stories) {
        this.site = site;
        this.stories = stories;
    }

    RunningSite site() {
        return site;
    }

    /** Of a hundred requests, 25 are for fronts, 15 for sections, 40 for new stories, 12 for old ones, 5 for searches, 3 for feeds. */
    synchronized String next() {
        String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        int lot = random.nextInt(100);
        if (lot < 25) {
            return "/" + language + "/";
        } else if (lot < 40) {
            return "/" + language + "/" + SECTIONS.get(random.nextInt(SECTIONS.size())) + "/";
        } else if (lot < 80) {
            return story(language, 1 + random.nextInt(NEW));
        } else if (lot < 92) {
            return story(language, 1 + random.nextInt(stories));
        } else if (lot < 97) {
            return search(language);
        }
        return "/" + language + "/feed.atom";
    }

    /** Times of pages that nobody has asked for yet, and of lists, one request after the other. */
    String lists() {
        StringBuilder table = new StringBuilder(
                "One request after the other:\n\n| | p50 ms | p95 ms | worst ms |\n|---|---|---|---|\n");
        table.append(line("story of any year, not in memory", () -> story("en", 1 + random.nextInt(stories))));
        table.append(line("front page, in memory", () -> "/id/"));
        table.append(line(
                "section, any page of its list", () -> "/en/politik/?page=" + (1 + random.nextInt(stories / 200))));
        table.append(line("search", () -> search("id")));
        table.append(line("sitemap of a language", () -> "/sitemap.xml"));
        return table.append('\n').toString();
    }

    private String search(String language) {
        return "/" + language + "/search?q=nomor+" + (1 + random.nextInt(stories));
    }

    private String line(String name, Supplier<String> addresses) {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            String address = addresses.get();
            long began = System.nanoTime();
            int status = site.ask(address).statusCode();
            times[i] = (System.nanoTime() - began) / 1e6;
            if (status != 200) {
                throw new IllegalStateException(address + " answers " + status);
            }
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                name,
                times[TIMES / 2],
                times[TIMES * 95 / 100],
                times[TIMES - 1]);
    }

    /** One in twenty editions is held, and its page says so with another status. */
    private String story(String language, int wanted) {
        int number = wanted;
        while (isHeld(language, number)) {
            number = number % stories + 1;
        }
        return "/" + language + "/" + SECTIONS.get(number % SECTIONS.size()) + "/" + id(number) + "/judul-berita-nomor-"
                + number;
    }

    private static boolean isHeld(String language, int number) {
        int order = List.of("en", "zh", "ja", "ar", "fr").indexOf(language) + 1;
        return order > 0 && (number + order) % 20 == 0;
    }

    private static UUID id(int number) {
        try {
            byte[] sum = MessageDigest.getInstance("MD5").digest(("s" + number).getBytes(StandardCharsets.UTF_8));
            ByteBuffer halves = ByteBuffer.wrap(sum);
            return new UUID(halves.getLong(), halves.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
