package org.alihwarta.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RiskNotesTest {
    private static final RiskNotes NOTES = RiskNotes.standard();

    @TestFactory
    Stream<DynamicTest> findWhatTheirExamplesSay() {
        return NOTES.rules().stream()
                .flatMap(rule -> rule.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule.id() + ": " + example.document().texts(), () -> check(rule, example))));
    }

    private static void check(RiskRule rule, RiskExample example) {
        SourceStory story = NOTES.read(example.document());
        List<String> found = rule.notes(story).stream()
                .map(note -> story.passages().get(note.passage()).text().substring(note.start(), note.end()))
                .toList();
        assertThat(found).isEqualTo(example.found() == null ? List.of() : List.of(example.found()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleShowsWhatItFindsAndWhatNot() {
        return NOTES.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    assertThat(rule.examples()).anyMatch(example -> example.found() != null);
                    assertThat(rule.examples()).anyMatch(example -> example.found() == null);
                }));
    }

    @Test
    void haveWordsInBothLanguagesOfTheDesk() {
        RiskMessages indonesian = RiskMessages.in(Language.INDONESIAN);
        RiskMessages english = RiskMessages.in(Language.ENGLISH);
        Document document = new Document("Aturan 2O2O", null, List.of());

        assertThat(indonesian.keys()).isEqualTo(english.keys());
        assertThat(NOTES.of(document)).singleElement().satisfies(note -> {
            assertThat(indonesian.text(note)).isEqualTo("“2O2O” mencampur huruf dan angka. Maksudnya 2020?");
            assertThat(english.text(note)).isEqualTo("“2O2O” mixes letters and digits. Is it 2020?");
        });
        NOTES.rules().forEach(rule -> assertThat(english.keys()).contains("risk." + rule.id()));
    }

    @Test
    void comeInReadingOrder() {
        Document document = new Document(
                "Harga Naik Rp.300",
                null,
                List.of(
                        new Block.Paragraph("Sejak 2O2O, kata warga, tiketnya Rp. 5.000."),
                        new Block.Paragraph("Baca juga")));

        assertThat(NOTES.of(document))
                .extracting(RiskNote::rule)
                .containsExactly("rupiah", "letter-for-digit", "rupiah", "bare-label");
    }

    /** Processor time, so that a busy machine changes little; the limit leaves room for a slow one. */
    @Test
    void takeLittleTimeForALongStory() {
        List<Block> blocks = new ArrayList<>();
        for (int paragraph = 0; paragraph < 75; paragraph++) {
            blocks.add(new Block.Paragraph(
                    "Bupati Wayan Arta " + paragraph + " menemui Ketua Sari Dewi di Kabupaten Sukamaju pada Rabu (5/11)"
                            + " untuk membahas anggaran Rp1,2 triliun. Dia menilai Komisi Pemberantasan Korupsi (KPK) dan Mahkamah Agung perlu"
                            + " mengawasi proyek itu sejak awal hingga selesai nanti."));
        }
        Document document = new Document("Anggaran", null, blocks);
        assertThat(document.wordCount()).isBetween(2_700, 3_300);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 40; round++) {
            long began = threads.getCurrentThreadCpuTime();
            NOTES.of(document);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - began);
        }

        assertThat(Duration.ofNanos(least)).isLessThan(Duration.ofMillis(100));
    }
}
