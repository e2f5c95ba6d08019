package org.alihwarta.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/** Parts a picture's caption from its credit. */
final class Credits {
    /** Agencies and archives that stand in picture credits of Indonesian media. */
    private static final String AGENCY =
            "(?:ANTARA(?: FOTO)?|Antara(?: Foto)?|AFP|AP(?: Photo)?|Reuters|REUTERS|EPA(?:-EFE)?|EFE|DPA|dpa|"
                    + "Getty Images|Xinhua|Yonhap|KCNA|TASS|Tass|Sputnik|Kyodo|Anadolu|AA|Bernama|PTI|ANSA|Shutterstock|Unsplash|Pexels|Freepik|"
                    + "Pixabay|Wikimedia(?: Commons)?|Instagram|YouTube|Istimewa|ISTIMEWA|Ist|IST|Dok(?:\\.|umentasi)?|DOK|Arsip|Biro Pers|Humas|"
                    + "NASA|BMKG|BNPB|Basarnas)";

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:keterangan (?:foto|gambar)|ket\\.? ?(?:foto|gambar)|foto|gambar|ilustrasi|infografis|grafis|caption|photo)\\s*[:：]\\s*(.*)$");
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "^(?<caption>.*?)\\s*[(\\[](?:(?<label>(?i:foto|photo|kredit|credit|sumber))\\s*:\\s*)?(?<credit>[^()\\[\\]]+)[)\\]]\\.?$");
    private static final Pattern AFTER_LABEL = Pattern.compile(
            "^(?<caption>.*[.!?\"”])\\s*[/|-]?\\s*(?:(?i:foto|photo|kredit|credit|sumber foto)\\s*[:：]\\s*|©\\s*)(?<credit>[^.]{2,60})$");
    private static final Pattern BARE_CREDIT = Pattern.compile(
            "(?:" + AGENCY + "\\b[^.!?]{0,60}|[\\p{L}\\p{N}.]+(?: [\\p{L}\\p{N}.]+){0,3}/[\\p{L}.' ]{2,40})");
    private static final Pattern AGENCY_WITHOUT_BRACKETS =
            Pattern.compile(AGENCY + "(?:[/ ][\\p{L}.' /-]{2,40})?(?: \\([^()]{2,40}\\))?");
    private static final Pattern CERTAIN_BRACKETS = Pattern.compile(
            ".*[.!?\"”\\p{L}]\\s*[(\\[](?:(?i:foto|photo)\\s*:|(?i:dok)\\b|ANTARA FOTO|Antara Foto|Getty Images|(?i:istimewa|ist\\.?)[)\\]])[^)\\]]*[)\\]]\\.?$");

    private Credits() {}

    /** The caption behind a label such as {@code Foto:}; the label alone gives an empty caption. */
    static Optional<Caption> findLabelled(String line) {
        Matcher matcher = LABEL.matcher(line);
        return matcher.matches() ? Optional.of(split(matcher.group(1))) : Optional.empty();
    }

    /** A line that is a caption by its credit alone, such as {@code ... (Foto: Rina)}. */
    static Optional<Caption> findCredited(String line) {
        return CERTAIN_BRACKETS.matcher(line).matches() ? Optional.of(split(line)) : Optional.empty();
    }

    /** A caption and its credit, where there is one. */
    static Caption split(String caption) {
        Matcher brackets = IN_BRACKETS.matcher(caption);
        if (brackets.matches() && isCredit(brackets)) {
            return new Caption(
                    brackets.group("caption"), brackets.group("credit").strip());
        }
        Matcher labelled = AFTER_LABEL.matcher(caption);
        if (labelled.matches()) {
            return new Caption(
                    labelled.group("caption"), labelled.group("credit").strip());
        }
        if (BARE_CREDIT.matcher(caption).matches()) {
            return new Caption("", caption);
        }
        return splitAtLastSentence(caption);
    }

    private static boolean isCredit(Matcher brackets) {
        String caption = brackets.group("caption");
        return brackets.group("label") != null
                || caption.isEmpty()
                || caption.matches(".*[.!?\"”]")
                || BARE_CREDIT.matcher(brackets.group("credit")).matches();
    }

    private static Caption splitAtLastSentence(String caption) {
        List<SentenceSplitter.Sentence> sentences =
                SentenceSplitter.indonesian().split(caption);
        if (sentences.size() > 1) {
            String last = sentences.get(sentences.size() - 1).text();
            if (BARE_CREDIT.matcher(last).matches()
                    || AGENCY_WITHOUT_BRACKETS.matcher(last).matches()) {
                return new Caption(
                        caption.substring(0, caption.length() - last.length()).strip(), last);
            }
        }
        return new Caption(caption, null);
    }

    /**
     * A caption run into the end of a paragraph: the last sentence before an agency's name that stands there without a full stop.
     * Absent unless at least one sentence stays with the paragraph.
     */
    static Optional<RunIn> findRunIn(String paragraph) {
        List<SentenceSplitter.Sentence> sentences =
                SentenceSplitter.indonesian().split(paragraph);
        int count = sentences.size();
        if (count < 3
                || !AGENCY_WITHOUT_BRACKETS
                        .matcher(sentences.get(count - 1).text())
                        .matches()) {
            return Optional.empty();
        }
        String credit = sentences.get(count - 1).text();
        String caption = sentences.get(count - 2).text();
        String rest = paragraph.substring(0, paragraph.lastIndexOf(caption, paragraph.length() - credit.length() - 1));
        return Optional.of(new RunIn(rest.strip(), new Caption(caption, credit)));
    }

    /** A caption without its credit; the credit byte for byte, without brackets and label. */
    record Caption(String text, @Nullable String credit) {}

    /** A paragraph and the caption that was run into its end. */
    record RunIn(String paragraph, Caption caption) {}
}
