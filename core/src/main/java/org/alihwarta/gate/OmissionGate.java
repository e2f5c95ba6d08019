package org.alihwarta.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.alihwarta.language.Letters;

/**
 * Gate 2: nothing of the source is left out. Looks at empty targets, at the length of the target against what is usual for its
 * language, and at the numbers of the source.
 */
public final class OmissionGate implements Gate {
    static final String EMPTY = "gate.omission.empty";
    static final String SHORT = "gate.omission.short";

    static final String CUT_OFF = "gate.omission.cut-off";
    static final String NUMBER = "gate.omission.number";
    static final String HOLE = "gate.omission.hole";

    /** How a sentence of news ends in any of the six languages, quotation marks and brackets behind the full stop included. */
    private static final Pattern ENDED = Pattern.compile("[.!?…。！？؟⋯][\\s\"'”’»」』)）\\]】]*$|[\"”»」』)）\\]】:：;吗呢か]\\s*$");

    private static final Pattern FULL_STOP = Pattern.compile("[.!?…][\\s\"'”’)]*$");

    /** Shorter sources vary too much in length to be judged by the usual bounds. */
    private static final int LONG_ENOUGH = 40;

    /** From this many characters on, a few words, next to nothing is no translation in any language. */
    private static final int SOME_WORDS = 15;

    /** Share of the usual length that counts as next to nothing; far below what any human reference has. */
    private static final double NEXT_TO_NOTHING = 0.2;

    /** Some good translations end without a full stop; a part of a sentence is shorter besides. Glosses in Latin letters make lengths vary more. */
    private static final double CUT_OFF_BELOW = 0.8;

    private static final double CUT_OFF_BELOW_WITHOUT_SPACES = 1.0;

    /** Of short sentences, up to so many characters, good translations vary more: a word that needs none in the other language weighs more. */
    private static final int SHORT_SENTENCE = 80;

    private static final double LESS_OF_A_SHORT_ONE = 0.85;

    @Override
    public String id() {
        return "omission";
    }

    @Override
    public Category category() {
        return Category.OMISSION;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        if (pair.target().isBlank()) {
            return hasContent(pair.source()) ? List.of(Finding.block("omission", EMPTY, pair.source())) : List.of();
        }
        if (isTooShort(pair)) {
            return List.of(Finding.block("omission", SHORT, percent(pair)));
        }
        if (isCutOff(pair)) {
            return List.of(Finding.block(
                    "omission",
                    CUT_OFF,
                    pair.target().substring(Math.max(0, pair.target().length() - 20))));
        }
        FactComparison facts = pair.facts();
        if (!facts.missing().isEmpty() && !facts.isChanged()) {
            return List.of(Finding.block("omission", NUMBER, facts.missingText()));
        }
        Optional<String> hole = NumberHole.find(pair);
        if (hole.isPresent()) {
            return List.of(Finding.block("omission", HOLE, hole.get()));
        }
        return isSuspiciouslyShort(pair) ? List.of(Finding.review("omission", SHORT, percent(pair))) : List.of();
    }

    private static String percent(SentencePair pair) {
        return Long.toString(Math.round(100 * LengthModel.of(pair.language()).share(pair)));
    }

    /** The source ends, the target breaks off, and is no longer than a part of the sentence would be. */
    private static boolean isCutOff(SentencePair pair) {
        return Words.length(pair.source()) >= LONG_ENOUGH
                && FULL_STOP.matcher(pair.source()).find()
                && !ENDED.matcher(pair.target()).find()
                && LengthModel.of(pair.language()).share(pair)
                        < (pair.language().isWrittenWithoutSpaces() ? CUT_OFF_BELOW_WITHOUT_SPACES : CUT_OFF_BELOW);
    }

    private static boolean isSuspiciouslyShort(SentencePair pair) {
        return Words.length(pair.source()) >= LONG_ENOUGH
                && LengthModel.of(pair.language()).isSuspiciouslyShort(pair);
    }

    private static boolean isTooShort(SentencePair pair) {
        int source = Words.length(pair.source());
        LengthModel lengths = LengthModel.of(pair.language());
        double least = source < SHORT_SENTENCE ? LESS_OF_A_SHORT_ONE : 1;
        return (source >= LONG_ENOUGH && lengths.isTooShort(pair, least))
                || (source >= SOME_WORDS && lengths.share(pair) < NEXT_TO_NOTHING);
    }

    private static boolean hasContent(String source) {
        return Letters.of(source).total() > 0 || source.codePoints().anyMatch(Character::isDigit);
    }

    @Override
    public List<Example> examples() {
        String source =
                "Gubernur mengatakan jembatan itu akan dibuka bulan depan, sedangkan jalan layang di utara masih dibangun.";
        return List.of(
                Example.caught(EMPTY, Language.ENGLISH, "Warga menunggu bantuan.", " "),
                Example.caught(SHORT, Language.ENGLISH, "Kapal itu berlayar ke Makassar.", "t"),
                Example.passes(Language.CHINESE, "Warga menunggu bantuan.", "居民等待救援。"),
                Example.passes(Language.ENGLISH, "***", ""),
                Example.passes(
                        Language.ENGLISH,
                        source,
                        "The governor said the bridge would open next month, while the flyover in the north is still being built."),
                Example.caught(NUMBER, Language.ENGLISH, "Sebanyak 340 warga mengungsi.", "Residents were evacuated."),
                Example.passes(Language.FRENCH, "Ada 12 rumah rusak.", "Douze maisons ont été endommagées."),
                Example.caught(
                        HOLE,
                        Language.ENGLISH,
                        "Kapal itu berada 1.040 km (645 mil) di barat kepulauan.",
                        "The ship was 645 miles ( km) west of the islands."),
                Example.caught(HOLE, Language.CHINESE, "Desa itu kosong sejak tahun 1970-an.", "自20世纪年代以来，那个村庄空无一人。"),
                Example.passes(
                        Language.ENGLISH,
                        "Warga berjalan beberapa kilometer pada hari ke-3.",
                        "Residents walked several kilometres on the 3rd day."),
                Example.caught(SHORT, Language.ENGLISH, source, "The governor said the bridge would open."),
                Example.caught(
                        CUT_OFF,
                        Language.ENGLISH,
                        source,
                        "The governor said the bridge would open next month, while the flyover in"),
                Example.caught(SHORT, Language.CHINESE, source, "省长说，大桥将于下月开放。"),
                Example.caught(SHORT, Language.JAPANESE, source, "知事は橋が来月開通すると述べた。"),
                Example.caught(SHORT, Language.ARABIC, source, "قال المحافظ إن الجسر سيفتح."),
                Example.caught(SHORT, Language.FRENCH, source, "Le gouverneur a déclaré que le pont ouvrirait."));
    }
}
