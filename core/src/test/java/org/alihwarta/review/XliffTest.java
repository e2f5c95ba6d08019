package org.alihwarta.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class XliffTest {
    private static final EditionKey KEY = new EditionKey(new StoryId(new UUID(0, 7)), Language.ARABIC, 3);
    private static final Xliff FILE = new Xliff(
            KEY,
            List.of(
                    new Xliff.Unit(1, "Panen \"raya\" & <lain>", "الحصاد", true),
                    new Xliff.Unit(2, "Dua.", "اثنان.", true)));

    @ParameterizedTest
    @EnumSource(Xliff.Version.class)
    void isReadAsItWasWritten(Xliff.Version version) {
        assertThat(Xliff.read(FILE.write(version))).isEqualTo(FILE);
    }

    @Test
    void writesWhatTheStandardOf2018AsksFor() {
        assertThat(FILE.write(Xliff.Version.V2_1))
                .contains(
                        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"id\" trgLang=\"ar\">")
                .contains(
                        "<unit id=\"s1\"><segment state=\"final\"><source>Panen \"raya\" &amp; &lt;lain&gt;</source>");
    }

    @Test
    void writesWhatTheStandardOf2008AsksFor() {
        assertThat(FILE.write(Xliff.Version.V1_2))
                .contains("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">")
                .contains("source-language=\"id\" target-language=\"ar\" datatype=\"plaintext\"><body>")
                .contains("<target state=\"final\">الحصاد</target>");
    }

    @Test
    void keepsTheTextOfMarkupThatToolsAdd() {
        String file = FILE.write(Xliff.Version.V1_2).replace("الحصاد", "<g id=\"1\">الحصاد</g> اليوم");

        assertThat(Xliff.read(file).units().get(0).target()).isEqualTo("الحصاد اليوم");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bukan XML",
                "<xliff version=\"1.2\"/>",
                "<xliff><file original=\"buku\"><unit id=\"s1\"/></file></xliff>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xliff><file original=\"&e;\"/></xliff>"
            })
    void refusesWhatWasNotWrittenHere(String text) {
        assertThatThrownBy(() -> Xliff.read(text))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("no XLIFF file that was written here");
    }
}
