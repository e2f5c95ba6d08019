package org.alihwarta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final Intake INTAKE = Intake.standard();
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String STORY =
            "Panen Raya di Subang\n\nPetani mulai memanen padi pada hari ini – café desa ikut ramai.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void readsUnicodeByItsMark(String charset) {
        assertThat(INTAKE.read(("\ufeff" + STORY).getBytes(Charset.forName(charset)), "a.txt", null)
                        .document()
                        .texts())
                .containsExactly(
                        "Panen Raya di Subang", "Petani mulai memanen padi pada hari ini – café desa ikut ramai.");
    }

    @Test
    void obeysADeclaredCharset() {
        assertThat(INTAKE.read(STORY.getBytes(WINDOWS), "a.txt", "text/plain; charset=windows-1252")
                        .document()
                        .texts()
                        .get(1))
                .contains("– café");
        byte[] page = "<meta charset=\"windows-1252\"><h1>Panen</h1><p>Petani memanen padi di café desa.</p>"
                .getBytes(WINDOWS);
        assertThat(INTAKE.read(page, "a.html", null).document().texts()).contains("Petani memanen padi di café desa.");
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        assertThatThrownBy(() -> INTAKE.read(STORY.getBytes(WINDOWS), "a.txt", null))
                .hasMessage("a.txt is not UTF-8: byte 0x96 at offset 62 does not belong there: save it as UTF-8"
                        + " (it may be windows-1252: iconv -f WINDOWS-1252 -t UTF-8)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    %PDF-1.7 x            | a.txt is a PDF file, not text
                    {\\rtf1 x             | a.txt is an RTF document, not text
                    PK\u0003\u0004word    | a.txt is a Word document or a ZIP archive, not text
                    """)
    void namesTheKindOfAnotherFile(String content, String message) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), message);
    }

    @Test
    void refusesControlCharacters() {
        assertRefused("Panen\u0000Raya".getBytes(StandardCharsets.UTF_8), "NUL byte at offset 5");
        assertRefused("Panen\u0007Raya".getBytes(StandardCharsets.UTF_8), "control character U+0007 at character 5");
        assertRefused(STORY.getBytes(StandardCharsets.UTF_16LE), "UTF-16 without a byte order mark");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused(new byte[5 * 1024 * 1024], "a.txt has 5.0 MB, more than the 2 MB that a story may have");
        assertRefused(
                "kata ".repeat(5_000).getBytes(StandardCharsets.UTF_8), "a.txt has a paragraph of 24,999 characters");
        assertRefused("Kata pendek.\n".repeat(6_000).getBytes(StandardCharsets.UTF_8), "send one story at a time");
    }

    @Test
    void refusesNothing() {
        assertRefused(new byte[0], "a.txt is empty");
        assertRefused("Panen Raya\nPanen Raya\n".getBytes(StandardCharsets.UTF_8), "a.txt has a headline but no text");
    }

    @Test
    void refusesAnUnknownCharset() {
        assertThatThrownBy(() -> INTAKE.read(new byte[] {65}, "a.txt", "text/plain; charset=klingon"))
                .hasMessageContaining("\"klingon\", which does not exist: save it as UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "en, English, Farmers in the district began to harvest their rice today after the long rain had ended.",
        "fr, French, Les agriculteurs du district ont commencé à récolter leur riz après la fin des longues pluies.",
        "ar, Arabic, بدأ المزارعون في المنطقة حصاد الأرز اليوم بعد انتهاء موسم الأمطار الطويل.",
    })
    void refusesAnotherLanguageUnlessTold(String code, String name, String sentence) {
        String story = "Subang 2026\n\n" + sentence + "\n";
        assertThatThrownBy(() -> INTAKE.readPasted(story, "pasted text"))
                .hasMessageStartingWith(
                        "pasted text is " + name + ", not Indonesian; Alihwarta takes Indonesian originals");
        assertThat(INTAKE.withoutLanguageCheck()
                        .readPasted(story, "pasted text")
                        .document()
                        .texts())
                .as(code)
                .contains(sentence);
    }

    @Test
    void marksAParagraphInAnotherLanguage() {
        String english = "Farmers in the district began to harvest their rice today after the long rain had ended.";
        Imported imported = INTAKE.readPasted(
                STORY + "\nPemerintah daerah menyiapkan gudang untuk menampung hasil panen tahun ini.\n\n" + english,
                "pasted text");

        assertThat(imported.notes()).containsExactly(new Imported.Note(Doubt.OTHER_LANGUAGE, english));
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, , true",
        "a.txt, , false",
        "upload, text/html, true",
        "a.html, text/plain, false",
        "pasted text, , true",
    })
    void tellsHtmlByTypeThenNameThenContent(String name, String contentType, boolean html) {
        byte[] page =
                "<h1>Panen Raya</h1><p>Petani mulai memanen padi pada hari ini.</p>".getBytes(StandardCharsets.UTF_8);
        assertThat(INTAKE.read(page, name, contentType)
                        .document()
                        .texts()
                        .toString()
                        .contains("<h1>"))
                .isEqualTo(!html);
    }

    @Test
    void usesTheHeadlineThatIsKnown() {
        assertThat(INTAKE.withHeadline(" Panen  Raya ")
                        .readPasted("Petani mulai memanen padi pada hari ini.", "desk")
                        .document()
                        .headline())
                .isEqualTo("Panen Raya");
    }

    private static void assertRefused(byte[] raw, String message) {
        assertThatThrownBy(() -> INTAKE.read(raw, "a.txt", null))
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(AlihwartaException.Kind.BAD_INPUT))
                .hasMessageContaining(message);
    }
}
