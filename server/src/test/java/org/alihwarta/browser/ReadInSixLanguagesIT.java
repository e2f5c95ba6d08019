package org.alihwarta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Remark;
import org.alihwarta.language.Language;
import org.alihwarta.report.Complaint;
import org.alihwarta.server.RunningSite;
import org.alihwarta.site.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers do in a real browser, in every language: read, switch, see the Indonesian, search, comment, report. */
class ReadInSixLanguagesIT {
    private static final int LIGHT = 150 * 1024;
    private static LibraryNewsroom library;
    private static RunningSite site;
    private static TestBrowser browser;
    private static Page phone;
    private static Page desktop;

    @BeforeAll
    static void publish() {
        library = new LibraryNewsroom();
        site = library.site();
        browser = new TestBrowser();
        phone = browser.open(TestBrowser.PHONE);
        desktop = browser.open(TestBrowser.DESKTOP);
        await().untilAsserted(
                        () -> assertThat(site.ask("/fr/search?q=livres").body()).contains("<mark>"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        library.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsSwitchesAndSearches(Language language) {
        desktop.navigate(site.address("/" + language.code() + "/"));
        assertThat(desktop.locator(".lead img").first()).hasJSProperty("complete", true);
        Screenshot.take(desktop, "front-" + language.code() + "-1440");
        desktop.locator(".lead h2 a").click();
        assertIsStory(desktop, language);

        List<Language> ring = List.of(Language.values());
        Language next = ring.get((ring.indexOf(language) + 1) % ring.size());
        desktop.locator(".languages").getByText(next.ownName()).click();
        assertIsStory(desktop, next);
        desktop.locator(".elsewhere").getByText(language.ownName()).click();
        assertIsStory(desktop, language);

        for (String words : List.of("perpustakaan", FloatingLibrary.WORDS.getOrDefault(language, ""))) {
            desktop.locator("#find").fill(words);
            desktop.locator(".find button").click();
            assertThat(desktop.locator(".river h2").first()).hasText(FloatingLibrary.headline(language));
        }
        assertThat(desktop.locator(".river mark").first()).isVisible();
        Screenshot.look(desktop, "search-" + language.code() + "-1440");
        desktop.locator(".river h2 a").first().click();
        assertIsStory(desktop, language);
    }

    private static void assertIsStory(Page page, Language language) {
        assertThat(page.locator("h1")).hasText(FloatingLibrary.headline(language));
        assertThat(page.locator("html")).hasAttribute("lang", language.tag());
        assertThat(page.locator("html")).hasAttribute("dir", language.isRightToLeft() ? "rtl" : "ltr");
        assertThat(page.locator(".body")).containsText(FloatingLibrary.sentence(language));
        assertThat(page.locator(".notice")).hasCount(language == Language.INDONESIAN ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void showsTheIndonesianOfATappedSentenceAndTakesAReportOfIt(Language language) {
        site.clock().advance(Duration.ofHours(1));
        phone.navigate(address(language));
        phone.locator("#s1").click();
        assertThat(phone.locator(".original")).containsText(FloatingLibrary.SENTENCE);
        phone.locator("#s1").click();
        assertThat(phone.locator(".original")).hasCount(0);
        phone.locator("#s1").click();
        assertThat(phone.locator(".original")).isVisible();
        Screenshot.look(phone, "tapped-" + language.code() + "-390");
        phone.locator(".original a").click();

        assertThat(phone.locator(".sentence")).containsText(FloatingLibrary.sentence(language));
        Screenshot.look(phone, "report-" + language.code() + "-390");
        phone.locator("#kind-number").check();
        phone.locator("#message").fill("1.300, " + language.code());
        phone.locator(".report-form button").click();
        assertThat(phone.locator("main [role=status]")).isVisible();
        Complaint complaint = library.complaint("1.300, " + language.code());
        assertThat(complaint.edition().language()).isEqualTo(language);
        assertThat(complaint.kind()).isEqualTo(Complaint.Kind.NUMBER);
        assertThat(complaint.sentence()).isEqualTo(FloatingLibrary.sentence(language));
        assertThat(complaint.original()).isEqualTo(FloatingLibrary.SENTENCE);
    }

    @Test
    void takesAReportOfAMistakeInTheOriginal() {
        site.clock().advance(Duration.ofHours(1));
        phone.navigate(address(Language.INDONESIAN));
        phone.locator(".report-link a").click();
        phone.locator("#message").fill("Bukan tiga desa.");
        phone.locator(".report-form button").click();

        assertThat(phone.locator("main [role=status]")).isVisible();
        assertThat(library.complaint("Bukan tiga desa.").edition().language()).isEqualTo(Language.INDONESIAN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void takesAComment(Language language) {
        site.clock().advance(Duration.ofHours(1));
        String text = FloatingLibrary.QUESTIONS.getOrDefault(language, "Perpustakaan yang bagus untuk anak-anak kami!");
        phone.navigate(address(language));
        phone.locator(".comment-form #comment").fill(text);
        phone.locator(".comment-form #name").fill("Sari " + language.code());
        phone.locator(".comment-form #email").fill("sari-" + language.code() + "@example.org");
        phone.locator(".comment-form button").click();
        assertThat(phone.locator("main [role=status]")).isVisible();

        Screenshot.look(phone, "comment-received-" + language.code() + "-390");
        Remark received = library.waiting("Sari " + language.code());
        assertThat(received.language()).isEqualTo(language);
        assertThat(received.text()).isEqualTo(text);
        phone.navigate(address(language));
        assertThat(phone.locator(".discussion")).not().containsText("Sari " + language.code());
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"INDONESIAN", "ARABIC"})
    void saysWhatIsMissingInAComment(Language language) {
        site.clock().advance(Duration.ofHours(1));
        phone.navigate(site.address(
                "/" + language.code() + "/budaya/" + library.story().id() + "/.comment"));
        phone.locator("#comment").fill("Bagus.");
        phone.locator("#name").fill("Sari");
        phone.locator("#email").fill("sari@nowhere");
        phone.locator(".comment-form button").click();

        assertThat(phone.locator(".problem")).isVisible();
        assertThat(phone.locator("#comment")).hasValue("Bagus.");
        Screenshot.look(phone, "comment-refused-" + language.code() + "-390");
        assertThat(TestBrowser.seriousViolations(phone)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"INDONESIAN", "ARABIC"})
    void showsWhatWasSaidWhereCommentsAreClosed(Language language) {
        site.newsroom().comments().close(library.story().id(), Samples.ACTOR);
        try {
            await().untilAsserted(() -> {
                phone.navigate(site.address(
                        "/" + language.code() + "/budaya/" + library.story().id() + "/.comments"));
                assertThat(phone.content()).doesNotContain("class=\"comment-form\"");
            });
            assertThat(phone.locator(".closed")).isVisible();
            assertThat(phone.locator(".comment").first()).isVisible();
            Screenshot.look(phone, "comments-closed-" + language.code() + "-390");
        } finally {
            site.newsroom().comments().open(library.story().id(), Samples.ACTOR);
            await().untilAsserted(
                            () -> assertThat(site.ask(path(language)).body()).contains("class=\"comment-form\""));
        }
    }

    @Test
    void isModeratedFromTheKeyboardAndShownAtOnce() {
        CommentId first = library.comment("Apakah buka pada hari Minggu?", null);
        Page editor = editor("/desk/comments");
        assertThat(TestBrowser.seriousViolations(editor)).isEmpty();
        Screenshot.takeWindow(editor, "desk-comments-1440");
        Locator card = editor.locator(".queue .comment")
                .filter(new Locator.FilterOptions().setHasText("Apakah buka pada hari Minggu?"));
        card.focus();
        editor.keyboard().press("a");
        assertThat(editor.locator(".done")).isVisible();
        editor.context().close();

        await().untilAsserted(() -> {
            phone.navigate(address(Language.JAPANESE));
            assertThat(phone.content()).contains("Apakah buka pada hari Minggu?");
        });
        phone.locator("#comment-" + first + " .reply a").click();
        assertThat(phone.locator(".comment .said")).containsText("Apakah buka");
        Screenshot.look(phone, "comment-answer-ja-390");
        assertThat(TestBrowser.seriousViolations(phone)).isEmpty();
    }

    @Test
    void isAnsweredAtTheDesk() {
        site.clock().advance(Duration.ofHours(1));
        phone.navigate(address(Language.FRENCH));
        phone.locator("#s1").click();
        phone.locator(".original a").click();
        phone.locator("#message").fill("Combien de livres ?");
        phone.locator(".report-form button").click();
        assertThat(phone.locator("main [role=status]")).isVisible();
        String receipt = phone.url();

        Page editor = editor("/desk/reports");
        assertThat(TestBrowser.seriousViolations(editor)).isEmpty();
        Locator card = editor.locator(".report").filter(new Locator.FilterOptions().setHasText("Combien de livres ?"));
        card.locator("textarea").fill("C’est corrigé.");
        card.getByText("Terima laporan").click();
        assertThat(editor.locator(".done")).isVisible();
        editor.context().close();

        phone.navigate(receipt);
        assertThat(phone.locator("main")).containsText("C’est corrigé.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isOpenToEverybodyAndFitsOnAPhone(Language language) {
        pages(language).forEach((name, path) -> {
            phone.navigate(site.address(path));
            assertFits(phone, TestBrowser.PHONE);
            if (name.equals("story") || name.equals("front")) {
                Screenshot.take(phone, name + "-" + language.code() + "-390");
            }
            Screenshot.look(phone, name + "-" + language.code() + "-390");
            if (name.equals("section")) {
                assertThat(phone.locator(".sections [aria-current]")).isInViewport();
            }
            if (isAskedOfAxe(name, language)) {
                assertThat(TestBrowser.seriousViolations(phone)).as(path).isEmpty();
            }
        });
    }

    /** Asking takes seconds: every page in one language of each direction, and the story in all. */
    private static boolean isAskedOfAxe(String page, Language language) {
        return page.equals("story") || language == Language.INDONESIAN || language == Language.ARABIC;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsOnAWideScreenWithTheOriginalBesideTheTranslation(Language language) {
        desktop.navigate(address(language));
        assertFits(desktop, TestBrowser.DESKTOP);
        Screenshot.take(desktop, "story-" + language.code() + "-1440");
        if (language == Language.INDONESIAN) {
            return;
        }
        desktop.locator(".switch").click();
        Locator shown = desktop.locator("#t1 .shown");
        Locator source = desktop.locator("#t1 .source");
        assertThat(shown).hasText(FloatingLibrary.sentence(language));
        assertThat(source).hasText(FloatingLibrary.SENTENCE);
        assertThat(shown.boundingBox().y).isEqualTo(source.boundingBox().y);
        assertThat(source.boundingBox().x < shown.boundingBox().x).isEqualTo(language.isRightToLeft());
        Screenshot.look(desktop, "beside-" + language.code() + "-1440");
        assertFits(desktop, TestBrowser.DESKTOP);
    }

    private static void assertFits(Page page, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(width);
    }

    @Test
    void readsWithoutScript() {
        Page page = browser.openWithoutScript(TestBrowser.PHONE);
        page.navigate(address(Language.ARABIC));
        page.locator("#t1 .to-original").click();
        assertThat(page.url()).endsWith("?beside#t1");
        assertThat(page.locator("#t1 .source")).hasText(FloatingLibrary.SENTENCE);
        page.locator("#t1 .how a").click();
        page.locator(".report-form button").click();
        assertThat(page.locator("main [role=status]")).isVisible();
        page.context().close();
    }

    /**
     * As Lighthouse looks at a first visit: nothing jumps that it would mind; the largest thing is the picture, the headline or the text,
     * is in the first window and comes with the first paint or soon after it; little is sent, and none of it by others.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void arrivesWholeAndLight(Language language) {
        Page page = browser.open(TestBrowser.PHONE);
        List<Integer> sizes = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        page.onRequestFinished(request -> {
            sizes.add(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
            if (!request.url().startsWith(site.address("/"))) {
                foreign.add(request.url());
            }
        });
        page.navigate(address(language));

        assertThat(FirstVisit.look(page)).isEqualTo("steady, of the story, in the window, early");
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(10 * 1024, LIGHT);
        assertThat(foreign).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"INDONESIAN", "JAPANESE", "ARABIC"})
    void readsInTheDarkAndOnPaper(Language language) {
        Page page = browser.open(TestBrowser.DESKTOP);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(address(language));
        assertThat(brightness(page, "backgroundColor")).isLessThan(60);
        assertThat(brightness(page, "color")).isGreaterThan(200);
        assertThat(TestBrowser.seriousViolations(page)).isEmpty();
        Screenshot.look(page, "dark-" + language.code() + "-1440");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(brightness(page, "backgroundColor")).isEqualTo(255);
        assertThat(brightness(page, "color")).isZero();
        Screenshot.look(page, "print-" + language.code() + "-1440");
        for (String onPaper : List.of("h1", ".body", ".comment .said", "img")) {
            assertThat(page.locator(onPaper).first()).isVisible();
        }
        if (language != Language.INDONESIAN) {
            assertThat(page.locator(".notice")).isVisible();
        }
        for (String onlyOnScreen :
                List.of(".languages", ".sections", ".find", ".comment-form", ".share", ".report-link", ".elsewhere")) {
            assertThat(page.locator(onlyOnScreen).first()).isHidden();
        }
        page.context().close();
    }

    /** The mean of red, green and blue, 0 to 255. */
    private static int brightness(Page page, String property) {
        return ((Number) page.evaluate(
                        "(name) => Math.round(getComputedStyle(document.documentElement)[name].match(/[0-9]+/g)"
                                + ".slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3)",
                        property))
                .intValue();
    }

    private static Page editor(String path) {
        site.clock().advance(Duration.ofMinutes(1));
        Page editor = browser.open(TestBrowser.DESKTOP);
        editor.navigate(site.address(path));
        editor.getByLabel("Nama akun").fill("rina");
        editor.getByLabel("Kata sandi").fill(LibraryNewsroom.PASSWORD);
        editor.locator("form.login button").click();
        editor.navigate(site.address(path));
        return editor;
    }

    private static Map<String, String> pages(Language language) {
        String base = "/" + language.code() + "/";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", base);
        pages.put("section", base + "budaya/");
        pages.put("story", path(language));
        pages.put("search", base + "search?q=perpustakaan");
        pages.put("author", base + "author/rina-wulandari/");
        pages.put("corrections", base + "corrections/");
        pages.put("about", base + "about-translation/");
        pages.put("comment", base + "budaya/" + library.story().id() + "/.comment");
        pages.put("comments", base + "budaya/" + library.story().id() + "/.comments");
        pages.put("report", base + "budaya/" + library.story().id() + "/.report?sentence=1");
        pages.put("nothing", base + "tidak/ada");
        if (language != Language.INDONESIAN) {
            pages.put("beside", path(language) + "?beside");
        }
        return pages;
    }

    private static String address(Language language) {
        return site.address(path(language));
    }

    private static String path(Language language) {
        return library.path(language);
    }
}
