package org.alihwarta.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;

/**
 * Gate 8, second half: what the source denies, the target denies.
 *
 * <p>Indonesian negators are those of KBBI (tidak, tak, bukan, belum, jangan, tanpa, and the verbs of denial). On the other side anything that may
 * carry a denial counts, prefixes and verbs of failing and refusing included, so that a missing denial is nearly certain; see the measured rates
 * in {@code docs/gates.md}.
 */
public final class NegationGate implements Gate {
    static final String LOST = "gate.negation.lost";

    private static final Pattern INDONESIAN = pattern("\\b(?:tidak|bukan|belum|jangan|tak|enggak|nggak)\\b");
    /** "Tidak hanya", "bukan hanya", "belum lama", "tidak lama" and the like deny nothing. */
    private static final Pattern NO_DENIAL = pattern(
            "\\b(?:tidak|bukan|tak) (?:hanya|cuma|sekadar|saja|jarang|lain|kalah|kurang|lagi|sedikit|lama|jauh|terlepas|langsung|sengaja|terlalu|begitu|terduga|terhitung|ternilai|menentu)"
                    + "|\\bpaling tidak|\\btidak seperti|\\bhampir tidak|\\btidak cukup|\\bbelum lama|\\b(?:atau|apakah|maupun|dan) (?:tidak|bukan|belum)\\b|\\bmau tak mau|\\btidak bukan|\\bbukan(?:kah)?\\?|\\bmau tidak mau");

    /** "Yang tidak dijaga" may become one adjective ("unattended", 擅自): a person should look, the edition need not stop. */
    private static final Pattern ATTRIBUTE = pattern("\\b(?:yang|perilaku|tindakan) (?:tidak|bukan|belum|tak)\\b");

    private static final Pattern ENGLISH = pattern(
            "\\b(?:no|not|nor|non|none|never|neither|nobody|nothing|nowhere|cannot|without|hardly|barely|scarcely|rarely|seldom|few|little|lack\\w*|fail\\w*|refus\\w*"
                    + "|den(?:y|ies|ied|ying)|un(?!der|ti|it|ion|iv|iq|less)\\w+|(?:im(?:poss|prob|mun)|in(?:cap|visib|compl|suff|elig|val|eff|abil|dep|evit)|il(?:leg|lic)|ir(?:reg|rel|resp)|dis(?:agr|appr|allow|miss|hon|cont))\\w*|\\w+less|yet|avoid\\w*|prevent\\w*|declin\\w*|reject\\w*|absen\\w*|instead|until"
                    + "|devoid|free of|beyond|too|exclu\\w*|except|unless|zero|difficult|bans?|banned|prohibit\\w*)\\b|n['’]t\\b|\\bnon-");
    private static final Pattern FRENCH = pattern(
            "\\b(?:ne|non|pas|ni|sans|aucune?|jamais|rien|personne|nul(?:le)?|peu|guère|refus\\w*|échou\\w*|manqu\\w*|im(?:poss|prob)\\w*|in(?:cap|vis|suff|val|eff|conn|util|dép|évit|stab)\\w*|dé(?:ni|pour|faut|sacc|sappr)\\w*|mal|absen\\w*|empêch\\w*|évit\\w*|interdi\\w*|hors|trop)\\b|\\bn['’]");
    private static final Pattern CHINESE = pattern("[不没才直暂懈沒无無未非别勿否莫免绝拒缺失禁难尚只还仅]");
    private static final Pattern JAPANESE = pattern("な[いくかけし]|ず|ません|ぬ|まい|無|非|不|未|否|以外|禁|欠|難|失|拒|止|離|だけ|疑|略|なし|ナシ|避|別");
    private static final Pattern ARABIC = pattern(
            "(?<!\\p{L})[وفلبك]?(?:لا|خالٍ?|خالية|عديم\\p{L}*|غياب|لم|لن|ليس\\p{L}*|ما|غير|دون|بدون|عدم|لست|لسنا|بعدم|كلا|إلا|بلا|ألا|ولا|أقل|قلة|رفض\\p{L}*|فشل\\p{L}*|يرفض\\p{L}*|نفى|تعذر|استحال\\p{L}*|مستحيل|نادر\\p{L}*|منع|انعدام|بالكاد|عاجز\\p{L}*|لكن|فقط|بعد|سوى|حتى|لئلا)(?!\\p{L})");

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
        if (pair.target().isBlank() || !INDONESIAN.matcher(source).find() || denies(pair)) {
            return List.of();
        }
        boolean attributive =
                !INDONESIAN.matcher(ATTRIBUTE.matcher(source).replaceAll(" ")).find();
        return List.of(new Finding("negation", attributive ? Severity.REVIEW : Severity.BLOCK, LOST, List.of()));
    }

    private static boolean denies(SentencePair pair) {
        Pattern negators = switch (pair.language()) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
            case CHINESE -> CHINESE;
            case JAPANESE -> JAPANESE;
            case ARABIC -> ARABIC;
            case INDONESIAN -> INDONESIAN;
        };
        return negators.matcher(pair.target()).find();
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
