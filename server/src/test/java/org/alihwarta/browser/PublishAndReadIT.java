package org.alihwarta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.server.RunningSite;
import org.alihwarta.story.StoryId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The newsroom's main job in a real browser: write at the desk, read on the site. */
class PublishAndReadIT {
    private static final String PASSWORD = "perpustakaan-apung";

    private static RunningSite site;
    private static TestBrowser browser;
    private static String story;

    @BeforeAll
    static void publishAtTheDesk() {
        site = new RunningSite(List.of(new DictionaryEngine()));
        site.newsroom()
                .accounts()
                .add(new Account("rina", "Rina Wulandari", Set.of(Role.EDITOR)), PASSWORD, Actor.SYSTEM);
        browser = new TestBrowser();
        Page page = loggedIn(TestBrowser.DESKTOP);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tulis berita"))
                .first()
                .click();
        page.getByLabel("Judul").fill(DictionaryEngine.HEADLINE);
        page.getByLabel("Naskah").first().fill(DictionaryEngine.TEXT);
        page.getByLabel("Rubrik").selectOption("budaya");
        page.getByText("Simpan dan terbitkan").click();
        story = page.url().replaceAll(".*/stories/([0-9a-f-]+).*", "$1");
        // The page fills in by itself: nobody reloads it.
        assertThat(page.locator(".edition .chip.released")).hasCount(2);
        assertThat(page.locator(".edition .chip.held")).hasCount(3);
        page.context().close();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @Test
    void isReadInArabicFromRightToLeft() {
        Page page = browser.open(TestBrowser.PHONE);
        page.navigate(site.address("/ar/"));
        page.getByText("مكتبة عائمة في سوكاماجو تخدم ثلاث قرى").click();

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("h1")).hasText("مكتبة عائمة في سوكاماجو تخدم ثلاث قرى");
        assertThat(page.locator(".notice")).containsText("kamus/perpustakaan/1");
        assertThat(page.locator(".body")).containsText("يحمل القارب 1200 كتاب ويرسو مرتين في الأسبوع.");
        page.locator(".notice a[hreflang=id]").click();
        assertThat(page.locator("h1")).hasText(DictionaryEngine.HEADLINE);
    }

    @Test
    void staysOnTheStoryWhenTheLanguageIsSwitched() {
        Page page = browser.open(TestBrowser.DESKTOP);
        page.navigate(site.address("/id/budaya/" + story + "/"));
        page.locator(".languages").getByText("日本語").click();

        assertThat(page.locator("h1")).hasText("スカマジュの水上図書館、三つの村を巡回");
        assertThat(page.locator("figcaption")).containsText("写真：Warta Uji/Rina");
    }

