package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Context;
import org.alihwarta.memory.Provenance;
import org.alihwarta.memory.Unit;
import org.alihwarta.memory.tmx.TmxExchange;
import org.alihwarta.server.RunningSite;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurationIT {
    private static final String PASSWORD = "perpustakaan-apung";

    private final RunningSite site = new RunningSite(List.of());
    private final DeskVisitor visitor = new DeskVisitor(site);

    @BeforeEach
    void logIn() {
        site.newsroom()
                .accounts()
                .add(new Account("rina", "Rina", Set.of(Role.EDITOR, Role.ADMIN)), PASSWORD, Actor.SYSTEM);
        site.newsroom().accounts().add(new Account("budi", "Budi", Set.of(Role.REPORTER)), PASSWORD, Actor.SYSTEM);
        visitor.logIn("rina", PASSWORD);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void findsWordsInTheMemoryAndForgets() {
        site.newsroom()
                .memory()
                .record(new Unit(
                        Language.FRENCH,
                        "Harga beras naik.",
                        "Le riz renchérit.",
                        Context.UNKNOWN,
                        new Provenance(
                                Provenance.Source.PERSON,
                                "claire",
                                null,
                                site.clock().instant())));
        String found = DeskAddresses.MEMORY + "?words=beras";

        assertThat(visitor.open(found).body())
                .contains("Harga <mark>beras</mark> naik.", "Le riz renchérit.", "claire");
        long id = site.newsroom()
                .memory()
                .suggest("Harga beras naik.", Context.UNKNOWN, Language.FRENCH, 1)
                .get(0)
                .id();
        visitor.post(found, DeskAddresses.MEMORY + "/units/" + id + "/forget", Map.of());

        assertThat(visitor.open(found, "HX-Request", "true").body())
                .contains("Nothing found")
                .doesNotContain("<html");
    }

    @Test
    void takesFilesInWhileThePageShowsHowFar() throws IOException {
        TmxExchange files = site.newsroom().memoryFiles();
        try (MemoryImports imports = new MemoryImports(files)) {
            imports.begin("baik.tmx", tmx("Ya.", "Oui."), new Actor("rina"));
            imports.begin("rusak.tmx", new ByteArrayInputStream(new byte[] {'<'}), new Actor("rina"));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> imports.all().stream().noneMatch(MemoryImports.Running::isPending));
            assertThat(imports.all()).extracting(MemoryImports.Running::name).containsExactly("rusak.tmx", "baik.tmx");
            assertThat(imports.all().get(0).failure()).contains("line 1");
            assertThat(imports.all().get(1).outcome()).isNotNull();
        }
        assertThat(visitor.open(DeskAddresses.MEMORY + "/export.tmx").body()).contains("Oui.");
    }

    @Test
    void registersANameThatWaits() {
        Story draft = site.newsroom()
                .stories()
                .add(
                        Manuscript.of(
                                new Section("ekonomi"),
                                new Document(
                                        "Panen raya",
                                        null,
                                        List.of(new Block.Paragraph("Petani bernama Kirana Wulandari memanen padi.")))),
                        new Actor("rina"));
        site.newsroom().names().notice(draft);

        assertThat(visitor.open(DeskAddresses.NAMES).body()).contains("Kirana Wulandari", "1 name waits");
        String entry = DeskAddresses.NAMES + "/entry?name=Kirana+Wulandari";
        assertThat(visitor.open(entry).body()).contains("value=\"kirana-wulandari\"");
        Map<String, String> form =
                Map.of("name", "Kirana Wulandari", "variants", "Kirana Wulandari", "kind", "person", "ja", "キラナ・ウランダリ");
        visitor.post(entry, DeskAddresses.NAMES + "/entry", form);

        assertThat(site.newsroom().termbase().registry().findByVariant("Kirana Wulandari"))
                .singleElement()
                .satisfies(entity -> assertThat(entity.id()).isEqualTo("kirana-wulandari"));
        assertThat(visitor.open(DeskAddresses.NAMES).body()).contains("No name waits", "キラナ・ウランダリ");
        assertThat(visitor.open(DeskAddresses.NAMES + "/export?format=csv").body())
                .contains("kirana-wulandari,person");
        assertThat(visitor.post(entry, DeskAddresses.NAMES + "/entry", Map.of("variants", "X", "kind", "hewan"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void changesWhatAFindingMeans() {
        visitor.post(
                DeskAddresses.GATES,
                DeskAddresses.GATES,
                Map.of("section", "politik", "language", "ar", "gate", "negation", "severity", "REVIEW"));

        assertThat(visitor.open(DeskAddresses.GATES).body()).contains("Negation", "sends it to review");
        visitor.post(
                DeskAddresses.GATES,
                DeskAddresses.GATES + "/remove",
                Map.of("section", "politik", "language", "ar", "gate", "negation"));
        assertThat(site.newsroom().gatePolicies().all()).isEmpty();
    }

    @Test
    void notesRisksWhileSomebodyTypes() {
        String notes = visitor.post(
                        "/desk/stories/new",
                        DeskAddresses.RISK_NOTES,
                        Map.of("headline", "Aturan Baru", "text", "Aturan itu berlaku sejak 2O2O di seluruh kota."))
                .body();

        assertThat(notes)
                .contains("<mark>2O2O</mark>", "mixes letters and digits")
                .doesNotContain("<html");
    }

    @Test
    void isClosedToReporters() {
        DeskVisitor reporter = new DeskVisitor(site);
        reporter.logIn("budi", PASSWORD);

        for (String page : List.of(DeskAddresses.MEMORY, DeskAddresses.NAMES, DeskAddresses.GATES)) {
            assertThat(reporter.open(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    private static ByteArrayInputStream tmx(String source, String target) {
        return new ByteArrayInputStream(("<tmx version='1.4'><header/><body><tu><tuv xml:lang='id'><seg>" + source
                        + "</seg></tuv><tuv xml:lang='fr'><seg>" + target + "</seg></tuv></tu></body></tmx>")
                .getBytes(StandardCharsets.UTF_8));
    }
}
