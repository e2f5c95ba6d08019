package org.alihwarta.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes words set in capitals as the rest of the story writes them, because models translate {@code PERSIJA MENANG LAGI} badly.
 *
 * <p>Learnt from one document: a word of a capital run takes the form that it has in that document's ordinary sentences, so names keep
 * their capital and acronyms stay; a word that stands nowhere else is an acronym when it is a well-known one or has no vowel, and lower
 * case otherwise. Capital words that are no run (an acronym in an ordinary sentence) are left alone. Safe for use by several threads.
 */
public final class Casing {
    /** Two or more words of capitals, with what may stand between them. */
    private static final Pattern RUN =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}\\p{N}]*+(?!\\p{Ll})(?:[ \\-–—,.:;!?/\"“”'’()&%\\p{N}]+"
                    + "\\p{Lu}[\\p{Lu}\\p{N}]*+(?![\\p{Ll}\\p{Lu}])){1,200}");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*");
    private static final Pattern VOWEL = Pattern.compile("[AIUEOaiueo]");
    /** Longer capital words are hardly ever acronyms: of the acronyms in Indonesian news most have three or four letters. */
    private static final int LONGEST_ACRONYM = 5;
    /** Acronyms with a vowel that headlines name without the body spelling them out; not a list of all that exist. */
    private static final Set<String> ACRONYMS = Set.of(
            "AS", "RI", "TNI", "MA", "MUI", "PDIP", "PAN", "UU", "APBN", "APBD", "BUMN", "OJK", "BEI", "BI", "KAI",
            "ASN", "WNI", "WNA", "PBNU", "NU", "IKN", "DKI", "DIY", "NTT", "ITB", "UGM", "UI", "IDI", "BIN", "AI", "UE",
            "ASEAN", "APEC", "NATO", "FIFA", "UEFA", "AFC", "AFF", "SEA", "VAR", "IMF", "WHO", "IPO", "IHSG", "SIM",
            "KUA", "IGD", "RSUD", "UMKM", "UMP", "ABK", "KRI", "ASI", "ISIS", "AFP", "LSI", "II", "III", "IV", "VI",
            "VII", "VIII", "IX", "XI", "XII");

    /** The commonest particles, which no list of acronyms contains: prepositions, conjunctions, negations. */
    private static final Set<String> PARTICLES = Set.of(
            "DAN", "DI", "KE", "DARI", "YANG", "ATAU", "PADA", "OLEH", "UNTUK", "TAK", "TIDAK", "JADI", "AKAN", "SAAT",
            "INI", "ITU");

    private final Map<String, String> forms;

    private Casing(Map<String, String> forms) {
        this.forms = Map.copyOf(forms);
    }

    public static Casing learntFrom(Document document) {
        return learntFrom(document.texts());
    }

    /** Learns from words inside sentences that are not in capitals; sentence beginnings say nothing about a word. */
    public static Casing learntFrom(List<String> texts) {
        Map<String, Map<String, Integer>> seen = new HashMap<>();
        for (String text : texts) {
            for (SentenceSplitter.Sentence sentence :
                    SentenceSplitter.indonesian().split(text)) {
                if (!isInCapitals(sentence.text())) {
                    WORD.matcher(RUN.matcher(sentence.text()).replaceAll(" "))
                            .results()
                            .filter(word -> word.start() > 1)
                            .forEach(word -> seen.computeIfAbsent(key(word.group()), ignored -> new HashMap<>())
                                    .merge(word.group(), 1, Integer::sum));
                }
            }
        }
        Map<String, String> forms = new HashMap<>();
        seen.forEach((key, counts) -> forms.put(key, commonest(counts)));
        return new Casing(forms);
    }

    /** The text with its capital runs written as ordinary words; the text itself when it has none. */
    public String forModel(String source) {
        StringBuilder plain = new StringBuilder();
        int copied = 0;
        for (MatchResult run : RUN.matcher(source).results().toList()) {
            plain.append(source, copied, run.start());
            boolean opensSentence = source.substring(0, run.start()).chars().noneMatch(Character::isLetterOrDigit);
            plain.append(isShouted(run.group()) ? quieten(run.group(), opensSentence) : run.group());
            copied = run.end();
        }
        return plain.append(source.substring(copied)).toString();
    }

    /**
     * The translation set as its source was: in capitals when all of the source is, otherwise as it is, since which words of it
     * answer to a capital run inside a sentence is not known. Scripts without capitals are never changed.
     */
    public String restore(String source, String translation, Locale target) {
        return isInCapitals(source) && isShouted(source) ? translation.toUpperCase(target) : translation;
    }

    /** Whether a run is more than acronyms side by side ({@code KPK DPR}): has a word too long to be one, or a particle. */
    private static boolean isShouted(String run) {
        return WORD.matcher(run)
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> word.length() > LONGEST_ACRONYM || PARTICLES.contains(word));
    }

    private static boolean isInCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase)
                && text.chars().filter(Character::isUpperCase).count() > 1;
    }

    private String quieten(String run, boolean opensSentence) {
        StringBuilder plain = new StringBuilder();
        int copied = 0;
        for (MatchResult word : WORD.matcher(run).results().toList()) {
            plain.append(run, copied, word.start());
            String form = form(word.group());
            plain.append(opensSentence && word.start() == 0 ? capitalised(form) : form);
            copied = word.end();
        }
        return plain.append(run.substring(copied)).toString();
    }

    private String form(String word) {
        String known = forms.get(key(word));
        if (known != null) {
            return known;
        }
        boolean acronym = ACRONYMS.contains(word)
                || (word.length() <= LONGEST_ACRONYM && !VOWEL.matcher(word).find());
        return acronym ? word : key(word);
    }

    private static String commonest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
