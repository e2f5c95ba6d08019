package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alihwarta.language.Identification;
import org.alihwarta.language.Language;
import org.alihwarta.language.LanguageIdentifier;
import org.alihwarta.language.Letters;

/**
 * Gate 1: every sentence is in the language and script of its edition, and no Indonesian is left in it.
 *
 * <p>Names and numbers may stand as they are; a sentence that is nothing else may equal its source.
 */
public final class LanguageGate implements Gate {
    static final String UNTRANSLATED = "gate.language.untranslated";
    static final String WRONG = "gate.language.wrong";
    static final String SOURCE_LEFT = "gate.language.source-left";
    static final String STRAY_SCRIPT = "gate.language.stray-script";

    /** Two kana may be an ornament of a Chinese brand name (の); three are Japanese. */
    private static final int KANA_IN_CHINESE = 3;
    /** Letters of a script that neither the language nor Latin names bring along: more than a stray symbol. */
    private static final int FOREIGN_LETTERS = 3;
    /** So short a sentence is judged by its script alone. */
    private static final int SHORT = 12;

    /** From so many words on a run is no term of science or trade. */
    private static final int SENTENCE_LIKE = 4;

    /** Function words and affixes: Tata Bahasa Baku Bahasa Indonesia (4th ed. 2017). */
    private static final Pattern GRAMMAR = Pattern.compile(
            "yang|dan|di|ke|dari|dengan|untuk|pada|dalam|adalah|akan|telah|sudah|tidak|bukan|belum|itu|ini|juga|oleh|karena|saat|para|atau"
                    + "|bahwa|sebagai|lebih|masih|hanya|sangat|orang|tahun|hari|baru|saja|kata|bisa|dapat|harus|ada|kami|kita|mereka|dia|ia"
                    + "|(?:mem|men|meng|meny|ber|ter)\\p{L}{4,}|\\p{L}{3,}(?:nya|kan|lah)|\\p{L}{4,}an|(\\p{L}{3,})-\\1");

    private static final Pattern GLOSS = Pattern.compile("[(（\"“«「『][\\p{IsLatin} -]+[)）\"”»」』]");

    private final LanguageIdentifier identifier;

    public LanguageGate(LanguageIdentifier identifier) {
        this.identifier = identifier;
    }

    @Override
    public String id() {
        return "language";
    }

    @Override
    public Category category() {
        return Category.LANGUAGE;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        if (isUntranslated(pair)) {
            return List.of(
                    Finding.block("language", UNTRANSLATED, pair.language().code()));
        }
        // One fault is one finding: the most telling first.
        return findSourceLeft(pair)
                .or(() -> findWrongLanguage(pair))
                .or(() -> findStrayScript(pair))
                .map(List::of)
                .orElse(List.of());
    }

    private boolean isUntranslated(SentencePair pair) {
        return !pair.target().isBlank()
                && Words.bare(pair.source()).equals(Words.bare(pair.target()))
                && identifier.identify(pair.source()).language() == Language.INDONESIAN;
    }

    private Optional<Finding> findWrongLanguage(SentencePair pair) {
        Language expected = pair.language();
        Identification found = identifier.identify(pair.target());
        Letters letters = Letters.of(pair.target());
        boolean otherScript = letters.inScriptOf(expected) == 0 && letters.total() >= SHORT;
        if (found.contradicts(expected) && (otherScript || letters.total() >= SHORT || !isLatin(expected))) {
            return isNameKept(pair, letters) ? Optional.empty() : Optional.of(wrong(expected, found));
        }
        return Optional.empty();
    }

    /** A Latin name in an edition without Latin letters: short, and not a sentence of the source. */
    private boolean isNameKept(SentencePair pair, Letters letters) {
        return letters.latin() == letters.total()
                && identifier.identify(pair.source()).isUndecided()
                && Words.bare(pair.source()).contains(Words.bare(pair.target()));
    }

    private Finding wrong(Language expected, Identification found) {
        Language language = found.language();
        return Finding.block("language", WRONG, expected.code(), language == null ? "und" : language.code());
    }

