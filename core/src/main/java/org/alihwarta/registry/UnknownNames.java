package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in an Indonesian text that the registry does not have, for risk notes and for the queue of names to register.
 *
 * <p>A candidate is a run of capitalised words, joined by small words that names contain ({@code dan}, {@code bin}). A single
 * capitalised word at the start of a sentence is none, unless it stands elsewhere in the text too; titles, days and months are none.
 * Text in capitals throughout, such as a headline, says nothing. Safe for use by several threads.
 */
public final class UnknownNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’\\-&]*[\\p{L}\\p{N}])?\\.?");
    /** Words that stand inside names. Source: Pedoman Umum Ejaan Bahasa Indonesia (2016), I.F; and name particles of Arabic and Dutch. */
    private static final Set<String> INNER =
            Set.of("dan", "bin", "binti", "al", "el", "van", "de", "von", "untuk", "atas");
    /** Capitalised by rule although no names: titles before names, days, months, parts of addresses (PUEBI I.F.5-10). */
    private static final Set<String> NO_NAMES = Set.of(
            ("presiden wakil menteri gubernur bupati wali walikota kota kabupaten provinsi kecamatan desa kelurahan jalan ketua sekretaris"
                            + " direktur jenderal kolonel letnan mayor kapten komisaris brigadir inspektur ajun kepala kapolri kapolres kapolda"
                            + " bapak ibu pak bu saudara tuan nyonya haji hajah kiai ustaz raja ratu pangeran sultan paus profesor prof dr drs ir"
                            + " senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober"
                            + " november desember wib wita wit rp rt rw tahun pasal ayat baca juga menurut namun sementara selain saat"
                            + " dalam pada di dari ke oleh untuk dengan ini itu ia dia mereka kami kita saya anda allah tuhan pemerintah negara"
                            + " undang-undang peraturan rancangan hari foto video sumber")
                    .split(" "));

    private static final Pattern ACRONYM_AFTER = Pattern.compile("\\s*\\(([\\p{Lu}][\\p{L}\\p{N}-]{1,11})\\)");
    private static final String SENTENCE_ENDS = ".!?:;\"“”‘'(\n";

    private final Registry registry;

    public UnknownNames(Registry registry) {
        this.registry = registry;
    }

    /** The candidates in the order of their first occurrence, each once. */
    public List<UnknownName> in(String indonesian) {
        boolean[] known = known(indonesian);
        List<Run> runs = runs(indonesian, known);
        Map<String, UnknownName> found = new LinkedHashMap<>();
        for (Run run : runs) {
            if (!run.opensSentence() || run.words() > 1 || isElsewhere(run, runs)) {
                found.merge(key(run, found), name(run, indonesian), UnknownNames::together);
            }
        }
        return List.copyOf(found.values());
    }

    /** Marks what registered names cover, ambiguous ones too: those are known, if not for certain. */
    private boolean[] known(String text) {
        boolean[] known = new boolean[text.length()];
        for (Mention mention : registry.mentions(text)) {
            Arrays.fill(known, mention.start(), mention.end(), true);
        }
        return known;
    }

    private static List<Run> runs(String text, boolean[] known) {
        List<Run> runs = new ArrayList<>();
        @Nullable Run open = null;
        int joined = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean adjacent = open != null && isOneGap(text, Math.max(joined, open.end()), word.start());
            if (isInner(word.group()) && adjacent) {
                joined = word.end();
            } else if (isNameLike(word.group()) && !known[word.start()] && !isMarked(text, word.start())) {
                int end =
                        word.end() - (word.group().length() > 3 && word.group().endsWith(".") ? 1 : 0);
                open = adjacent && open != null
                        ? open.upTo(text.substring(open.start(), end), end)
                        : new Run(
                                text.substring(word.start(), end),
                                word.start(),
                                end,
                                1,
                                opensSentence(text, word.start()));
                joined = end;
                if (runs.isEmpty() || runs.get(runs.size() - 1).start() != open.start()) {
                    runs.add(open);
                } else {
                    runs.set(runs.size() - 1, open);
                }
            } else {
                open = null;
            }
        }
        return runs;
    }

    /** Names do not run over the end of a line. */
    private static boolean isOneGap(String text, int from, int to) {
        String gap = text.substring(from, to);
        return gap.isBlank() && gap.indexOf('\n') < 0;
    }

    private static boolean isInner(String word) {
        return INNER.contains(word);
    }

    private static boolean isNameLike(String word) {
        return Character.isUpperCase(word.charAt(0))
                && word.length() > 1
                && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    private static boolean isMarked(String text, int start) {
        return start > 0 && "@#/_".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static boolean opensSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
    }

    private static boolean isElsewhere(Run run, List<Run> runs) {
        return runs.stream()
                .anyMatch(
                        other -> !other.opensSentence() && (" " + other.text() + " ").contains(" " + run.text() + " "));
    }

    private static UnknownName name(Run run, String text) {
        Matcher acronym = ACRONYM_AFTER.matcher(text).region(run.end(), text.length());
        return new UnknownName(run.text(), acronym.lookingAt() ? acronym.group(1) : null, run.start(), run.end(), 1);
    }

    /** A later acronym, or a later part of a person's name, counts for the name that it was introduced with. */
    private static String key(Run run, Map<String, UnknownName> found) {
        for (UnknownName earlier : found.values()) {
            if (run.text().equals(earlier.acronym()) || (" " + earlier.text() + " ").contains(" " + run.text() + " ")) {
                return earlier.text();
            }
        }
        return run.text();
    }

    private static UnknownName together(UnknownName first, UnknownName later) {
        return new UnknownName(
                first.text(), first.acronym(), first.start(), first.end(), first.count() + later.count());
    }

    /** Capitalised words in a row. */
    private record Run(String text, int start, int end, int words, boolean opensSentence) {
        Run upTo(String longer, int newEnd) {
            return new Run(longer, start, newEnd, words + 1, opensSentence);
        }
    }
}
