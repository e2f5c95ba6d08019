package org.alihwarta.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;

/** Gate 10: no label without its content, and credits of pictures byte for byte as in the source. */
public final class LabelGate implements Gate {
    static final String BARE = "gate.label.bare";
    static final String CREDIT = "gate.label.credit";
    static final String DATELINE = "gate.label.dateline";

    /** Labels of links to other stories as news sites of the six languages print them. */
    private static final Pattern BARE_LABEL = Pattern.compile(
            "^\\W*(?:baca (?:juga|pula)|lihat juga|simak juga|berita terkait|see also|read (?:also|more)|also read|related(?: stories)?"
                    + "|(?:à )?lire (?:aussi|également)|voir aussi|另见|另请参[阅见]|参见|延伸阅读|相关(?:新闻|阅读)|也可阅读|阅读更多"
                    + "|関連(?:記事|ニュース)|(?:こちら|これ)も(?:お)?(?:読|参照|ご覧)\\S{0,8}|あわせて読\\S{0,6}|次も参照|参照"
                    + "|اقرأ أيض\\S+|انظر أيض\\S+|طالع أيض\\S+|(?:شاهد|راجع) أيض\\S+)\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CREDIT_FORM = Pattern.compile(
            "\\((?:foto|dok(?:umentasi)?|sumber foto|kredit)\\s?[:.]\\s*([^()]{2,80})\\)", Pattern.CASE_INSENSITIVE);
    /** {@code JAKARTA -} before the sentence: data that should have been taken off it. */
    private static final Pattern DATELINE_FORM = Pattern.compile("^\\p{Lu}[\\p{Lu} .,()]{3,40} ?[-–—] ?\\p{Lu}\\p{Ll}");

    @Override
    public String id() {
        return "label";
    }

    @Override
    public Category category() {
        return Category.LABEL;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        return findBareLabel(pair)
                .or(() -> findLostCredit(pair))
                .or(() -> findDateline(pair))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Finding> findBareLabel(SentencePair pair) {
        return BARE_LABEL.matcher(pair.target()).find()
                ? Optional.of(Finding.block("label", BARE, pair.target()))
                : Optional.empty();
    }

    private static Optional<Finding> findLostCredit(SentencePair pair) {
        Matcher credit = CREDIT_FORM.matcher(pair.source());
        return credit.find() && !pair.target().contains(credit.group(1).strip())
                ? Optional.of(Finding.block("label", CREDIT, credit.group(1).strip()))
                : Optional.empty();
    }

    private static Optional<Finding> findDateline(SentencePair pair) {
        return DATELINE_FORM.matcher(pair.source()).find()
                ? Optional.of(Finding.review("label", DATELINE))
                : Optional.empty();
    }

    @Override
    public List<Example> examples() {
        String caption = "Warga membersihkan lumpur di Demak. (Foto: Warta/Bagus Pratama)";
        return List.of(
                Example.caught(BARE, Language.ENGLISH, "BACA JUGA:", "SEE ALSO:"),
                Example.caught(BARE, Language.FRENCH, "Baca juga:", "À lire aussi :"),
                Example.caught(BARE, Language.JAPANESE, "Baca juga:", "関連記事："),
                Example.caught(BARE, Language.CHINESE, "Baca juga:", "另请参阅："),
                Example.caught(BARE, Language.ARABIC, "Baca juga:", "اقرأ أيضا:"),
                Example.passes(Language.ENGLISH, caption, "Residents clear mud in Demak. (Photo: Warta/Bagus Pratama)"),
                Example.caught(
                        CREDIT, Language.ENGLISH, caption, "Residents clear mud in Demak. (Photo: News/Nice Pratama)"),
                Example.caught(
                        DATELINE,
                        Language.ENGLISH,
                        "SURABAYA - Wali kota meresmikan taman baru.",
                        "SURABAYA - The mayor opened a new park."));
    }
}
