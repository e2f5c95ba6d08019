package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.List;

/** A sentence of more than 40 words: translating engines lose clauses of it, and readers the thread. */
final class LongSentenceRule implements RiskRule {
    private static final int MOST_WORDS = 40;

    @Override
    public String id() {
        return "long-sentence";
    }

    @Override
    public List<RiskNote> notes(SourceStory story) {
        List<RiskNote> notes = new ArrayList<>();
        for (Passage passage : story.passages()) {
            for (Passage.Sentence sentence : story.sentencesOf(passage)) {
                int words = words(sentence.text());
                if (words > MOST_WORDS) {
                    notes.add(RiskNote.of(
                            this,
                            passage,
                            sentence.start(),
                            sentence.end(),
                            Integer.toString(words),
                            Integer.toString(MOST_WORDS)));
                }
            }
        }
        return notes;
    }

    /** Runs between spaces with a letter or digit in them, so that a dash is none. */
    private static int words(String sentence) {
        int words = 0;
        boolean inWord = false;
        for (int at = 0; at < sentence.length(); at++) {
            if (Character.isWhitespace(sentence.charAt(at))) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(sentence.charAt(at))) {
                inWord = true;
                words++;
            }
        }
        return words;
    }

    @Override
    public List<RiskExample> examples() {
        String forty = "Petugas " + "terus mencari ".repeat(19) + "korban.";
        return List.of(
                RiskExample.finds("Petugas " + forty, "Petugas " + forty), RiskExample.silent(forty, "Ya — tidak."));
    }
}
