package org.alihwarta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected tokens, separated by {@code ¦}, come from sacreBLEU 2.6.0; the Japanese from MeCab 0.996 with the IPA dictionary. */
class TokenizationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Rp1.250,50 (naik 0,15%), kata \"Ani\".; Rp1.250,50¦(¦naik¦0,15¦%¦)¦,¦kata¦\"¦Ani¦\"¦.",
                "It's 3-4, isn't it?;                    It's¦3¦-¦4¦,¦isn't¦it¦?",
                "~a&amp;lt;b &quot;c&quot; <skipped>d~;  a¦<¦b¦\"¦c¦\"¦d",
                "1.2.3, x.y;                             1.2.3¦,¦x¦.¦y",
                "end.;                                   end¦.",
                ".start;                                 .¦start",
                "5.-6;                                   5¦.¦-6",
                "naïve – “quoted”…;                      naïve¦–¦“quoted”…",
                "🚢ship;                                 🚢ship",
                "Menteri\u00a0Ani\u3000Budi;             Menteri¦Ani¦Budi",
                "~well-\nknown\nname~;                   wellknown¦name",
                "~~;                                     ~~"
            })
    void splitsAsMtevalDoes(String line, String tokens) {
        assertThat(String.join("¦", Tokenization.WMT_13A.tokens(line))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "他说：“2024年增长3.5%”——ABC公司, 他¦说¦：¦“¦2024¦年¦增¦长¦3.5¦%¦”¦—¦—¦ABC¦公¦司",
        ".开始,    .¦开¦始",
        "𠀀字🚢 x, 𠀀¦字¦🚢¦x",
        "①→②,     ①¦→¦②",
        "全角！abc, 全¦角¦！¦abc",
        "a—b,      a¦—¦b"
    })
    void splitsChineseCharactersOffAsSacreBleuDoes(String line, String tokens) {
        assertThat(String.join("¦", Tokenization.CHINESE.tokens(line))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "すもももももももものうち, すもも¦も¦もも¦も¦もも¦の¦うち",
        "サラ・ダニウス氏とボブ・ディラン氏, サラ・ダニウス¦氏¦と¦ボブ¦・¦ディラン¦氏",
        "一〇〇円々, 一¦〇¦〇¦円¦々",
        "ABC社 は 123 台, ABC¦社¦は¦123¦台",
        "ÐÐ x, ÐÐ¦x",
        "ガガガガガガガガガガガガガガガガガガガガガガガガガガガ港, ガガ¦ガガガガガガガガガガガガガガガガガガガガガガガガガ¦港",
        "未知語躑躅鬱蒼, 未知¦語¦躑躅¦鬱蒼",
        "🚢が出港, 🚢¦が¦出港",
        "'', ''",
        "' ', ''"
    })
    void findsTheJapaneseWordsThatMecabFinds(String line, String tokens) {
        assertThat(String.join("¦", Tokenization.JAPANESE_MECAB.tokens(line))).isEqualTo(tokens);
    }

    @Test
    void splitsCharactersNotHalvesOfThem() {
        assertThat(Tokenization.CHARACTERS.tokens("a 🚢b ")).containsExactly("a", "🚢", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "INDONESIAN, 13a",
        "ENGLISH,    13a",
        "CHINESE,    zh",
        "JAPANESE,   ja-mecab",
        "ARABIC,     13a",
        "FRENCH,     13a"
    })
    void suitsTheLanguageAsSacreBleuChooses(Language language, String code) {
        assertThat(Tokenization.forLanguage(language)).isEqualTo(Tokenization.byCode(code));
    }

    @Test
    void namesTheTokenizersWhenAskedForAnother() {
        assertThatThrownBy(() -> Tokenization.byCode("spm"))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage("There is no tokenizer 'spm': use 13a, zh, ja-mecab, char or none");
    }
}
