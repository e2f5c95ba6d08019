package org.alihwarta.gate;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;

/**
 * Gate 8, second half: what the source denies, the target denies.
 *
 * <p>Indonesian negators are those of KBBI (tidak, tak, bukan, belum, jangan, tanpa, and the verbs of denial). Where the source only
 * qualifies ({@code yang tidak dijaga}) anything that may carry a denial counts on the other side, prefixes and verbs of failing and refusing included;
 * where it denies a statement, only what denies beyond doubt. A language has more ways to deny than a list has, so a person decides; see the
 * measured rates in {@code docs/gates.md}.
 */
public final class NegationGate implements Gate {
    static final String LOST = "gate.negation.lost";

    private static final Pattern INDONESIAN = pattern("\\b(?:tidak|bukan|belum|jangan|tak|enggak|nggak)\\b");
    /** "Tidak hanya", "bukan hanya", "belum lama", "tidak lama" and the like deny nothing. */
    private static final Pattern NO_DENIAL = pattern(
            "\\b(?:tidak|bukan|tak) (?:hanya|cuma|sekadar|saja|jarang|lain|kalah|kurang|lagi|sedikit|lama|jauh|terlepas|langsung|sengaja|terlalu|begitu|terduga|terhitung|ternilai|menentu)"
                    + "|\\bpaling tidak|\\btidak seperti|\\bhampir tidak|\\btidak cukup|\\bbelum lama|\\b(?:atau|apakah|maupun|dan) (?:tidak|bukan|belum)\\b|\\bmau tak mau|\\btidak bukan|\\bbukan(?:kah)?\\?|\\bmau tidak mau");

    /** "Yang tidak dijaga" may become one adjective ("unattended", 擅自): a person should look, the edition need not stop. */
    private static final Pattern ATTRIBUTE =
            pattern("\\b(?:yang|perilaku|tindakan|rasa|secara) (?:tidak|bukan|belum|tak)\\b|\\btak ter\\w+"
                    + "|\\b(?:tidak|belum|tak) (?:nyaman|jelas|yakin|puas|stabil|sah|adil|tepat|benar|pasti|terluka|tersentuh|terusik|diketahui|berjalan baik|bisa pecah|menghiraukan|peduli|biasa|lupa|sama)\\b"
                    + "|\\bjangan lupa\\b|\\(bukan [^)]*\\)");

    private static final Pattern ENGLISH = pattern(
            "\\b(?:no|not|nor|non|none|never|neither|nobody|nothing|nowhere|cannot|without|hardly|barely|scarcely|rarely|seldom|few|little|lack\\w*|fail\\w*|refus\\w*"
                    + "|den(?:y|ies|ied|ying)|un(?!der|ti|it|ion|iv|iq|less)\\w+|(?:im(?:poss|prob|mun)|in(?:cap|visib|compl|suff|elig|val|eff|abil|dep|evit)|il(?:leg|lic)|ir(?:reg|rel|resp)|dis(?:agr|appr|allow|miss|hon|cont))\\w*|\\w+less|yet|avoid\\w*|prevent\\w*|declin\\w*|reject\\w*|absen\\w*|instead|until"
                    + "|devoid|free of|beyond|too|exclu\\w*|except|unless|zero|difficult|bans?|banned|prohibit\\w*)\\b|n['’]t\\b|\\bnon-");
    private static final Pattern FRENCH = pattern(
            "\\b(?:ne|non|pas|ni|sans|aucune?|jamais|rien|personne|nul(?:le)?|peu|guère|ignor\\w*|indemne\\w*|intact\\w*|in\\w{3,}[ai]bles?|dout\\w*|mauvais\\w*|égal|refus\\w*|échou\\w*|manqu\\w*|im(?:poss|prob)\\w*|in(?:cap|vis|suff|val|eff|conn|util|dép|évit|stab)\\w*|dé(?:ni|pour|faut|sacc|sappr)\\w*|mal|absen\\w*|empêch\\w*|évit\\w*|interdi\\w*|hors|trop)\\b|\\bn['’]");
    private static final Pattern CHINESE = pattern("[不没才直暂懈沒无無未非别勿否莫免绝拒缺失禁难尚只还仅]");
    private static final Pattern JAPANESE = pattern("な[いくかけし]|ず|ません|ぬ|まい|無|非|不|未|否|以外|禁|欠|難|失|拒|止|離|だけ|疑|略|なし|ナシ|避|別");
    private static final Pattern ARABIC = pattern(
            "(?<!\\p{L})[وفلبك]?(?:لا|خالٍ?|خالية|عديم\\p{L}*|غياب|لم|لن|ليس\\p{L}*|ما|غير|دون|بدون|عدم|لست|لسنا|بعدم|كلا|إلا|بلا|ألا|ولا|أقل|قلة|رفض\\p{L}*|فشل\\p{L}*|يرفض\\p{L}*|نفى|تعذر|استحال\\p{L}*|مستحيل|نادر\\p{L}*|منع|انعدام|بالكاد|عاجز\\p{L}*|لكن|فقط|بعد|سوى|حتى|لئلا)(?!\\p{L})");

