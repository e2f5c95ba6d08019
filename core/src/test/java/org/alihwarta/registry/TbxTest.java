package org.alihwarta.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TbxTest {
    @ParameterizedTest
    @EnumSource(Tbx.Dialect.class)
    void readsBackTheWholeBundledRegistry(Tbx.Dialect dialect) {
        List<Entity> all = Registry.bundled().entities();

        assertThat(Tbx.read(Tbx.write(all, dialect)).orRefuse("test")).isEqualTo(all);
    }

    @Test
    void readsATermbaseOfTheOldDialect() {
        RegistryImport read = Tbx.read("""
                <?xml version="1.0"?>
                <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
                <martif type="TBX" xml:lang="id"><martifHeader><fileDesc/></martifHeader><text><body>
                <termEntry id="c1">
                  <langSet xml:lang="id"><tig><term>Mahkamah Agung</term></tig></langSet>
                  <langSet xml:lang="en-US">
                    <tig><term>High Court</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
                    <tig><term>SC</term></tig>
                    <tig><term>Supreme Court</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
                  </langSet>
                </termEntry></body></text></martif>
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("Mahkamah Agung");
            assertThat(entity.kind()).isEqualTo(EntityKind.OTHER);
            assertThat(entity.findForms(Language.ENGLISH)).contains(Forms.of("Supreme Court", "SC"));
        });
    }

    @Test
    void readsATermbaseOfTheNewDialectWithCategoriesAsElements() {
        RegistryImport read = Tbx.read("""
                <tbx type="TBX-Basic" style="dct" xml:lang="id" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"
                     xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
                <conceptEntry id="c1"><min:subjectField>party</min:subjectField>
                  <basic:externalCrossReference target="https://example.org/wpk">proof</basic:externalCrossReference>
                  <langSec xml:lang="id"><termSec><term>Partai Buruh Korea</term></termSec></langSec>
                  <langSec xml:lang="zh-Hans"><termSec><term>朝鲜劳动党</term>
                    <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """);

        assertThat(read.orRefuse("test")).singleElement().satisfies(entity -> {
            assertThat(entity.kind()).isEqualTo(EntityKind.PARTY);
            assertThat(entity.proof()).hasToString("https://example.org/wpk");
            assertThat(entity.findForms(Language.CHINESE)).contains(Forms.of("朝鲜劳动党"));
        });
    }

    @Test
    void reportsWhatItLeavesOutByLine() {
        RegistryImport read = Tbx.read("""
                <martif><text><body>
                <termEntry id="Not An Id"><langSet xml:lang="id"><tig><term>Satu</term></tig></langSet></termEntry>
                <termEntry id="two"><langSet xml:lang="en"><tig><term>Two</term></tig></langSet></termEntry>
                <termEntry id="three"><langSet xml:lang="id"><tig><term>Tiga</term></tig></langSet>
                  <langSet xml:lang="de"><tig><term>Drei</term></tig></langSet></termEntry>
                </body></text></martif>
                """);

        assertThat(read.entities()).extracting(Entity::id).containsExactly("three");
        assertThat(read.problems()).extracting(RegistryImport.Problem::line).containsExactly(2, 3, 4);
        assertThat(read.problems().get(2).message()).contains("language \"de\"");
    }

    @Test
    void neverReadsAFileThatTheTermbaseNames(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "rahasia");

        RegistryImport read = Tbx.read("<!DOCTYPE martif [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                + "<martif><text><body><termEntry id=\"a\"><langSet xml:lang=\"id\"><tig><term>A&x;</term></tig>"
                + "</langSet></termEntry></body></text></martif>");

        assertThat(read.toString()).doesNotContain("rahasia");
        assertThat(read.entities()).noneMatch(entity -> entity.name().contains("rahasia"));
    }

    @Test
    void saysWhereAFileIsBroken() {
        assertThat(Tbx.read("<martif>\n<text>").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).startsWith("not well-formed XML");
        });
        assertThat(Tbx.read("<html/>").problems()).hasSize(1);
    }
}
