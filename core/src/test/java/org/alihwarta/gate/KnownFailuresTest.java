package org.alihwarta.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.risk.RiskNote;
import org.alihwarta.risk.RiskNotes;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What machine-made news pages were seen to publish: each must be stopped, and stopped by the gate that is there for it, so that a row fails when
 * its gate is switched off or no longer sees it. The sentences are of this project's own making.
 */
class KnownFailuresTest {
    private static final Gates GATES = Gates.standard();

    static Stream<Failure> failures() {
        return Stream.of(
                quotedTitle(),
                party(),
                tens(),
                paragraphTwice(),
                bareLabel(),
                product(),
                person(),
                leftInIndonesian(),
                dateline(),
                yearLost());
    }

    private static Failure quotedTitle() {
        return new Failure("a quoted title copied with a letter changed", "name")
                .with(
                        "Presiden memuji \"Kamerad\" Tran dan keberanian rakyatnya.",
                        "The president praised \"Camerad\" Tran and the courage of his people.");
    }

    private static Failure party() {
        return new Failure("Labor Party for the Workers' Party of Korea", "name")
                .with(
                        "Partai Buruh Korea menggelar sidang di Pyongyang kemarin.",
                        "The Labor Party held a session in Pyongyang yesterday.");
    }

    private static Failure tens() {
        return new Failure("tens for dozens", "value")
                .with(
                        "Kapal itu memuat puluhan rudal balistik dan amunisi.",
                        "The ship carried tens of ballistic missiles and ammunition.");
    }

    private static Failure paragraphTwice() {
        String rain = "Heavy rain has fallen on three districts on the slopes of the mountain since Friday night.";
        return new Failure("a paragraph published twice", "loop")
                .with("Hujan deras mengguyur tiga kecamatan di lereng gunung sejak Jumat malam.", rain)
                .with("Pemerintah kabupaten mendirikan dua dapur umum bagi warga yang mengungsi.", rain);
    }

    private static Failure bareLabel() {
        return new Failure("a label with nothing behind it", "label").with("BACA JUGA:", "SEE ALSO:");
    }

    private static Failure product() {
        return new Failure("one product spelled in three ways", "transliteration")
                .with("Ponsel Nusatel Rimba dijual sejak kemarin.", "The Nusatel Rimba phone went on sale yesterday.")
                .with("Nusatel Rimba memakai dua kamera.", "The Nusa-Tel Rimba has two cameras.")
                .with("Harga Nusatel Rimba lebih murah.", "The price of the Nusattel Rimba is lower.");
    }

    private static Failure person() {
        return new Failure("a person whose name varies between sentences", "transliteration")
                .with(
                        "Petani bernama Kirana Wulandari memanen padi.",
                        "A farmer named Kirana Wulandari harvested rice.")
                .with(
                        "Menurut Kirana Wulandari, panen itu baik.",
                        "According to Kirana Wulandary, the harvest was good.");
    }

    private static Failure leftInIndonesian() {
        return new Failure("a whole sentence left in Indonesian", "language")
                .with("Warga sudah menunggu bantuan itu sejak pagi.", "Warga sudah menunggu bantuan itu sejak pagi.");
    }

    private static Failure dateline() {
        return new Failure("a dateline glued to the text", "label")
                .with(
                        "SURABAYA - Wali kota meresmikan taman baru di utara.",
                        "SURABAYA - The mayor opened a new park in the north.");
    }

    private static Failure yearLost() {
        return new Failure("a date that lost its year", "omission")
                .with(
                        "Jembatan itu dibuka pada 18 Juni 2024 oleh gubernur.",
                        "The bridge was opened on June 18 by the governor.");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isStoppedByItsGate(Failure failure) {
        assertThat(findings(GATES, failure))
                .as(failure.name())
                .anyMatch(finding -> finding.gate().equals(failure.gate())
                        && finding.severity().compareTo(Severity.REVIEW) >= 0);
    }

    /** No other gate sees it, so that the test above fails without its gate. */
    @ParameterizedTest
    @MethodSource("failures")
    void isMissedWithoutItsGate(Failure failure) {
        assertThat(findings(without(failure.gate()), failure))
                .as(failure.name())
                .isEmpty();
    }

    /** A date that the Indonesian itself gives without a year cannot be mended later: the writer is told before publishing. */
    @Test
    void tellsTheWriterOfADateWithoutAYear() {
        Document story = new Document(
                "Taman baru", null, List.of(new Block.Paragraph("Taman itu dibuka pada Rabu (5/11) oleh wali kota.")));

        assertThat(RiskNotes.standard().of(story)).extracting(RiskNote::rule).contains("date-without-year");
    }

    private static List<Finding> findings(Gates gates, Failure failure) {
        return gates.checkAll(failure.edition()).stream().flatMap(List::stream).toList();
    }

    private static Gates without(String gate) {
        return new Gates(
                GATES.sentenceGates().stream()
                        .filter(one -> !one.id().equals(gate))
                        .toList(),
                GATES.editionGates().stream()
                        .filter(one -> !one.id().equals(gate))
                        .toList());
    }

    /** An edition with a fault, and the gate that is there for it. */
    record Failure(String name, String gate, List<SentencePair> edition) {
        Failure(String name, String gate) {
            this(name, gate, List.of());
        }

        Failure with(String source, String target) {
            return new Failure(
                    name,
                    gate,
                    Stream.concat(edition.stream(), Stream.of(new SentencePair(source, target, Language.ENGLISH)))
                            .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
