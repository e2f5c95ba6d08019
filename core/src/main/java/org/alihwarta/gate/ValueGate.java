package org.alihwarta.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.language.Language;

/** Gate 5: numbers, money, percentages, dates and times of the target are those of the source, compared as values whatever their notation. */
public final class ValueGate implements Gate {
    static final String CHANGED = "gate.value.changed";
    static final String SWAPPED = "gate.value.swapped";
    static final String TENS = "gate.value.tens";

    /** "Puluhan" is dozens; English says "tens of" only of thousands and more (Oxford: "tens of thousands"). */
    private static final Pattern TENS_OF =
            Pattern.compile("\\btens of (?!thousands|millions|billions|trillions)", Pattern.CASE_INSENSITIVE);

    private static final String SOURCE = "Bank itu menyalurkan Rp1,2 triliun kepada 5.300 petani pada Rabu (5/11).";

    @Override
    public String id() {
        return "value";
    }

    @Override
    public Category category() {
        return Category.VALUE;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        FactComparison facts = pair.facts();
        if (facts.isChanged() && !pair.target().isBlank()) {
            return List.of(Finding.block("value", CHANGED, facts.missingText(), facts.extraText()));
        }
        Optional<String> swapped = facts.findSwapped();
        if (swapped.isPresent()) {
            return List.of(Finding.review("value", SWAPPED, swapped.get()));
        }
        if (pair.language() == Language.ENGLISH
                && TENS_OF.matcher(pair.target()).find()) {
            return List.of(Finding.review("value", TENS));
        }
        return List.of();
    }

    @Override
    public List<Example> examples() {
        return Stream.of(sameValues(), otherValues(), places())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> sameValues() {
        return List.of(
                Example.passes(
                        Language.ENGLISH,
                        SOURCE,
                        "The bank lent Rp1.2 trillion to 5,300 farmers on Wednesday, November 5."),
                Example.passes(Language.CHINESE, SOURCE, "该银行周三（11月5日）向5300名农民发放了1.2万亿印尼盾。"),
                Example.passes(Language.JAPANESE, SOURCE, "同銀行は水曜日（11月5日）、農家5300人に1兆2000億ルピアを融資した。"),
                Example.passes(
                        Language.ARABIC, SOURCE, "أقرض البنك 5300 مزارع 1.2 تريليون روبية يوم الأربعاء 5 نوفمبر."),
                Example.passes(
                        Language.FRENCH,
                        SOURCE,
                        "La banque a prêté 1 200 milliards de roupies à 5 300 agriculteurs mercredi 5 novembre."));
    }

    private static List<Example> otherValues() {
        return List.of(
                Example.caught(
                        CHANGED,
                        Language.ENGLISH,
                        SOURCE,
                        "The bank lent Rp1.2 billion to 5,300 farmers on Wednesday, November 5."),
                Example.caught(CHANGED, Language.JAPANESE, SOURCE, "同銀行は水曜日（11月5日）、農家5300人に1.2億ルピアを融資した。"),
                Example.caught(CHANGED, Language.CHINESE, SOURCE, "该银行周三（5月11日）向5300名农民发放了1.2万亿印尼盾。"),
                Example.caught(
                        CHANGED,
                        Language.ARABIC,
                        SOURCE,
                        "أقرض البنك 5300 مزارع 1.2 مليار روبية يوم الأربعاء 5 نوفمبر."),
                Example.caught(
                        CHANGED,
                        Language.FRENCH,
                        SOURCE,
                        "La banque a prêté 1,2 milliard de roupies à 5 300 agriculteurs mercredi 5 novembre."),
                Example.caught(
                        CHANGED,
                        Language.ENGLISH,
                        "Acara dimulai pukul 20.10 WIB.",
                        "The event starts at 8:40 p.m. local time."),
                Example.passes(
                        Language.ENGLISH,
                        "Acara dimulai pukul 20.10 WIB.",
                        "The event starts at 8:10 p.m. local time."));
    }

    private static List<Example> places() {
        return List.of(
                Example.caught(
                        SWAPPED,
                        Language.ENGLISH,
                        "Ia mencetak 403 gol dalam 468 pertandingan.",
                        "He scored 468 goals in 403 matches."),
                Example.caught(
                        SWAPPED, Language.CHINESE, "Ia mencetak 403 gol dalam 468 pertandingan.", "他在403场比赛中打进468球。"),
                Example.passes(Language.CHINESE, "Ia mencetak 403 gol dalam 468 pertandingan.", "他在468场比赛中打进403球。"),
                Example.caught(
                        SWAPPED,
                        Language.JAPANESE,
                        "Ia mencetak 403 gol dalam 468 pertandingan.",
                        "彼は403試合で468ゴールを決めた。"),
                Example.passes(Language.JAPANESE, "Ia mencetak 403 gol dalam 468 pertandingan.", "彼は468試合で403ゴールを決めた。"),
                Example.caught(
                        CHANGED,
                        Language.CHINESE,
                        "Angin bertiup hingga 480 km/jam (300 mil per jam).",
                        "风速高达每小时300公里（480英里/小时）。"),
                Example.passes(
                        Language.ENGLISH,
                        "Lomba itu sejauh 42 kilometer.",
                        "The race was over 42 kilometres (26 miles)."),
                Example.passes(
                        Language.ENGLISH,
                        "Panen tahun 2025 naik 50 hingga 60 persen.",
                        "The harvest rose by between 50 and 60 percent last year."),
                Example.caught(
                        TENS,
                        Language.ENGLISH,
                        "Polisi menyita puluhan sepeda motor.",
                        "Police seized tens of motorcycles."));
    }
}
