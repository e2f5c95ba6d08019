package org.alihwarta.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;

/** Gate 8, first half: quotation marks come in pairs, and who is quoted in the source is quoted in the target. */
public final class QuotationGate implements Gate {
    static final String UNPAIRED = "gate.quotation.unpaired";
    static final String LOST = "gate.quotation.lost";

    private static final String OPENING = "“«「『《„";
    private static final String CLOSING = "”»」』》";
    private static final Pattern OUTER_MARK = Pattern.compile("^\\s*\"\\s*|\\s*\"[.。]?\\s*$");
    private static final char STRAIGHT = '"';

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
        if (!isPaired(pair.source()) || pair.target().isBlank()) {
            return List.of(); // a quotation that runs over several sentences is open in each of them
        }
        return findUnpaired(pair).or(() -> findLost(pair)).map(List::of).orElse(List.of());
    }

    private static Optional<Finding> findUnpaired(SentencePair pair) {
        if (isPaired(pair.target())) {
            return Optional.empty();
        }
        // A lone straight mark at either end belongs to a quotation of several sentences more often than not; one
        // inside is a
        // fault.
        boolean outer = isPaired(OUTER_MARK.matcher(pair.target()).replaceAll(""));
        return Optional.of(new Finding("quotation", outer ? Severity.REVIEW : Severity.BLOCK, UNPAIRED, List.of()));
    }

    private static Optional<Finding> findLost(SentencePair pair) {
        return marks(pair.source()) > 0 && marks(pair.target()) == 0
                ? Optional.of(new Finding("quotation", Severity.REVIEW, LOST, List.of()))
                : Optional.empty();
    }

    /** Typographic marks nest and may be mixed with each other in one text, but not with straight ones. */
    private static boolean isPaired(String text) {
        return count(text, OPENING) == count(text, CLOSING) && count(text, String.valueOf(STRAIGHT)) % 2 == 0;
    }

    private static long marks(String text) {
        return count(text, OPENING + CLOSING + STRAIGHT) + count(text, "‘’'") / 2;
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
                Example.caught(UNPAIRED, Language.ENGLISH, source, "“We are ready to help, Lestari said in Kupang."),
                Example.caught(UNPAIRED, Language.CHINESE, source, "“我们准备好提供帮助，莱斯塔里在古邦说。"),
                Example.caught(LOST, Language.ENGLISH, source, "We are ready to help, Lestari said in Kupang."));
    }
}
