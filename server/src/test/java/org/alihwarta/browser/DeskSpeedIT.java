package org.alihwarta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.desk.DeskAddresses;
import org.alihwarta.server.ManyStories;
import org.alihwarta.server.RunningSite;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures what people at the desk wait for, and writes it down; {@code benchmarks/desk} runs it. */
@EnabledIfSystemProperty(named = "alihwarta.speed", matches = "true")
class DeskSpeedIT {
    private static final Path RESULTS = Path.of("../benchmarks/DESK.md");
    private static final Path PLANS = Path.of("target/desk-plans.txt");
    private static final String PASSWORD = "perpustakaan-apung";
    private static final int STORIES = 10_000;
    private static final int WORDS = 3_000;
    private static final int TIMES = 40;
    private static final int WARM_UP = 15;
    private static final String SENTENCE =
            "Petani di Desa Sukamaju mulai memanen padi pada Rabu pagi, sepekan lebih awal daripada tahun lalu. ";

    @Test
    void measures() throws IOException {
        try (RunningSite site = new RunningSite();
                TestBrowser browser = new TestBrowser()) {
            site.newsroom()
                    .accounts()
                    .add(new Account("rina", "Rina Wulandari", Set.of(Role.EDITOR)), PASSWORD, Actor.SYSTEM);
            ManyStories.fill(site.database(), STORIES);
            Page page = browser.open(TestBrowser.DESKTOP);
            logIn(page, site);
            StringBuilder results = new StringBuilder(heading());
            for (String path : List.of(
                    "/desk",
                    "/desk?page=250",
                    "/desk?state=held",
                    "/desk?state=held&language=ar&section=politik",
                    "/desk?words=nomor+77")) {
                results.append(line("`" + path + "`", times(() -> open(page, site, path))));
            }
            results.append(line("keystroke to note, " + WORDS + " words", keystrokes(page, site, longStory(site))));
            Files.writeString(RESULTS, results);
            Files.writeString(PLANS, plans(site));
        }
        assertThat(RESULTS).isNotEmptyFile();
    }

    private static String heading() {
        return String.format(
                Locale.ROOT,
                "# What people at the desk wait for%n%nWritten by `benchmarks/desk`: %,d stories of six languages on PostgreSQL, %d times each after"
                        + " %d that do not count; server, database and Chromium%non the same %d cores, load average %.1f. Pages of the"
                        + " board from the request to their last byte; notes from the key to the notes on the screen.%n%n"
                        + "| | p50 ms | p95 ms | worst ms |%n|---|---|---|---|%n",
                STORIES,
                TIMES,
                WARM_UP,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String line(String name, double[] times) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f |%n",
                name,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1]);
    }

    private static double[] times(DoubleSupplier measured) {
        double[] times = new double[TIMES];
        for (int round = -WARM_UP; round < TIMES; round++) {
            double time = measured.getAsDouble();
            if (round >= 0) {
                times[round] = time;
            }
        }
        Arrays.sort(times);
        return times;
    }

    /** By the browser's own clock, with the browser's session. */
    private static double open(Page page, RunningSite site, String path) {
        Object time = page.evaluate(
                "async (path) => { const began = performance.now(); const answer = await fetch(path); await answer.text();"
                        + " if (!answer.ok) throw new Error(answer.status); return performance.now() - began; }",
                site.address(path));
        return ((Number) time).doubleValue();
    }

    private static double[] keystrokes(Page page, RunningSite site, Story story) {
        page.navigate(site.address(DeskAddresses.story(story.id()) + "/edit"));
        page.locator("#risk-notes .summary").waitFor();
        page.evaluate("""
                () => {
                  window.noted = [];
                  let pressed = 0;
                  document.addEventListener("keydown", () => { pressed = performance.now(); }, true);
                  document.body.addEventListener("htmx:afterSwap", (event) => {
                    if (event.target.id === "risk-notes") {
                      requestAnimationFrame(() => window.noted.push(performance.now() - pressed));
                    }
                  });
                }""");
        Locator last = page.locator("#blocks textarea").last();
        last.click();
        page.keyboard().press("End");
        return times(() -> {
            int before = ((Number) page.evaluate("window.noted.length")).intValue();
            page.keyboard().press("x");
            page.waitForFunction("before => window.noted.length > before", before);
            return ((Number) page.evaluate("window.noted.at(-1)")).doubleValue();
        });
    }

    private static Story longStory(RunningSite site) {
        List<Block> blocks = new ArrayList<>();
        int words = 0;
        for (int paragraph = 1; words < WORDS; paragraph++) {
            String text = SENTENCE.repeat(3) + "Jumlahnya mencapai " + paragraph * 117 + " ton di 2O2" + paragraph % 10
                    + ", kata Kepala Dinas Sari Wulan. Dia mengatakan, “Kami senang.”";
            blocks.add(new Block.Paragraph(text));
            words += text.split(" ").length;
        }
        Document document = new Document("Panen raya dimulai di Sukamaju", null, blocks);
        return site.newsroom().stories().add(Manuscript.of(new Section("politik"), document), Actor.SYSTEM);
    }

    /** For people: how PostgreSQL finds what the board shows. */
    private static String plans(RunningSite site) {
        StringBuilder plans = new StringBuilder();
        for (String sql : List.of(
                "select s.id, r.document ->> 'headline' from story s join story_revision r on r.story = s.id and r.revision = s.revision"
                        + " order by r.changed_at desc, s.id limit 40",
                "select state, count(*) from edition group by state",
                "select count(*) from story s join story_revision r on r.story = s.id and r.revision = s.revision"
                        + " where exists (select from edition e where e.story = s.id and e.revision = s.revision and e.state = 'HELD')",
                "select distinct on (story, language) story, language, document ->> 'headline' from edition where story = any"
                        + " (select id from story limit 40) order by story, language, revision desc")) {
            plans.append(sql).append("\n\n");
            site.database()
                    .sql("explain (analyze, buffers) " + sql)
                    .list(row -> row.text("QUERY PLAN"))
                    .forEach(text -> plans.append("    ").append(text).append('\n'));
            plans.append('\n');
        }
        return plans.toString();
    }

    private static void logIn(Page page, RunningSite site) {
        page.navigate(site.address("/desk"));
        page.locator("#name").fill("rina");
        page.locator("#password").fill(PASSWORD);
        page.locator("form.login button").click();
    }
}
