package org.alihwarta.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;

/** Gate 8, first half: quotation marks come in pairs, and who is quoted in the source is quoted in the target. */
public final class QuotationGate implements Gate {
    static final String UNPAIRED = "gate.quotation.unpaired";
    static final String LOST = "gate.quotation.lost";

    private static final String MARKS = "“”„«»「」『』《》\"";
    /** {@code “…”}, also with the full stop behind the mark. */
    private static final Pattern QUOTED_SENTENCE =
            Pattern.compile("^\\s*[“„«「『\"].*[”»」』\"][.。]?\\s*$", Pattern.DOTALL);

    /** Not the apostrophes inside or behind words. */
    private static final Pattern SINGLE_MARKS = Pattern.compile("(?<!\\p{L})[‘'][\\p{L}\\p{N}].{0,200}?[’'](?!\\p{L})");

    private static final Pattern OUTER_MARK = Pattern.compile("^\\s*[“”„«「『\"]|[“”»」』\"][.。]?\\s*$");

    @Override
    public String id() {
        return "quotation";
    }

    @Override
    public Category category() {
        return Category.QUOTATION;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        return pair.target().isBlank()
                ? List.of()
                : findUnpaired(pair).or(() -> findLost(pair)).map(List::of).orElse(List.of());
    }

    /**
     * Marks of all styles count together: who opens with one and closes with another has been careless, but has not left a quotation open. One
     * mark alone in the source says that the quotation goes on in another sentence; then one mark alone is right in the target.
     */
    private static Optional<Finding> findUnpaired(SentencePair pair) {
        long inSource = count(pair.source(), MARKS);
        if (count(pair.target(), MARKS) % 2 == 0 || inSource == 1) {
            return Optional.empty();
        }
        // A sentence that is all quotation may go on as one in the next sentence: the reader sees where it ends.
        boolean goesOn = QUOTED_SENTENCE.matcher(pair.source()).find()
                && OUTER_MARK.matcher(pair.target()).find();
        boolean carelessSource = inSource % 2 == 1;
        return Optional.of(
                goesOn || carelessSource
                        ? Finding.review("quotation", UNPAIRED)
                        : Finding.block("quotation", UNPAIRED));
    }

    private static Optional<Finding> findLost(SentencePair pair) {
        return marks(pair.source()) > 0 && marks(pair.target()) == 0
                ? Optional.of(Finding.review("quotation", LOST))
                : Optional.empty();
    }

    private static long marks(String text) {
        return count(text, MARKS) + SINGLE_MARKS.matcher(text).results().count();
    }

    private static long count(String text, String marks) {
        return text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }

    @Override
    public List<Example> examples() {
        String source = "\"Kami siap membantu,\" kata Lestari di Kupang.";
        return List.of(
                Example.passes(Language.ENGLISH, source, "“We are ready to help,” Lestari said in Kupang."),
                Example.passes(Language.JAPANESE, source, "「支援の用意がある」とレスタリ氏はクパンで語った。"),
                Example.passes(Language.FRENCH, source, "« Nous sommes prêts à aider », a déclaré Lestari à Kupang."),
                Example.caught(
                        UNPAIRED,
                        Language.FRENCH,
                        "\"Jalan itu akan dibuka lagi minggu depan.\"",
                        "« La route rouvrira la semaine prochaine."),
                Example.caught(UNPAIRED, Language.ENGLISH, source, "“We are ready to help, Lestari said in Kupang."),
                Example.caught(UNPAIRED, Language.CHINESE, source, "“我们准备好提供帮助，莱斯塔里在古邦说。"),
                Example.caught(LOST, Language.ENGLISH, source, "We are ready to help, Lestari said in Kupang."));
    }
}
