package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Gate 3 across an edition: no sentence stands twice, word for word or nearly.
 *
 * <p>The second of two is found. It makes no difference whether the source itself holds the sentence twice: a reader must not meet it twice, and
 * the message says where the fault lies.
 */
public final class DoubledTextGate implements EditionGate {
    static final String TWICE = "gate.loop.twice";
    static final String ALIKE = "gate.loop.alike";
    static final String TWICE_IN_SOURCE = "gate.loop.twice-in-source";

    /** Shorter sentences ("He refused to comment.") recur by nature; counted in characters of Latin text. */
    private static final int LONG_ENOUGH = 40;

    private static final int LONG_ENOUGH_WITHOUT_SPACES = 16;
    /** Share of three-letter pieces that two sentences have in common from which on they are one sentence told twice. */
    private static final double ALIKE_FROM = 0.8;
    /** Sources that differ at least so much were meant to say different things. */
    private static final double SOURCES_ALIKE_FROM = 0.7;

    @Override
    public String id() {
        return "loop";
    }

    @Override
    public Category category() {
        return Category.LOOP;
    }

    @Override
    public List<List<Finding>> check(List<SentencePair> edition) {
        List<Pieces> pieces =
                edition.stream().map(pair -> pieces(pair.target())).toList();
        List<List<Finding>> findings = new ArrayList<>(edition.size());
        for (int i = 0; i < edition.size(); i++) {
            int twin = isLongEnough(edition.get(i)) ? firstTwin(edition, pieces, i) : -1;
            findings.add(twin < 0 ? List.of() : List.of(finding(edition.get(twin), edition.get(i))));
        }
        return findings;
    }

    private static int firstTwin(List<SentencePair> edition, List<Pieces> pieces, int later) {
        for (int earlier = 0; earlier < later; earlier++) {
            if (isLongEnough(edition.get(earlier))
                    && likeness(pieces.get(earlier), pieces.get(later)) >= ALIKE_FROM
                    && !isMeant(edition.get(earlier), edition.get(later))) {
                return earlier;
            }
        }
        return -1;
    }

    /** Two sentences that differ by their numbers only ("In 2024, 12 people ...") are two facts, if the sources differ as well. */
    private static boolean isMeant(SentencePair earlier, SentencePair later) {
        return !Words.bare(earlier.source()).equals(Words.bare(later.source()))
                && !Words.bare(earlier.target()).equals(Words.bare(later.target()))
                && !digits(earlier.target()).equals(digits(later.target()))
                && !digits(earlier.source()).equals(digits(later.source()));
    }

    private static Finding finding(SentencePair earlier, SentencePair later) {
        boolean inSource = likeness(pieces(earlier.source()), pieces(later.source())) >= SOURCES_ALIKE_FROM;
        boolean same = Words.bare(earlier.target()).equals(Words.bare(later.target()));
        String message = inSource ? TWICE_IN_SOURCE : same ? TWICE : ALIKE;
        // Two statements of one pattern ("X was advised for Y"), told apart by the source as well: a person sees at a
        // glance.
        boolean parallel = inSource && !same && !Words.bare(earlier.source()).equals(Words.bare(later.source()));
        return parallel
                ? Finding.review("loop", message, earlier.target())
                : Finding.block("loop", message, earlier.target());
    }

    private static boolean isLongEnough(SentencePair pair) {
        return Words.length(pair.target())
                >= (pair.language().isWrittenWithoutSpaces() ? LONG_ENOUGH_WITHOUT_SPACES : LONG_ENOUGH);
    }

    private static String digits(String text) {
        return text.replaceAll("\\P{Nd}+", " ");
    }

    private static Pieces pieces(String text) {
        String bare = Words.bare(text);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + 3 <= bare.length(); i++) {
            counts.merge(bare.substring(i, i + 3), 1, Integer::sum);
        }
        return new Pieces(counts, Math.max(0, bare.length() - 2));
    }

    /** Dice's coefficient over multisets. */
    private static double likeness(Pieces one, Pieces other) {
        int total = one.total() + other.total();
        if (total == 0 || 2.0 * Math.min(one.total(), other.total()) / total < SOURCES_ALIKE_FROM) {
            return 0; // too different in length to be alike, whatever they hold
        }
        int common = one.counts().entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.counts().getOrDefault(entry.getKey(), 0)))
                .sum();
        return 2.0 * common / total;
    }

    /** The three-letter pieces of a text and how often each occurs. */
    private record Pieces(Map<String, Integer> counts, int total) {}

    @Override
    public List<Example> examples() {
        String rain = "Hujan deras mengguyur tiga kecamatan di lereng gunung sejak Jumat malam.";
        String camp = "Pemerintah kabupaten mendirikan dua dapur umum bagi warga yang mengungsi.";
        String english = "Heavy rain has fallen on three districts on the slopes of the mountain since Friday night.";
        return List.of(
                edition(
                        null,
                        Language.ENGLISH,
                        rain,
                        english,
                        camp,
                        "The regency set up two public kitchens for the evacuees."),
                edition(TWICE, Language.ENGLISH, rain, english, camp, english),
                edition(
                        ALIKE,
                        Language.ENGLISH,
                        rain,
                        english,
                        camp,
                        english.replace("Heavy rain has", "Heavy rains have")),
                edition(TWICE_IN_SOURCE, Language.ENGLISH, rain, english, rain, english),
                edition(
                        null,
                        Language.ENGLISH,
                        "Pada 2023 tercatat 120 kasus di seluruh kabupaten itu.",
                        "In 2023 there were 120 cases recorded in the whole regency.",
                        "Pada 2024 tercatat 95 kasus di seluruh kabupaten itu.",
                        "In 2024 there were 95 cases recorded in the whole regency."),
                edition(
                        TWICE,
                        Language.JAPANESE,
                        rain,
                        "金曜の夜から山麓の三つの地区で激しい雨が降っている。",
                        camp,
                        "金曜の夜から山麓の三つの地区で激しい雨が降っている。"));
    }

    private static Example edition(@Nullable String message, Language language, String... texts) {
        List<SentencePair> sentences = new ArrayList<>();
        for (int i = 0; i < texts.length; i += 2) {
            sentences.add(new SentencePair(texts[i], texts[i + 1], language));
        }
        return new Example(Collections.unmodifiableList(sentences), message);
    }
}