    @Test
    void saysHonestlyWhereItIsNotThereYet() {
        Page page = browser.open(TestBrowser.PHONE);
        Response answer = page.navigate(site.address("/fr/budaya/" + story + "/"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("aucun modèle de traduction n’est installé");
        page.getByText("Lire l’original indonésien").click();
        assertThat(page.locator("h1")).hasText(DictionaryEngine.HEADLINE);
    }

    @Test
    void showsTheTypedBlocksBeforeAnythingIsSaved() {
        Page page = loggedIn(TestBrowser.DESKTOP);
        page.navigate(site.address("/desk/stories/new"));
        page.getByLabel("Naskah").first().fill(DictionaryEngine.HEADLINE + "\n\n" + DictionaryEngine.TEXT);
        page.getByLabel("Rubrik").selectOption("budaya");
        page.getByText("Pratinjau", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("#preview .block.headline")).containsText(DictionaryEngine.HEADLINE);
        assertThat(page.locator("#preview .block.picture")).containsText("Warta Uji/Rina");
        assertThat(page.getByLabel("Naskah").first())
                .hasValue(DictionaryEngine.HEADLINE + "\n\n" + DictionaryEngine.TEXT);
    }

    @Test
    void isWrittenBlockByBlockFromTheKeyboardAndKept() {
        Page page = loggedIn(TestBrowser.DESKTOP);
        page.navigate(site.address("/desk/stories/new"));
        page.locator("#headline").fill("Panen cabai dimulai");
        page.locator("#blocks textarea").first().click();
        page.keyboard().type("Petani memanen cabai. Harga turun");
        for (int letter = 0; letter < "Harga turun".length(); letter++) {
            page.keyboard().press("ArrowLeft");
        }
        page.keyboard().press("Enter");
        page.keyboard().press("Alt+Shift+Digit3");
        assertBlocks(page, "paragraph: Petani memanen cabai.", "subheading: Harga turun");
        page.keyboard().press("Alt+Shift+ArrowUp");
        assertBlocks(page, "subheading: Harga turun", "paragraph: Petani memanen cabai.");
        page.keyboard().press("Alt+Shift+Delete");
        assertBlocks(page, "paragraph: Petani memanen cabai.");
        page.locator("#block-undo").click();
        assertBlocks(page, "subheading: Harga turun", "paragraph: Petani memanen cabai.");

        assertThat(page.locator(".kept")).containsText("Terjaga");
        Page elsewhere = loggedIn(TestBrowser.PHONE);
        elsewhere.navigate(site.address("/desk/stories/new"));
        elsewhere.locator(".autosaved a").click();
        assertBlocks(elsewhere, "subheading: Harga turun", "paragraph: Petani memanen cabai.");
        assertThat(TestBrowser.seriousViolations(elsewhere)).isEmpty();
        elsewhere.locator("#section").selectOption("ekonomi");
        elsewhere.getByText("Simpan draf").last().click();
        elsewhere.navigate(site.address("/desk/stories/new"));
        assertThat(elsewhere.locator(".autosaved")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word.html", "google-docs.html"})
    void takesWhatIsPastedApart(String clipboard) throws IOException {
        Page page = loggedIn(TestBrowser.DESKTOP);
        page.navigate(site.address("/desk/stories/new"));
        page.locator("#headline").fill("Panen cabai dimulai");
        try (InputStream html = PublishAndReadIT.class.getResourceAsStream(clipboard)) {
            page.evaluate("""
                    (html) => {
                      const clipboardData = new DataTransfer();
                      clipboardData.setData("text/html", html);
                      clipboardData.setData("text/plain", "Satu\\n\\nDua");
                      const area = document.querySelector("#blocks textarea");
                      area.focus();
                      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                    }""", new String(Objects.requireNonNull(html).readAllBytes(), StandardCharsets.UTF_8));
        }

        assertBlocks(
                page,
                "paragraph: Petani di Sukamaju mulai memanen cabai pada Senin pagi, kata kepala dinas pertanian.",
                "subheading: Harga turun",
                "list: cabai merah Rp40.000;\ncabai rawit Rp35.000.",
                "paragraph: Panen berlangsung sampai akhir bulan, kata seorang petani.");
    }

    @Test
    void showsAPictureAsSoonAsItIsChosen() throws IOException {
        Page page = loggedIn(TestBrowser.PHONE);
        page.navigate(site.address("/desk/stories/new"));
        page.locator("#blocks textarea").first().click();
        page.keyboard().press("Alt+Shift+Digit7");
        Locator file = page.locator("#blocks input[type=file]");
        file.setInputFiles(new FilePayload("naskah.jpg", "image/jpeg", "bukan foto".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#blocks .error")).containsText("bukan JPEG, PNG, atau WebP");
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        file.setInputFiles(new FilePayload("sawah.jpg", "image/jpeg", bytes.toByteArray()));

        assertThat(page.locator("#blocks img")).hasJSProperty("naturalWidth", 320);
        assertThat(page.locator("#blocks .error")).hasCount(0);
        assertThat(TestBrowser.seriousViolations(page)).isEmpty();
        page.reload();
        page.locator(".autosaved button").click();
    }

    private static void assertBlocks(Page page, String... expected) {
        assertThat(page.locator("#blocks > .block")).hasCount(expected.length);
        Object found = page.evaluate(
                "[...document.querySelectorAll('#blocks > .block')].map(b => b.dataset.kind + ': ' + b.querySelector('textarea').value)");
        assertThat(found).isEqualTo(List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {TestBrowser.DESKTOP, TestBrowser.PHONE})
    void isOpenToEverybody(int width) {
        Page reader = browser.open(width);
        Page editor = loggedIn(width);
        for (String path : List.of("/id/", "/ar/", "/fr/", "/id/budaya/" + story + "/", "/ja/budaya/" + story + "/")) {
            assertAccessible(reader, path);
        }
        for (String path : List.of("/desk", "/desk/stories/" + story, "/desk/stories/" + story + "/edit")) {
            assertAccessible(editor, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/", "/ar/", "/ja/"})
    void fitsOnAPhone(String path) {
        Page page = browser.open(TestBrowser.PHONE);
        page.navigate(site.address(path));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TestBrowser.PHONE);
    }

    @Test
    void asksNobodyElseAndBreaksNoRuleOfItsOwn() {
        Page page = loggedIn(TestBrowser.DESKTOP);
        List<String> complaints = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onRequest(request -> {
            if (!request.url().startsWith(site.address("/"))) {
                foreign.add(request.url());
            }
        });
        for (String path : List.of(
                "/id/",
                "/ja/budaya/" + story + "/",
                "/desk",
                "/desk/stories/" + story,
                "/desk/stories/" + story + "/edit")) {
            page.navigate(site.address(path));
        }

        assertThat(complaints).isEmpty();
        assertThat(foreign).isEmpty();
    }

    @Test
    void logsOutABrowserWhoseSessionSomebodyEnded() {
        Page here = loggedIn(TestBrowser.DESKTOP);
        Page there = loggedIn(TestBrowser.PHONE);
        here.navigate(site.address("/desk/account"));
        Locator others = here.getByText("Keluarkan");
        while (others.count() > 0) {
            others.first().click();
        }

        there.navigate(site.address("/desk"));

        assertThat(there.getByText("Sesi Anda sudah berakhir.")).isVisible();
        here.navigate(site.address("/desk"));
        assertThat(here.locator("h1")).hasText("Berita dan terjemahannya");
    }

    @Test
    void givesANewSessionToWhoLogsIn() {
        Page page = loggedIn(TestBrowser.DESKTOP);
        String before = session(page);
        page.navigate(site.address("/desk/login"));
        page.getByLabel("Nama akun").fill("rina");
        page.getByLabel("Kata sandi").fill(PASSWORD);
        page.locator("form.login button").click();
        assertThat(page.locator("h1")).hasText("Berita dan terjemahannya");

        assertThat(session(page)).isNotEqualTo(before);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("alihwarta_desk"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesNoFormOfAnotherSite() {
        Page page = loggedIn(TestBrowser.DESKTOP);
        String action = site.address("/desk/stories/" + story + "/retract");
        page.route(
                "http://jahat.example/",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<form method=post action='" + action + "'><input name=ground value=FALSE>"
                                + "<input name=reason value=x><button>Menang!</button></form>")));
        page.navigate("http://jahat.example/");

        Response answer =
                page.waitForResponse(action, () -> page.getByText("Menang!").click());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(site.newsroom()
                        .stories()
                        .require(new StoryId(UUID.fromString(story)))
                        .isPublic())
                .isTrue();
    }

    @Test
    void runsNoScriptThatSomebodyGotIntoAPage() {
        Page page = loggedIn(TestBrowser.DESKTOP);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));

        page.evaluate("() => {"
                + "const script = document.createElement('script');"
                + "script.textContent = 'window.ours = 1';"
                + "document.body.append(script);"
                + "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ours = 2\">');"
                + "}");
        page.waitForCondition(() -> complaints.stream()
                        .filter(text -> text.contains("Content Security Policy"))
                        .count()
                >= 2);

        assertThat(page.evaluate("window.ours")).isNull();
    }

    @Test
    void asksWhoGuessesPasswordsToWait() {
        site.clock().advance(Duration.ofMinutes(1));
        Page page = browser.open(TestBrowser.DESKTOP);
        for (int attempt = 0; attempt < 6; attempt++) {
            page.navigate(site.address("/desk/login"));
            page.getByLabel("Nama akun").fill("agus");
            page.getByLabel("Kata sandi").fill("tebakan");
            page.locator("form.login button").click();
        }

        assertThat(page.locator("h1")).hasText("Terlalu banyak percobaan");
        site.clock().advance(Duration.ofMinutes(1));
    }

    private static void assertAccessible(Page page, String path) {
        page.navigate(site.address(path));
        assertThat(TestBrowser.seriousViolations(page)).as(path).isEmpty();
    }

    private static Page loggedIn(int width) {
        site.clock().advance(Duration.ofMinutes(1));
        Page page = browser.open(width);
        page.navigate(site.address("/desk"));
        page.getByLabel("Nama akun").fill("rina");
        page.getByLabel("Kata sandi").fill(PASSWORD);
        page.locator("form.login button").click();
        assertThat(page.locator("h1")).hasText("Berita dan terjemahannya");
        return page;
    }
}
