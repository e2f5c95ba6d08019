package org.alihwarta.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.Value;
import org.alihwarta.language.Language;

/** Gate 4: nothing stands in the target that the source lacks: numbers, addresses, remarks of a language model, text far beyond the usual length. */
public final class AdditionGate implements Gate {
    static final String NUMBER = "gate.addition.number";
    static final String CHATTER = "gate.addition.chatter";
    static final String LONG = "gate.addition.long";

    private static final int LONG_ENOUGH = 40;
    /** How language models open or close an answer instead of only giving it; collected from the answers of common models in each language. */
    private static final Pattern CHATTER_FORM = Pattern.compile(
            "^[*_\"“'「«\\s]*(?:here(?:['’]s| is| are) (?:the|your|a|my) (?:\\w+ ){0,2}translat|(?:sure|certainly|of course)[,!.] "
                    + "|translation ?:|translated (?:text|sentence) ?:|as an ai\\b|i(?:['’]m| am) sorry, (?:but )?i (?:can|am)"
                    + "|voici (?:la|une|votre) traduction|bien sûr[,!] (?:voici|je)|traduction ?:|en tant qu['’](?:ia|intelligence)"
                    + "|以下是.{0,12}(?:翻译|译文)|(?:中文)?(?:翻译|译文)(?:如下)?[:：]|作为(?:一个)?(?:AI|人工智能)|好的[，,。]"
                    + "|以下(?:は|が|に).{0,16}(?:翻訳|訳)|(?:日本語)?(?:翻訳|訳文|訳)[:：]|もちろんです|承知"
                    + "|إليك(?:م)? (?:ال)?ترجمة|(?:ال)?ترجمة ?:|بالتأكيد[،,!]|بالطبع[،,!]|كنموذج لغوي"
                    + "|berikut (?:adalah |ini )?(?:hasil )?terjemahan)"
                    + "|```|\\((?:note|translator['’]s note|note du traducteur|注|译者注|訳注|ملاحظة) ?[:：]"
                    + "|let me know if|hope this helps|n['’]hésitez pas à me|希望(?:这|以上).{0,6}(?:有帮助|对您)|お役に立て",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Speech may begin as an obliging answer does. */
    private static final Pattern AGREEING = Pattern.compile(
            "^[\"“'\\s]*(?:tentu(?: saja)?|pasti|baik(?:lah)?|oke|siap|maaf)\\s*[,.!]", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "addition";
    }

    @Override
    public Category category() {
        return Category.ADDITION;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        return findChatter(pair)
                .or(() -> findNumber(pair))
                .or(() -> findLength(pair))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Finding> findChatter(SentencePair pair) {
        Matcher matcher = CHATTER_FORM.matcher(pair.target());
        boolean said = matcher.find()
                && !pair.source().toLowerCase(Locale.ROOT).contains("terjemahan")
                && !AGREEING.matcher(pair.source()).find();
        return said
                ? Optional.of(Finding.block("addition", CHATTER, matcher.group().strip()))
                : Optional.empty();
    }

    private static Optional<Finding> findNumber(SentencePair pair) {
        FactComparison facts = pair.facts();
        if (facts.extra().isEmpty() || facts.isChanged()) {
            return Optional.empty();
        }
        boolean mayBeWorded = pair.language().isWrittenWithoutSpaces()
                && facts.extra().stream().allMatch(AdditionGate::isSmallCount);
        return Optional.of(
                mayBeWorded
                        ? Finding.review("addition", NUMBER, facts.extraText())
                        : Finding.block("addition", NUMBER, facts.extraText()));
    }

    /** Chinese and Japanese count a few things in digits where Indonesian has a word for them: a pair, a trio, both, several. */
    private static boolean isSmallCount(Fact fact) {
        Value value = fact.value() instanceof Value.Range range ? range.to() : fact.value();
        return value instanceof Value.Count count && count.amount().compareTo(BigDecimal.TEN) < 0;
    }

    private static Optional<Finding> findLength(SentencePair pair) {
        LengthModel model = LengthModel.of(pair.language());
        return Words.length(pair.source()) >= LONG_ENOUGH && model.isTooLong(pair)
                ? Optional.of(Finding.block("addition", LONG, Long.toString(Math.round(100 * model.share(pair)))))
                : Optional.empty();
    }

    @Override
    public List<Example> examples() {
        String source = "Petugas memadamkan api di gudang kertas itu sebelum tengah malam.";
        String english = "Firefighters put out the blaze at the paper warehouse before midnight.";
        return List.of(
                Example.passes(Language.ENGLISH, source, english),
                Example.caught(CHATTER, Language.ENGLISH, source, "Here is the translation: " + english),
                Example.passes(Language.ENGLISH, "Tentu saja, warga menolak.", "Of course, residents refused."),
                Example.caught(
                        CHATTER,
                        Language.FRENCH,
                        source,
                        "Voici la traduction : Les pompiers ont éteint le feu avant minuit."),
                Example.caught(CHATTER, Language.CHINESE, source, "以下是翻译：消防员在午夜前扑灭了造纸仓库的大火。"),
                Example.caught(CHATTER, Language.JAPANESE, source, "翻訳：消防隊は真夜中前に紙倉庫の火を消し止めた。"),
                Example.caught(
                        CHATTER,
                        Language.ARABIC,
                        source,
                        "إليك الترجمة: أخمد رجال الإطفاء الحريق في مستودع الورق قبل منتصف الليل."),
                Example.caught(
                        NUMBER,
                        Language.ENGLISH,
                        source,
                        "Firefighters put out the blaze at the 3-storey warehouse before midnight."),
                Example.caught(
                        NUMBER,
                        Language.ENGLISH,
                        "Pagar itu setinggi 100 kaki (30 meter).",
                        "The fence is 100 feet (60 metres) high."),
                Example.passes(Language.ENGLISH, "Tiga gudang terbakar.", "3 warehouses burned down."),
                Example.caught(NUMBER, Language.JAPANESE, "Beberapa gudang terbakar.", "倉庫が3～4棟焼けた。"),
                Example.caught(
                        LONG,
                        Language.ENGLISH,
                        source,
                        english
                                + " The owner of the building thanked everybody who had helped and invited the crews to a meal on Sunday."));
    }
}
