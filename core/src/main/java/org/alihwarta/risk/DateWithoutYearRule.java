package org.alihwarta.risk;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates without a year: {@code Rabu (5/11)}, {@code 8 Mei}. A reader of another language often comes years later, by a search. One note
 * for a story, at the first.
 */
final class DateWithoutYearRule implements RiskRule {
    private static final Pattern DATE = Pattern.compile("\\((?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])\\)"
            + "|(?<![\\p{L}\\p{N}/.,])(?:[1-9]|[12][0-9]|3[01])\\s(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober"
            + "|November|Desember)(?![\\p{L}\\p{N}])(?!,?\\s(?:tahun\\s)?[12][0-9]{3})");

    @Override
    public String id() {
        return "date-without-year";
    }

    @Override
    public List<RiskNote> notes(SourceStory story) {
        for (Passage passage : story.passages()) {
            List<MatchResult> found = DATE.matcher(passage.text()).results().toList();
            if (!found.isEmpty()) {
                MatchResult first = found.get(0);
                return List.of(RiskNote.of(
                        this, passage, first.start(), first.end(), first.group(), Long.toString(count(story))));
            }
        }
        return List.of();
    }

    private static long count(SourceStory story) {
        return story.passages().stream()
                .mapToLong(passage -> DATE.matcher(passage.text()).results().count())
                .sum();
    }

    @Override
    public List<RiskExample> examples() {
        return List.of(
                RiskExample.finds("(5/11)", "Sidang digelar pada Rabu (5/11).", "Putusan dibacakan Kamis 8 Mei."),
                RiskExample.finds("8 Mei", "Putusan dibacakan Kamis 8 Mei di Jakarta."),
                RiskExample.silent(
                        "Sidang digelar pada Rabu (5/11/2025), bukan 8 Mei 2026; skor 5/11.",
                        "Ia lahir 17 Agustus tahun 1945."));
    }
}
