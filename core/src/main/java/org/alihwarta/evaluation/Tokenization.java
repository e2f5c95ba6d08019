package org.alihwarta.evaluation;

import java.util.List;
import java.util.Locale;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/** How a line is cut into the tokens that BLEU counts; each equals sacreBLEU's tokenizer of the same name. */
public enum Tokenization {
    /** At white space only, for text that is tokenized already. */
    NONE("none", "none"),
    /** {@code mteval-v13a}, for languages written with spaces. */
    WMT_13A("13a", "13a"),
    /** Every Chinese character alone, the rest as {@link #WMT_13A}. */
    CHINESE("zh", "zh"),
    /** Every character alone. */
    CHARACTERS("char", "char"),
    /** The words that MeCab 0.996 finds with the IPA dictionary. */
    JAPANESE_MECAB("ja-mecab", "ja-mecab-0.996-IPA");

    private final String code;
    private final String signature;

    Tokenization(String code, String signature) {
        this.code = code;
        this.signature = signature;
    }

    /** The one that sacreBLEU takes for this target language. */
    public static Tokenization forLanguage(Language target) {
        return switch (target) {
            case CHINESE -> CHINESE;
            case JAPANESE -> JAPANESE_MECAB;
            case INDONESIAN, ENGLISH, ARABIC, FRENCH -> WMT_13A;
        };
    }

    /** By the name that sacreBLEU's {@code --tokenize} takes. */
    public static Tokenization byCode(String code) {
        for (Tokenization tokenization : values()) {
            if (tokenization.code.equals(code.toLowerCase(Locale.ROOT))) {
                return tokenization;
            }
        }
        throw AlihwartaException.badInput(
                "There is no tokenizer '%s': use 13a, zh, ja-mecab, char or none".formatted(code));
    }

    public String code() {
        return code;
    }

    /** What stands after {@code tok:} in a signature. */
    public String signature() {
        return signature;
    }

    List<String> tokens(String line) {
        String text = Whitespace.stripEnd(line);
        return switch (this) {
            case NONE -> Whitespace.split(text);
            case WMT_13A -> WmtTokens.of(text);
            case CHINESE -> WmtTokens.ofChinese(text);
            case CHARACTERS ->
                Whitespace.remove(text)
                        .codePoints()
                        .mapToObj(Character::toString)
                        .toList();
            case JAPANESE_MECAB -> MecabLattice.words(Whitespace.strip(text));
        };
    }
}
