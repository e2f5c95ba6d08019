package org.alihwarta.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alihwarta.intake.Imported.Reason;

/**
 * Tells lines of a page around a story by their wording: comment form, section list, share buttons and the like.
 *
 * <p>Sources: the comment form is that of WordPress in Indonesian and in English (its {@code comment_form()} strings); the rest are the
 * habits of Indonesian news sites. Every pattern is anchored at both ends, so a sentence that only mentions such words is never taken.
 */
final class Furniture {
    private static final String AGO =
            "\\d{1,3} (?:detik|menit|jam|hari|minggu|pekan|bulan|tahun)(?: yang)? (?:lalu|silam)";
    private static final String DAY = "(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu|Ahad)";

    private static final Pattern COMMENT_HEADING =
            whole("(?:tinggalkan|beri|tulis|kirim) (?:balasan|komentar)(?: anda)?(?: ke .*)?"
                    + "|leave a (?:reply|comment)|batalkan balasan|cancel reply|komentar \\(\\d+\\)|\\d+ komentar");
    private static final Pattern COMMENT_FORM = whole("(?:alamat (?:email|surel) anda tidak akan dipublikasikan\\.?)?"
            + "\\s*(?:ruas yang wajib ditandai \\*?)?"
            + "|(?:your email address will not be published\\.?)?\\s*(?:required fields are marked \\*?)?"
            + "|simpan nama, (?:email|surel),? dan (?:situs web|website) saya pada peramban ini untuk komentar saya berikutnya\\.?"
            + "|save my name, email, and website in this browser for the next time i comment\\.?"
            + "|kirim komentar|post comment|(?:komentar|nama|email|surel|comment|name) ?\\*");
    private static final Pattern COMMENT_FIELD = whole("komentar|nama|email|surel|situs(?: web)?|website|comment|name");
    private static final Pattern SECTION_LIST = Pattern.compile("[\\p{Lu}][\\p{Lu} &/-]{1,30}\\s*[|•·]\\s*" + AGO);
    private static final Pattern RELATIVE_TIME = whole(AGO + "|baru saja");
    private static final Pattern PAGE_TIME =
            whole("(?:[\\p{L}.0-9]+\\s*[-–|,]\\s*)?(?:diterbitkan|dipublikasikan|diperbarui|terbit)?:?\\s*"
                    + "(?:" + DAY + ",?\\s+)?\\d{1,2}(?:[/-]\\d{1,2}[/-]| \\p{L}{3,9} )\\d{4}"
                    + "(?:\\s*[|,-]?\\s*(?:pukul )?\\d{1,2}[.:]\\d{2}(?::\\d{2})?)?(?:\\s*(?:WIB|WITA|WIT))?");
    private static final Pattern TOPIC_LIST = whole(
            "(?:berita|artikel|topik) ter?kait(?: .{1,60}? lainnya| lainnya)?"
                    + "|berita (?:lainnya|populer|terpopuler|terkini|terbaru)|terpopuler|pilihan redaksi|rekomendasi(?: untuk anda)?"
                    + "|baca (?:berita|artikel) lainnya.*|(?:tags?|topik)(?: ?:.*)?|related (?:posts?|articles?|stories)|you may also like");
    private static final Pattern SHARE = whole(
            "(?:bagikan|share|sebarkan)(?: (?:ini|artikel ini|berita ini|via|ke|this|on))?:?"
                    + "|(?:facebook|twitter|x|whatsapp|telegram|line|linkedin|email|pinterest|threads)"
                    + "(?:[ ,|/]+(?:facebook|twitter|x|whatsapp|telegram|line|linkedin|email|pinterest|threads)){1,12}"
                    + "|facebook|twitter|whatsapp|telegram|linkedin|pinterest"
                    + "|salin (?:tautan|link)|copy link|cetak(?: artikel)?|print"
                    + "|(?:ikuti|follow|simak|cek).{0,60}(?:google news|whatsapp channel|saluran whatsapp|channel whatsapp|kanal telegram).{0,40}");
    private static final Pattern ADVERTISEMENT = whole(
            "advertisement|iklan|advertorial|sponsored|promoted|loading\\.{0,3}"
                    + "|scroll (?:to continue|untuk).{0,40}|lanjut(?:kan)? membaca(?: di bawah iklan)?|gulir untuk (?:lanjut|melanjutkan).{0,30}");
    private static final Pattern TRANSLATION_NOTICE = Pattern.compile(
            "(?is).*\\bversions? (?:is|are|was|were) automatically (?:generated|translated|created) by\\b.*"
                    + "|.*\\(system supported by [^)]*\\)\\W*");

    private Furniture() {}

    static Optional<Reason> reason(String line) {
        if (isCommentHeading(line) || COMMENT_FORM.matcher(line).matches()) {
            return Optional.of(Reason.COMMENT_FORM);
        }
        if (SECTION_LIST.matcher(line).matches()) {
            return Optional.of(Reason.SECTION_LIST);
        }
        if (RELATIVE_TIME.matcher(line).matches()) {
            return Optional.of(Reason.RELATIVE_TIME);
        }
        if (PAGE_TIME.matcher(line).matches()) {
            return Optional.of(Reason.PAGE_TIME);
        }
        return reasonOfLaterLines(line);
    }

    private static Optional<Reason> reasonOfLaterLines(String line) {
        if (SHARE.matcher(line).matches()) {
            return Optional.of(Reason.SHARE_BUTTONS);
        }
        if (ADVERTISEMENT.matcher(line).matches()) {
            return Optional.of(Reason.ADVERTISEMENT);
        }
        return TRANSLATION_NOTICE.matcher(line).matches() ? Optional.of(Reason.TRANSLATION_NOTICE) : Optional.empty();
    }

    static boolean isTopicHeading(String line) {
        return TOPIC_LIST.matcher(line).matches();
    }

    static boolean isCommentHeading(String line) {
        return COMMENT_HEADING.matcher(line).matches();
    }

    /** A bare field name, which is furniture only below the heading of a comment form. */
    static boolean isCommentField(String line) {
        return COMMENT_FIELD.matcher(line).matches();
    }

    private static Pattern whole(String expression) {
        return Pattern.compile("(?iu)(?:" + expression + ")");
    }
}