    /** Words that hold a negator and deny nothing: {@code not only}, {@code なければならない} (must), {@code 不过} (but). */
    private static final Pattern NEUTRAL =
            pattern("\\bnot only\\b|\\bno matter\\b|\\bnon seulement\\b|\\bnothing but\\b"
                    + "|不仅|不过|不断|不少|不久|不同|不得不|差不多|无论|不管|非常|除非|未来|无线|非洲|南非|不等"
                    + "|まず|必ず|ずっと|ずつ|はず|いずれ|わずか|少なく|少ない|なければならな|なくてはならな|かもしれない|だけでなく|間もなく|まもなく|未来|非常|無線|不動産|無料"
                    + "|لا سيما|لا يزال|ما زال");
    /** What denies beyond doubt; the wider lists above also hold what only may. */
    private static final Pattern PLAIN_ENGLISH = pattern(
            "\\b(?:no|not|nor|non|none|never|neither|nobody|nothing|nowhere|cannot|without|hardly|rarely|seldom|lack\\w*|fail\\w*|refus\\w*"
                    + "|den(?:y|ies|ied|ying)|un(?!der|ti|it|ion|iv|iq|less)\\w+|(?:im(?:poss|prob|mun)|in(?:cap|visib|compl|suff|elig|val|eff|abil|dep|evit)|il(?:leg|lic)|ir(?:reg|rel|resp)|dis(?:agr|appr|allow|miss|hon|cont))\\w*|\\w+less|avoid\\w*|prevent\\w*|declin\\w*|reject\\w*|absen\\w*|devoid|bans?|banned|prohibit\\w*)\\b|n['’]t\\b|\\bnon-");

    private static final Pattern PLAIN_FRENCH = pattern(
            "\\b(?:ne|non|pas|ni|sans|aucune?|jamais|rien|nul(?:le)?|refus\\w*|échou\\w*|manqu\\w*|ignor\\w*|im(?:poss|prob)\\w*|in(?:cap|vis|suff|val|eff|conn|util|dép|évit|stab|demne|tact)\\w*|in\\w{3,}[ai]bles?|dé(?:ni|pour|sacc|sappr)\\w*|absen\\w*|empêch\\w*|évit\\w*|interdi\\w*|dout\\w*)\\b|\\bn['’]");
    private static final Pattern PLAIN_CHINESE = pattern("[不没無无未非勿莫拒禁缺]|否认|避免|以外|之外");
    private static final Pattern PLAIN_JAPANESE = pattern("な[いくかけし]|ず|ません|ぬ|まい|無|非|不|未|否|禁|欠|拒|なし|ナシ|避");
    private static final Pattern PLAIN_ARABIC = pattern(
            "(?<!\\p{L})[وفلبك]?(?:لا|خالٍ?|خالية|عديم\\p{L}*|غياب|لم|لن|ليس\\p{L}*|غير|دون|بدون|عدم|لست|لسنا|بعدم|كلا|بلا|ألا|ولا|رفض\\p{L}*|فشل\\p{L}*|يرفض\\p{L}*|نفى|تعذر|استحال\\p{L}*|مستحيل|منع|انعدام|عاجز\\p{L}*|لئلا)(?!\\p{L})");

    private static final Map<Language, Pattern> MAY_DENY = Map.of(
            Language.ENGLISH, ENGLISH,
            Language.FRENCH, FRENCH,
            Language.CHINESE, CHINESE,
            Language.JAPANESE, JAPANESE,
            Language.ARABIC, ARABIC,
            Language.INDONESIAN, INDONESIAN);
    private static final Map<Language, Pattern> DENY = Map.of(
            Language.ENGLISH, PLAIN_ENGLISH,
            Language.FRENCH, PLAIN_FRENCH,
            Language.CHINESE, PLAIN_CHINESE,
            Language.JAPANESE, PLAIN_JAPANESE,
            Language.ARABIC, PLAIN_ARABIC,
            Language.INDONESIAN, INDONESIAN);

    @Override
    public String id() {
        return "negation";
    }

    @Override
    public Category category() {
        return Category.QUOTATION;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        String source = NO_DENIAL.matcher(pair.source()).replaceAll(" ");
        if (pair.target().isBlank() || !INDONESIAN.matcher(source).find()) {
            return List.of();
        }
        boolean plain =
                INDONESIAN.matcher(ATTRIBUTE.matcher(source).replaceAll(" ")).find();
        String target = NEUTRAL.matcher(pair.target()).replaceAll(" ");
        boolean denies = finds(plain ? DENY : MAY_DENY, pair.language(), target);
        return denies ? List.of() : List.of(Finding.review("negation", LOST));
    }

    private static boolean finds(Map<Language, Pattern> negators, Language language, String target) {
        Pattern pattern = negators.get(language);
        return pattern != null && pattern.matcher(target).find();
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    @Override
    public List<Example> examples() {
        String source = "Gubernur tidak menyetujui usul itu.";
        return List.of(
                Example.passes(Language.ENGLISH, source, "The governor did not approve the proposal."),
                Example.passes(Language.ENGLISH, source, "The governor rejected the proposal."),
                Example.caught(LOST, Language.ENGLISH, source, "The governor approved the proposal."),
                Example.caught(LOST, Language.FRENCH, source, "Le gouverneur a approuvé la proposition."),
                Example.caught(LOST, Language.CHINESE, source, "省长批准了该提案。"),
                Example.caught(LOST, Language.JAPANESE, source, "知事はその提案を承認した。"),
                Example.caught(LOST, Language.ARABIC, source, "وافق المحافظ على الاقتراح."),
                Example.passes(
                        Language.ENGLISH,
                        "Tidak hanya warga, petugas juga hadir.",
                        "Residents and officers attended."));
    }
}
