package org.alihwarta.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GatesTest {
    private static final Gates GATES = Gates.standard();

    static Stream<Arguments> examples() {
        return Stream.concat(
                GATES.sentenceGates().stream()
                        .flatMap(gate -> gate.examples().stream()
                                .map(example -> Arguments.of(
                                        gate.id(),
                                        example,
                                        gate.check(example.sentences().get(0))))),
                GATES.editionGates().stream()
                        .flatMap(gate -> gate.examples().stream()
                                .map(example -> Arguments.of(
                                        gate.id(),
                                        example,
                                        gate.check(example.sentences()).stream()
                                                .flatMap(List::stream)
                                                .toList()))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsJudgedAsItSays(String gate, Example example, List<Finding> findings) {
        List<String> messages = findings.stream().map(Finding::message).toList();
        assertThat(messages).isEqualTo(example.message() == null ? List.of() : List.of(example.message()));
        assertThat(findings).allMatch(finding -> finding.gate().equals(gate));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleThatPassesItsGatePassesAllOthers(String gate, Example example, List<Finding> own) {
        if (example.message() == null) {
            assertThat(GATES.checkAll(example.sentences())).as(gate).allMatch(List::isEmpty);
        } else {
            assertThat(own).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyFindingHasATextInBothLanguagesOfTheDesk(String gate, Example example, List<Finding> findings) {
        for (Finding finding : findings) {
            for (Language desk : List.of(Language.INDONESIAN, Language.ENGLISH)) {
                assertThat(FindingMessages.in(desk).text(finding))
                        .as(gate)
                        .doesNotContain("{")
                        .endsWith(".");
            }
        }
    }

    @Test
    void bothLanguagesOfTheDeskHaveTheSameMessages() {
        assertThat(FindingMessages.in(Language.INDONESIAN).keys())
                .isEqualTo(FindingMessages.in(Language.ENGLISH).keys());
    }

    @Test
    void everyMessageIsShownByAnExample() {
        assertThat(examples()
                        .map(arguments -> ((Example) arguments.get()[1]).message())
                        .filter(message -> message != null)
                        .collect(Collectors.toSet()))
                .isEqualTo(FindingMessages.in(Language.ENGLISH).keys());
    }

    @Test
    void namesLanguagesInTheLanguageOfTheDesk() {
        Finding finding = new Finding("language", Severity.BLOCK, "gate.language.wrong", List.of("fr", "en"));
        assertThat(FindingMessages.in(Language.INDONESIAN).text(finding))
                .isEqualTo("Kalimat ini seharusnya berbahasa Prancis, tetapi terbaca sebagai bahasa Inggris.");
        assertThat(FindingMessages.in(Language.ENGLISH).text(finding))
                .isEqualTo("The sentence should be in French but reads as English.");
    }

    @Test
    void givesTheFindingsOfAnEditionSentenceBySentence() {
        SentencePair good = new SentencePair("Warga menunggu.", "Residents are waiting.", Language.ENGLISH);
        SentencePair left = new SentencePair("Warga menunggu.", "Warga menunggu.", Language.ENGLISH);
        SentencePair empty = new SentencePair("Warga menunggu.", "", Language.ENGLISH);
        assertThat(GATES.checkAll(List.of(good, left, empty)).stream()
                        .map(findings -> findings.stream().map(Finding::gate).toList()))
                .containsExactly(List.of(), List.of("language"), List.of("omission"));
    }

    /** One fault each that readers of machine-translated news meet; switching off its gate lets it through. */
    @Test
    void eachFaultIsCaughtByItsGateAlone() {
        Map<String, SentencePair> faults = Map.of(
                "language",
                new SentencePair(
                        "Polisi masih menyelidiki penyebab kebakaran di pasar itu.",
                        "Polisi masih menyelidiki penyebab kebakaran di pasar itu.",
                        Language.FRENCH),
                "omission",
                new SentencePair(
                        "Polisi masih menyelidiki penyebab kebakaran yang menghanguskan puluhan kios di pasar itu.",
                        "Police are investigating.",
                        Language.ENGLISH),
                "loop",
                new SentencePair(
                        "Polisi masih menyelidiki penyebab kebakaran di pasar itu.",
                        "Police are investigating the cause of the fire the cause of the fire.",
                        Language.ENGLISH),
                "name",
                new SentencePair(
                        "Partai Buruh yang berkuasa di Korea Utara menerbitkan artikel itu.",
                        "North Korea's ruling Labor Party published the article.",
                        Language.ENGLISH),
                "value",
                new SentencePair(
                        "Militer menembakkan puluhan rudal balistik ke laut.",
                        "The military fired tens of ballistic missiles into the sea.",
                        Language.ENGLISH),
                "label",
                new SentencePair("BACA JUGA:", "SEE ALSO:", Language.ENGLISH));
        faults.forEach((id, pair) -> {
            assertThat(GATES.check(pair).stream().map(Finding::gate)).containsExactly(id);
            assertThat(without(id).check(pair)).isEmpty();
        });
    }

    /** A paragraph that stands twice, one name in two spellings, a woman who becomes a man: seen only beside other sentences or a registry. */
    @Test
    void eachFaultOfAnEditionIsCaughtByItsGateAlone() {
        SentencePair rain = new SentencePair(
                "Hujan deras mengguyur tiga kecamatan di kaki gunung sejak Jumat malam.",
                "Heavy rain has been falling on three districts at the foot of the mountain since Friday night.",
                Language.ENGLISH);
        SentencePair twice = new SentencePair(
                "Pengungsi menempati tenda di lapangan sepak bola di dekat kantor desa yang terendam itu.",
                rain.target(),
                Language.ENGLISH);
        SentencePair trump = new SentencePair(
                "Donald Trump berpidato di hadapan para pendukungnya kemarin.",
                "唐纳德·特朗普昨天在支持者面前发表了讲话。",
                Language.CHINESE);
        SentencePair spelled = new SentencePair(
                "Menurut Trump, tarif itu akan berlaku bulan depan.", "川普表示，该关税将于下月生效。", Language.CHINESE);
        SentencePair she = new SentencePair(
                "Meloni mengatakan ia akan datang lagi tahun depan.",
                "Meloni said that he would come again next year.",
                Language.ENGLISH);
        Map<String, List<SentencePair>> faults = Map.of(
                "loop", List.of(rain, twice), "transliteration", List.of(trump, spelled), "person", List.of(rain, she));
        faults.forEach((id, edition) -> {
            assertThat(GATES.checkAll(edition).get(1).stream().map(Finding::gate))
                    .containsExactly(id);
            assertThat(without(id).checkAll(edition)).allMatch(List::isEmpty);
        });
    }

    private static Gates without(String id) {
        return new Gates(
                GATES.sentenceGates().stream()
                        .filter(gate -> !gate.id().equals(id))
                        .toList(),
                GATES.editionGates().stream()
                        .filter(gate -> !gate.id().equals(id))
                        .toList());
    }
}
