package org.alihwarta.gate.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.gate.SentencePair;

/** Faults of a whole sentence: left in the source, cut, repeated, added to, marked up wrongly. */
final class TextFaults {
    private static final int LEFT_WORDS = 5;
    private static final int LONG_ENOUGH_TO_CUT = 40;
    private static final int LONG_ENOUGH_TO_CUT_WITHOUT_SPACES = 20;
    private static final int LONG_ENOUGH_TO_DOUBLE = 60;
    private static final Pattern CLAUSE_END = Pattern.compile("[,;，、；،؛]");
    private static final Pattern FULL_STOP = Pattern.compile("[.!?。！？؟][\"”」』»]?\\s*$");

    private TextFaults() {}

    static Optional<SentencePair> sourceLeftIn(SentencePair pair, SentencePair before, Random random) {
        return Optional.of(pair.withTarget(pair.source()));
    }

    static Optional<SentencePair> clauseLeftIn(SentencePair pair, SentencePair before, Random random) {
        String[] words = pair.source().split(" ");
        if (words.length < LEFT_WORDS + 3) {
            return Optional.empty();
        }
        int from = random.nextInt(words.length - LEFT_WORDS);
        String left = String.join(" ", List.of(words).subList(from, from + LEFT_WORDS));
        return Optional.of(pair.withTarget(half(pair.target()) + " " + left));
    }

    static Optional<SentencePair> wrongLanguage(SentencePair pair, SentencePair before, Random random) {
        String french =
                "Les autorités ont annoncé que les travaux commenceraient dès la semaine prochaine dans la région.";
        String english = "The authorities announced that the work would start as early as next week in the region.";
        return switch (pair.language()) {
            case ENGLISH -> Optional.of(pair.withTarget(french));
            case FRENCH, ARABIC -> Optional.of(pair.withTarget(english));
            case CHINESE -> Optional.of(pair.withTarget("当局は、この地域での工事を来週にも始めると発表した。住民はこれを歓迎している。"));
            case JAPANESE -> Optional.of(pair.withTarget("当局宣布，该地区的工程最早将于下周开始，居民们对此表示欢迎。"));
            case INDONESIAN -> Optional.empty();
        };
    }

    /** Half the sentence in letters that the language is not written in. */
    static Optional<SentencePair> wrongScript(SentencePair pair, SentencePair before, Random random) {
        String stray = switch (pair.language()) {
            case ENGLISH, FRENCH, ARABIC -> "当局宣布了新的规定";
            case CHINESE -> "当局はこれを歓迎している";
            case JAPANESE, INDONESIAN -> "власти объявили об этом";
        };
        return Optional.of(pair.withTarget(half(pair.target()) + " " + stray));
    }

    static Optional<SentencePair> empty(SentencePair pair, SentencePair before, Random random) {
        return Optional.of(pair.withTarget(" "));
    }

    static Optional<SentencePair> cutOff(SentencePair pair, SentencePair before, Random random) {
        return isLongEnough(pair) ? Optional.of(pair.withTarget(half(pair.target()))) : Optional.empty();
    }

    /** Takes out the clause before or behind a comma, if it is at least a third and at most three quarters of the sentence. */
    static Optional<SentencePair> clauseRemoved(SentencePair pair, SentencePair before, Random random) {
        String target = pair.target().strip();
        Matcher end = FULL_STOP.matcher(target);
        if (!isLongEnough(pair) || !end.find()) {
            return Optional.empty();
        }
        List<Integer> commas =
                CLAUSE_END.matcher(target).results().map(found -> found.start()).toList();
        for (int comma : commas) {
            double share = (double) comma / target.length();
            if (share > 0.25 && share < 0.67) {
                return Optional.of(pair.withTarget(target.substring(0, comma) + end.group()));
            }
        }
        return Optional.empty();
    }

    static Optional<SentencePair> loop(SentencePair pair, SentencePair before, Random random) {
        String tail = pair.target().substring(pair.target().length() * 3 / 4);
        String space = pair.language().isWrittenWithoutSpaces() ? "" : " ";
        return Optional.of(pair.withTarget(pair.target() + (space + tail).repeat(6)));
    }

    static Optional<SentencePair> doubled(SentencePair pair, SentencePair before, Random random) {
        return before.target().length() < LONG_ENOUGH_TO_DOUBLE
                ? Optional.empty()
                : Optional.of(pair.withTarget(before.target()));
    }

    /** Openings of answers, not taken from those that the gate was written with. */
    static Optional<SentencePair> chatter(SentencePair pair, SentencePair before, Random random) {
        List<String> openings = switch (pair.language()) {
            case ENGLISH, INDONESIAN -> List.of("Here is the translation: ", "Sure, here you go: ", "Translation: ");
            case FRENCH -> List.of("Voici la traduction : ", "Traduction : ", "Bien sûr, voici : ");
            case CHINESE -> List.of("以下是翻译：", "翻译：", "好的，");
            case JAPANESE -> List.of("以下は翻訳です：", "翻訳：", "訳文：");
            case ARABIC -> List.of("إليك الترجمة: ", "الترجمة: ", "بالتأكيد، ");
        };
        return Optional.of(pair.withTarget(openings.get(random.nextInt(openings.size())) + pair.target()));
    }

    static Optional<SentencePair> brokenTag(SentencePair pair, SentencePair before, Random random) {
        return Optional.of(pair.withTarget("<b>" + pair.target() + "</b"));
    }

    /** The source is marked up, its translation is not. */
    static Optional<SentencePair> tagLost(SentencePair pair, SentencePair before, Random random) {
        return Optional.of(new SentencePair("<em>" + pair.source() + "</em>", "<em>" + pair.target(), pair.language()));
    }

    static Optional<SentencePair> labelBare(SentencePair pair, SentencePair before, Random random) {
        String label = switch (pair.language()) {
            case ENGLISH, INDONESIAN -> "SEE ALSO:";
            case FRENCH -> "Lire aussi :";
            case CHINESE -> "另请参阅：";
            case JAPANESE -> "関連記事：";
            case ARABIC -> "اقرأ أيضا:";
        };
        return Optional.of(new SentencePair("BACA JUGA:", label, pair.language()));
    }

    static Optional<SentencePair> creditTranslated(SentencePair pair, SentencePair before, Random random) {
        return Optional.of(new SentencePair(
                pair.source() + " (Foto: Warta/Bagus Pratama)",
                pair.target() + " (Photo: News/Nice First)",
                pair.language()));
    }

    private static boolean isLongEnough(SentencePair pair) {
        int least = pair.language().isWrittenWithoutSpaces() ? LONG_ENOUGH_TO_CUT_WITHOUT_SPACES : LONG_ENOUGH_TO_CUT;
        return pair.target().length() >= least;
    }

    private static String half(String text) {
        int middle = text.length() / 2;
        int space = text.indexOf(' ', middle);
        return text.substring(0, space < 0 || space > middle + 15 ? middle : space);
    }
}
