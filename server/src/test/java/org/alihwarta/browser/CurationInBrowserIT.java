package org.alihwarta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.policy.GatePolicies;
import org.alihwarta.server.RunningSite;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens of memory, names and checks, and the notes beside the editor, as a browser shows them. */
class CurationInBrowserIT {
    private static final Actor RINA = new Actor("rina");
    private static final String PASSWORD = "perpustakaan-apung";

    @TempDir
    private Path folder;

    @Test
    void notesRisksWhileTypingAndKeepsMemoryNamesAndPolicies() throws IOException {
        try (RunningSite site = new RunningSite(List.of());
                TestBrowser browser = new TestBrowser()) {
            fill(site);
            Page page = browser.open(TestBrowser.DESKTOP);
            logIn(page, site);

            notesRisks(page, site);
            takesInAFile(page, site);
            for (String path :
                    List.of("/desk/names", "/desk/names/entry?name=Kirana+Wulandari", "/desk/gates", "/api")) {
                look(page, site, path);
            }
            page.setViewportSize(TestBrowser.PHONE, 900);
            for (String path :
                    List.of("/desk/memory?words=beras", "/desk/names", "/desk/gates", "/desk/stories/new", "/api")) {
                look(page, site, path);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(TestBrowser.PHONE);
            }
        }
    }

    private static void notesRisks(Page page, RunningSite site) {
        look(page, site, "/desk/stories/new");
        page.locator("#headline").fill("Aturan Baru Berlaku");
        page.locator("#text")
                .pressSequentially(
                        "Aturan itu berlaku sejak 2O2O. Bupati Wayan Arta menemui Camat Sari Dewi. Dia senang.");

        page.locator("#risk-notes mark", new Page.LocatorOptions().setHasText("2O2O"))
                .waitFor();
        page.locator("#risk-notes mark", new Page.LocatorOptions().setHasText("Dia"))
                .waitFor();
        assertThat(TestBrowser.seriousViolations(page)).isEmpty();
    }

    private void takesInAFile(Page page, RunningSite site) throws IOException {
        Path file = Files.writeString(
                folder.resolve("arsip.tmx"),
                "<tmx version='1.4'><header creationid='sari'/><body><tu><tuv xml:lang='id'><seg>Harga beras naik.</seg></tuv>"
                        + "<tuv xml:lang='ar'><seg>ارتفع سعر الأرز.</seg></tuv></tu></body></tmx>");
        look(page, site, "/desk/memory");
        page.locator("#file").setInputFiles(file);
        page.locator("#import button").click();
        page.locator(".uploads .state", new Page.LocatorOptions().setHasText("1 baru"))
                .waitFor();

        page.locator("#words").pressSequentially("ber");
        Locator found = page.locator("#hits mark");
        found.first().waitFor();
        assertThat(found.first().textContent()).isEqualTo("beras");
        assertThat(TestBrowser.seriousViolations(page)).isEmpty();
    }

    private static void fill(RunningSite site) {
        site.newsroom()
                .accounts()
                .add(new Account("rina", "Rina Wulandari", Set.of(Role.EDITOR, Role.ADMIN)), PASSWORD, Actor.SYSTEM);
        site.newsroom()
                .names()
                .notice(site.newsroom()
                        .stories()
                        .add(
                                Manuscript.of(
                                        new Section("ekonomi"),
                                        new Document(
                                                "Panen Raya Dimulai",
                                                null,
                                                List.of(new Block.Paragraph(
                                                        "Petani bernama Kirana Wulandari memanen padi di Lembah Sukasari bersama Koperasi"
                                                                + " Tani Makmur.")))),
                                RINA));
        site.newsroom()
                .gatePolicies()
                .set(new GatePolicies.Line(new Section("politik"), Language.ARABIC, "negation", Severity.REVIEW), RINA);
    }

    private static void logIn(Page page, RunningSite site) {
        page.navigate(site.address("/desk"));
        page.locator("#name").fill("rina");
        page.locator("#password").fill(PASSWORD);
        page.locator("form.login button").click();
    }

    private static void look(Page page, RunningSite site, String path) {
        page.navigate(site.address(path));
        assertThat(TestBrowser.seriousViolations(page)).as(path).isEmpty();
    }
}