    /** The longest run of words that stand in source and target alike and read as Indonesian; names alone do not count. */
    private Optional<Finding> findSourceLeft(SentencePair pair) {
        Set<String> ofSource = Words.of(pair.source()).stream()
                .filter(Words::startsLowerCase)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        List<String> run = new ArrayList<>();
        List<String> longest = List.of();
        for (String word : Words.of(withoutGlosses(pair))) {
            if (ofSource.contains(word)) {
                run.add(word);
                longest = run.size() > longest.size() ? List.copyOf(run) : longest;
            } else {
                run.clear();
            }
        }
        return isIndonesian(longest, pair.language())
                ? Optional.of(Finding.block("language", SOURCE_LEFT, String.join(" ", longest)))
                : Optional.empty();
    }

    /** A Chinese, Japanese or Arabic word may be followed by the foreign word that it renders, in brackets or quotation marks. */
    private static String withoutGlosses(SentencePair pair) {
        return isLatin(pair.language())
                ? pair.target()
                : GLOSS.matcher(pair.target()).replaceAll("|");
    }

    /**
     * A single Indonesian word may be a loan ({@code batik}) in Latin script; in another script a loan is transcribed. So may two or three be, if
     * none of them shows Indonesian grammar ({@code interferon ribavirin}).
     */
    private boolean isIndonesian(List<String> words, Language target) {
        return words.size() >= (isLatin(target) ? 2 : 1)
                && (words.size() >= SENTENCE_LIKE
                        || words.stream().anyMatch(word -> GRAMMAR.matcher(word).matches()))
                && identifier.identify(String.join(" ", words)).language() == Language.INDONESIAN;
    }

    private static Optional<Finding> findStrayScript(SentencePair pair) {
        Letters letters = Letters.of(pair.target());
        int stray = switch (pair.language()) {
            case INDONESIAN, ENGLISH, FRENCH -> letters.total() - letters.latin();
            case CHINESE -> letters.kana() >= KANA_IN_CHINESE ? letters.total() - letters.latin() - letters.han() : 0;
            case JAPANESE -> letters.arabic() + letters.other();
            case ARABIC -> letters.han() + letters.kana() + letters.other();
        };
        boolean inSource =
                Letters.of(pair.source()).latin() < Letters.of(pair.source()).total();
        return stray >= FOREIGN_LETTERS && !inSource
                ? Optional.of(
                        Finding.block("language", STRAY_SCRIPT, pair.language().code()))
                : Optional.empty();
    }

    private static boolean isLatin(Language language) {
        return language == Language.ENGLISH || language == Language.FRENCH || language == Language.INDONESIAN;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passes(Language.ENGLISH, "Warga menunggu bantuan.", "Residents are waiting for help."),
                Example.caught(UNTRANSLATED, Language.ENGLISH, "Warga menunggu bantuan.", "Warga menunggu bantuan."),
                Example.caught(UNTRANSLATED, Language.ARABIC, "Warga menunggu bantuan.", "Warga menunggu bantuan"),
                Example.passes(Language.JAPANESE, "Real Madrid 2-1 Barcelona", "Real Madrid 2-1 Barcelona"),
                Example.caught(
                        WRONG,
                        Language.FRENCH,
                        "Warga menunggu bantuan di balai desa.",
                        "Residents are waiting for help at the village hall."),
                Example.caught(WRONG, Language.CHINESE, "Warga menunggu bantuan di balai desa.", "住民は村の集会所で支援を待っている。"),
                Example.caught(
                        SOURCE_LEFT,
                        Language.ENGLISH,
                        "Menteri meninjau bendungan yang baru saja selesai dibangun.",
                        "The minister inspected a dam yang baru saja selesai built."),
                Example.caught(
                        SOURCE_LEFT,
                        Language.ARABIC,
                        "Menteri meninjau bendungan di Flores.",
                        "تفقد الوزير سد bendungan في فلوريس."),
                Example.passes(
                        Language.FRENCH,
                        "Perajin batik di Pekalongan mengekspor kain.",
                        "Des artisans du batik à Pekalongan exportent des étoffes."),
                Example.caught(
                        STRAY_SCRIPT,
                        Language.ENGLISH,
                        "Presiden tiba di Tokyo pada hari Senin.",
                        "The president arrived in 東京都 on Monday."));
    }
}
