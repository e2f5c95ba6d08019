package org.alihwarta.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Debian's Chromium, driven from a test; it asks nothing of the network but what the test opens. */
final class TestBrowser implements AutoCloseable {
    static final int DESKTOP = 1440;
    static final int PHONE = 390;

    private static final int HEIGHT = 900;
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars");

    private final Playwright playwright;
    private final Browser browser;

    TestBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("alihwarta.chromium", "/usr/bin/chromium")))
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
    }

    /** A new visitor with a window of a width. */
    Page open(int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setLocale("id-ID"));
        return context.newPage();
    }

    /** A visitor whose browser runs no scripts. */
    Page openWithoutScript(int width) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    /** What axe-core finds seriously wrong for people who cannot see, hear or point well. */
    static List<String> seriousViolations(Page page) {
        AxeRunOptions quickly = new AxeRunOptions();
        quickly.setResultTypes(List.of("violations"));
        quickly.setIFrames(false);
        // Otherwise axe opens a page beside this one to collect what frames say, and there are none.
        return new AxeBuilder(page)
                .setLegacyMode(true).options(quickly).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
