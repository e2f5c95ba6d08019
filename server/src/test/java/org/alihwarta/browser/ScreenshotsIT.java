package org.alihwarta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.EditionState;
import org.alihwarta.intake.Intake;
import org.alihwarta.intake.StoryFile;
import org.alihwarta.server.RunningSite;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the desk's pictures of {@code docs/screenshots}: {@code -Dalihwarta.screenshots=true -Dit.test=ScreenshotsIT}; those of the site are
 * taken by {@link ReadInSixLanguagesIT} in the same way.
 */
@EnabledIfSystemProperty(named = "alihwarta.screenshots", matches = "true")
class ScreenshotsIT {
    private static final Path PICTURES = Path.of("../docs/screenshots");
    private static final Path SAMPLES = Path.of("../cli/src/main/resources/sample-newsroom");
    private static final String PASSWORD = "perpustakaan-apung";
    private static final Actor RINA = new Actor("rina");

    @Test
    void showsTheDesk() throws IOException {
        Files.createDirectories(PICTURES);
        try (RunningSite site = new RunningSite(List.of(new DictionaryEngine()));
                TestBrowser browser = new TestBrowser()) {
            String story = fill(site);
            for (int width : List.of(TestBrowser.DESKTOP, TestBrowser.PHONE)) {
                Page page = browser.open(width);
                logIn(page, site);
                take(page, site, "/desk", "desk-board-" + width);
                take(page, site, "/desk/stories/" + story, "desk-story-" + width);
                take(page, site, "/desk/stories/" + story + "/edit", "desk-editor-" + width);
            }
        }
        try (var pictures = Files.list(PICTURES)) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(6);
        }
    }

    private static String fill(RunningSite site) throws IOException {
        site.newsroom()
                .accounts()
                .add(new Account("rina", "Rina Wulandari", Set.of(Role.EDITOR)), PASSWORD, Actor.SYSTEM);
        Instant last = RunningSite.NOW;
        for (String name : Files.readAllLines(SAMPLES.resolve("index.txt"))) {
            StoryFile file = read(SAMPLES.resolve(name));
            Instant published = Objects.requireNonNull(file.published(), name);
            Section section = Objects.requireNonNull(file.section(), name);
            Manuscript manuscript = new Manuscript(
                    file.externalId(),
                    section,
                    file.byline(),
                    file.topics(),
                    file.imported().document(),
                    List.of());
            Story story = site.newsroom().stories().add(manuscript, RINA);
            site.newsroom().publishing().publish(story.id(), published, RINA);
            last = published.isAfter(last) ? published : last;
        }
        site.clock().set(last.plus(Duration.ofHours(2)));
        Story library = site.newsroom()
                .stories()
                .add(
                        new Manuscript(
                                null,
                                new Section("budaya"),
                                "Rina Wulandari",
                                List.of("Perpustakaan", "Danau Raya"),
                                Intake.standard()
                                        .withHeadline(DictionaryEngine.HEADLINE)
                                        .readPasted(DictionaryEngine.TEXT, "test")
                                        .document(),
                                List.of()),
                        RINA);
        site.newsroom().publishing().publish(library.id(), RINA);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> site.newsroom().board().find(library.id()).orElseThrow().cells().stream()
                        .noneMatch(cell ->
                                cell.state() == EditionState.WAITING || cell.state() == EditionState.TRANSLATING));
        site.clock().advance(Duration.ofMinutes(12));
        return library.id().toString();
    }

    private static StoryFile read(Path path) {
        try {
            return StoryFile.read(Files.readAllBytes(path), path.toString(), Intake.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void logIn(Page page, RunningSite site) {
        page.navigate(site.address("/desk"));
        page.locator("#name").fill("rina");
        page.locator("#password").fill(PASSWORD);
        page.locator("form.login button").click();
    }

    private static void take(Page page, RunningSite site, String path, String name) {
        page.navigate(site.address(path));
        Screenshot.takeWindow(page, name);
    }
}
