package org.alihwarta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.language.Language;
import org.alihwarta.server.RunningSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A story from its first word to its retraction, by an editor and a reviewer of Arabic in real browsers. The steps are tests of their
 * own, in order, so that a failure says how far it came. {@code -Dalihwarta.pictures=FOLDER} keeps a picture of every screen.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeOfAStoryIT {
    private static final String PASSWORD = "perpustakaan-apung";
    private static final String ARABIC_HEADLINE = "مكتبة عائمة في سوكاماجو تخدم ثلاث قرى";
    private static final @Nullable String PICTURES = System.getProperty("alihwarta.pictures");

    private static RunningSite site;
    private static TestBrowser browser;
    private static Page rina;
    private static Page amina;
    private static String story = "";

    @BeforeAll
    static void open() {
        site = new RunningSite(List.of(new SlippingEngine()));
        add(new Account("rina", "Rina Wulandari", Set.of(Role.EDITOR, Role.ADMIN)));
        add(new Account("amina", "Amina Zahra", Set.of(Role.REVIEWER), Set.of(Language.ARABIC)));
        browser = new TestBrowser();
        rina = loggedIn("rina");
        amina = loggedIn("amina");
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    @Test
    @Order(1)
    void isWrittenAndPublishedAndHeldWhereANumberIsWrong() {
        rina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tulis berita"))
                .first()
                .click();
        rina.getByLabel("Judul").fill(DictionaryEngine.HEADLINE);
        rina.getByLabel("Naskah").first().fill(DictionaryEngine.TEXT);
        rina.getByLabel("Rubrik").selectOption("budaya");
        rina.getByText("Simpan dan terbitkan").click();
        story = rina.url().replaceAll(".*/stories/([0-9a-f-]+).*", "$1");

        assertThat(rina.locator("#post-edit-ja")).isVisible();
        assertThat(rina.locator(".edition .chip.released")).hasCount(1);
        assertThat(rina.locator(".edition .chip.held")).hasCount(4);
    }

    @Test
    @Order(2)
    void isFoundByTheReviewerAndMendedFromTheKeyboard() {
        amina.navigate(site.address("/desk?state=held&language=ar"));
        amina.getByText(DictionaryEngine.HEADLINE).click();
        amina.locator("#post-edit-ar").click();
        look(amina, "post-edit");
        amina.locator("#target-1").focus();

        amina.keyboard().press("Alt+N");
        assertThat(amina.locator("#sentence-3")).hasClass(Pattern.compile("held"));
        assertThat(amina.locator("#target-3")).isFocused();
        amina.keyboard().press("Alt+S");
        assertThat(amina.locator("#suggestions-3 .take").first()).hasText(SlippingEngine.SLIP);
        amina.locator("#target-3").fill(SlippingEngine.MENDED);
        amina.keyboard().press("Control+Enter");

        assertThat(amina.locator("#sentence-3 .origin")).hasText("Ditulis Amina Zahra");
        assertThat(amina.locator(".post-edit-head .chip")).containsText("Diperiksa");
    }

    @Test
    @Order(3)
    void isReleasedUnderTheReviewersName() {
        amina.locator("#release").click();

        assertThat(amina.locator(".post-edit-head .chip")).hasClass(Pattern.compile("released"));
        Page reader = browser.open(TestBrowser.PHONE);
        reader.navigate(site.address("/ar/budaya/" + story + "/"));
        assertThat(reader.locator("h1")).hasText(ARABIC_HEADLINE);
        assertThat(reader.locator(".body")).containsText(SlippingEngine.MENDED);
        assertThat(reader.locator(".notice")).containsText("Amina Zahra");
    }

    @Test
    @Order(4)
    void isCorrectedInEveryLanguageAndKeepsTheReviewersSentence() {
        rina.navigate(site.address("/desk/stories/" + story + "/edit"));
        Locator text = rina.locator("#blocks textarea", new Page.LocatorOptions().setHasText(SlippingEngine.BORROWING));
        text.fill(text.inputValue().replace(SlippingEngine.BORROWING, SlippingEngine.BORROWING_CORRECTED));
        rina.locator("#note").fill(SlippingEngine.NOTE);
        look(rina, "editor");
        rina.getByText("Simpan dan terjemahkan ulang").click();
        assertThat(rina.locator(".edition .chip.released")).hasCount(2);

        Page reader = browser.open(TestBrowser.PHONE);
        reader.navigate(site.address("/ar/budaya/" + story + "/"));
        assertThat(reader.locator(".body")).containsText("استعارة ثلاثة كتب دفعة واحدة");
        assertThat(reader.locator(".body")).containsText(SlippingEngine.MENDED);
        assertThat(reader.locator("#note-1")).containsText("تصويب");
        assertThat(reader.locator("#note-1")).containsText("يجوز للسكان استعارة ثلاثة كتب.");
        assertThat(reader.locator(".notice")).not().containsText("راجعه");
    }

    @Test
    @Order(5)
    void keepsAccountOfHowItWasMade() {
        amina.navigate(site.address("/desk/stories/" + story + "/editions/ar"));
        amina.getByText("Bukti", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(amina.locator(".evidence")).containsText("kamus/terpeleset/1");
        rina.navigate(site.address("/desk/log?actor=amina"));
        assertThat(rina.locator("table.log")).containsText("SentenceMended");
    }

    @Test
    @Order(6)
    void isOpenToEverybodyAtTheDesk() {
        for (int width : List.of(TestBrowser.DESKTOP, TestBrowser.PHONE)) {
            rina.setViewportSize(width, 900);
            amina.setViewportSize(width, 900);
            String desk = "/desk/stories/" + story;
            check(rina, "/desk", "board-" + width);
            check(rina, desk, "story-" + width);
            check(rina, desk + "/edit", "editor-" + width);
            check(rina, "/desk/log", "log-" + width);
            check(rina, "/desk/policies", "policies-" + width);
            check(rina, "/desk/evidence?from=2026-01-01&until=2026-01-31", "evidence-" + width);
            check(amina, desk + "/editions/ar", "post-edit-" + width);
            check(amina, desk + "/editions/ar/evidence?revision=2", "evidence-ar-" + width);
        }
    }

    @Test
    @Order(7)
    void isRetractedEverywhereAtOnce() {
        rina.navigate(site.address("/desk/stories/" + story));
        rina.getByText("Cabut berita", new Page.GetByTextOptions().setExact(true))
                .click();
        look(rina, "retract");
        rina.locator("#reason").fill("Perpustakaan itu tidak pernah ada.");
        rina.getByLabel("Saya tahu ini tidak dapat dibatalkan").check();
        rina.getByText("Cabut berita ini").click();
        assertThat(rina.locator(".done")).containsText("Dicabut");

        Page reader = browser.open(TestBrowser.PHONE);
        Response arabic = reader.navigate(site.address("/ar/budaya/" + story + "/"));
        look(reader, "tombstone-ar");
        assertThat(arabic.status()).isEqualTo(410);
        assertThat(reader.locator("h1")).hasText("سُحب هذا الخبر");
        assertThat(TestBrowser.seriousViolations(reader)).isEmpty();
        reader.navigate(site.address("/ar/"));
        assertThat(reader.content()).doesNotContain(ARABIC_HEADLINE);
    }

    private static void check(Page page, String path, String name) {
        page.navigate(site.address(path));
        look(page, name);
        assertThat(TestBrowser.seriousViolations(page)).as(path).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private static void look(Page page, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(PICTURES).resolve(name + ".png")));
        }
    }

    private static Page loggedIn(String name) {
        site.clock().advance(Duration.ofMinutes(1));
        Page page = browser.open(TestBrowser.DESKTOP);
        page.navigate(site.address("/desk"));
        page.getByLabel("Nama akun").fill(name);
        page.getByLabel("Kata sandi").fill(PASSWORD);
        page.locator("form.login button").click();
        assertThat(page.locator("h1")).hasText("Berita dan terjemahannya");
        return page;
    }

    private static void add(Account account) {
        site.newsroom().accounts().add(account, PASSWORD, Actor.SYSTEM);
    }
}
