package org.alihwarta.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines and line ends that begin with a label: related stories, sources, signatures. */
final class Labels {
    private static final String RELATED =
            "(?:baca juga|baca pula|baca selengkapnya|baca|lihat juga|simak juga|simak|tonton juga|see also|read also|read more|"
                    + "artikel terkait|berita terkait)";
    private static final Pattern RELATED_LINE =
            Pattern.compile("(?iu)^[\\[(]?\\s*" + RELATED + "\\s*(?:[:：»]|>>?)\\s*(?<rest>.*?)\\s*[\\])]?$");
    private static final Pattern RELATED_WITHOUT_COLON =
            Pattern.compile("^(?:Baca [Jj]uga|BACA JUGA|Lihat [Jj]uga|Simak [Jj]uga)(?<rest>| \\p{Lu}.*[^.])$");
    private static final Pattern RELATED_TAIL = Pattern.compile(
            "^(?<before>.*[.!?\"”)])\\s+(?i:baca juga|lihat juga|simak juga|see also|read also)\\s*:\\s*(?<rest>[^.]*)$");
    private static final Pattern SOURCE = Pattern.compile("(?iu)^(?:sumber(?: berita)?|source)\\s*:\\s*(?<rest>.*)$");
    private static final Pattern MAKER = Pattern.compile(
            "(?iu)^(?:penulis|reporter|editor|penyunting|redaktur|pewarta|laporan|oleh|kontributor|wartawan)\\s*:\\s*(?<rest>.{2,80})$");
    /** RLS/DNA, ant/dil, Name Surname/Name: letters and slashes; a lone name in brackets is left in the text. */
    private static final String INITIALS =
            "(?:\\p{Lu}{2,5}|\\p{L}{2,5}(?:[/\\-,]\\s?\\p{L}{2,5}){1,6}|\\p{L}[\\p{L}.' ]{1,40}/[\\p{L}.'/ ]{2,60}|\\*)";

    private static final Pattern SIGNATURE_LINE = Pattern.compile("^[(\\[](?<rest>" + INITIALS + ")[)\\]]$");
    private static final Pattern SIGNATURE_TAIL = Pattern.compile(
            "^(?<before>.*[.!?\"”])\\s*[(\\[](?<rest>" + INITIALS + "|(?i:antara|ant|afp|reuters|detik))[)\\]]$");

    private Labels() {}

    /** What follows {@code Baca juga:} or the like; empty for a bare label. */
    static Optional<String> findRelated(String line) {
        return rest(RELATED_LINE, line).or(() -> rest(RELATED_WITHOUT_COLON, line));
    }

    /** A paragraph that ends in {@code Baca juga: ...}. */
    static Optional<Tail> findRelatedTail(String paragraph) {
        return tail(RELATED_TAIL, paragraph);
    }

    static Optional<String> findSource(String line) {
        return rest(SOURCE, line);
    }

    /** The names on a line that holds nothing else. */
    static Optional<String> findSignature(String line) {
        return rest(SIGNATURE_LINE, line).or(() -> rest(MAKER, line));
    }

    /** A last paragraph that ends in the initials or names of its makers. */
    static Optional<Tail> findSignatureTail(String paragraph) {
        return tail(SIGNATURE_TAIL, paragraph);
    }

    private static Optional<String> rest(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group("rest").strip()) : Optional.empty();
    }

    private static Optional<Tail> tail(Pattern pattern, String paragraph) {
        Matcher matcher = pattern.matcher(paragraph);
        return matcher.matches()
                ? Optional.of(
                        new Tail(matcher.group("before"), matcher.group("rest").strip()))
                : Optional.empty();
    }

    /** A paragraph without its labelled end, and that end without its label. */
    record Tail(String paragraph, String rest) {}
}
