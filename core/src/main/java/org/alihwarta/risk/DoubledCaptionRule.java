package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.text.Block;

/** A caption that stands in the story twice: under two pictures, or once more in the text, as when a page was pasted. */
final class DoubledCaptionRule implements RiskRule {
    /** Shorter captions, such as a name, may well stand elsewhere too. */
    private static final int SHORTEST = 4;

    @Override
    public String id() {
        return "doubled-caption";
    }

    @Override
    public List<RiskNote> notes(SourceStory story) {
        Map<String, Integer> captions = new HashMap<>();
        for (Passage passage : story.passages()) {
            if (passage.kind() == Passage.Kind.CAPTION && words(passage.text()) >= SHORTEST) {
                captions.putIfAbsent(key(passage.text()), passage.index());
            }
        }
        List<RiskNote> notes = new ArrayList<>();
        if (!captions.isEmpty()) {
            story.passages().forEach(passage -> addNotes(story, passage, captions, notes));
        }
        return notes;
    }

    private void addNotes(SourceStory story, Passage passage, Map<String, Integer> captions, List<RiskNote> notes) {
        List<Passage.Sentence> places = new ArrayList<>(story.sentencesOf(passage));
        if (places.size() > 1) {
            places.add(new Passage.Sentence(passage.text(), 0));
        }
        for (Passage.Sentence sentence : places) {
            Integer caption = captions.get(key(sentence.text()));
            if (caption != null && caption != passage.index()) {
                notes.add(RiskNote.of(this, passage, sentence.start(), sentence.end(), sentence.text()));
            }
        }
    }

    private static int words(String text) {
        return key(text).split(" ").length;
    }

    /** Captions often come without the full stop that the sentence has. */
    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Override
    public List<RiskExample> examples() {
        Block picture = new Block.Picture(null, "Warga melintasi jembatan gantung yang baru", "Dok. Desa");
        return List.of(
                RiskExample.finds(
                        "Warga melintasi jembatan gantung yang baru.",
                        picture,
                        new Block.Paragraph("Warga melintasi jembatan gantung yang baru. Mereka gembira.")),
                RiskExample.finds(
                        "Warga melintasi jembatan gantung yang baru",
                        picture,
                        new Block.Picture(null, "Warga melintasi jembatan gantung yang baru", null)),
                RiskExample.silent(picture, new Block.Paragraph("Warga melintasi jembatan itu sejak pagi.")));
    }
}
