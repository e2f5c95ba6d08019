package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A letter that was typed for a digit: {@code 2O2O}, {@code l945}.
 *
 * <p>Left alone is what is written so: litres ({@code 100l}), oxygen ({@code O2}), numerals of a model ({@code I5}).
 */
final class LetterForDigitRule implements RiskRule {
    private static final Pattern MIXED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?=[0-9OolI]*[0-9])[0-9OolI]{3,}(?![\\p{L}\\p{N}])");

    private static final Pattern LETTER = Pattern.compile("[OolI]");
    private static final Pattern LITRES = Pattern.compile("[0-9]+l");

    @Override
    public String id() {
        return "letter-for-digit";
    }

    @Override
    public List<RiskNote> notes(SourceStory story) {
        List<RiskNote> notes = new ArrayList<>();
        for (Passage passage : story.passages()) {
            for (MatchResult found : MIXED.matcher(passage.text()).results().toList()) {
                String typed = found.group();
                if (LETTER.matcher(typed).find() && !LITRES.matcher(typed).matches()) {
                    String digits = typed.replaceAll("[Oo]", "0").replaceAll("[lI]", "1");
                    notes.add(RiskNote.of(this, passage, found.start(), found.end(), typed, digits));
                }
            }
        }
        return notes;
    }

    @Override
    public List<RiskExample> examples() {
        return List.of(
                RiskExample.finds("2O2O", "Aturan itu berlaku sejak tahun 2O2O."),
                RiskExample.finds("l945", "Gedung itu berdiri sejak l945."),
                RiskExample.silent("Tangki 100l itu berisi O2 dan CO2, tipe I5, sejak 2020."));
    }
}
