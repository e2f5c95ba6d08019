package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rupiah written otherwise than the rules have it: {@code Rp.300}, {@code Rp 300,-}.
 *
 * <p>Source: Ejaan Bahasa Indonesia yang Disempurnakan, edisi V (2022), on abbreviations of currencies: no full stop after the symbol,
 * and no space between it and the number. Translating engines take the full stop for the end of a sentence.
 */
final class RupiahRule implements RiskRule {
    private static final Pattern RUPIAH = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:Rp\\.\\s?|Rp\\s|RP\\.?\\s?|rp\\.?\\s?)(?<number>[0-9](?:[0-9.,]*[0-9])?)(?:,-{1,2}|,–)?"
                    + "|(?<![\\p{L}\\p{N}])Rp(?<dashed>[0-9](?:[0-9.,]*[0-9])?),[-–]{1,2}");

    @Override
    public String id() {
        return "rupiah";
    }

    @Override
    public List<RiskNote> notes(SourceStory story) {
        List<RiskNote> notes = new ArrayList<>();
        for (Passage passage : story.passages()) {
            var matcher = RUPIAH.matcher(passage.text());
            while (matcher.find()) {
                MatchResult found = matcher.toMatchResult();
                String number = matcher.group("number") == null ? matcher.group("dashed") : matcher.group("number");
                notes.add(RiskNote.of(this, passage, found.start(), found.end(), found.group(), "Rp" + number));
            }
        }
        return notes;
    }

    @Override
    public List<RiskExample> examples() {
        return List.of(
                RiskExample.finds("Rp.300", "Harga cabai naik Rp.300 per kilogram."),
                RiskExample.finds("Rp. 5.000", "Tiket masuk Rp. 5.000 per orang."),
                RiskExample.finds("Rp 1,2", "Nilainya Rp 1,2 triliun."),
                RiskExample.finds("Rp5.000,-", "Tiketnya Rp5.000,- saja."),
                RiskExample.silent("Nilainya Rp1,2 triliun, atau Rp300 per warga; RPJMN 2025 memuatnya."));
    }
}
