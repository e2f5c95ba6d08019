package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label with nothing behind it: {@code Baca juga} alone, or at the end of a paragraph. */
final class BareLabelRule implements RiskRule {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:^|(?<=[.!?\"”)]\\s))[\\[(]?\\s*(?<label>(?:baca|lihat|simak|tonton)\\s(?:juga|pula|selengkapnya)|berita terkait|artikel terkait)"
                    + "\\s*[:»>]*\\s*[\\])]?\\s*$");

    @Override
    public String id() {
        return "bare-label";
    }

    @Override
    public List<RiskNote> notes(SourceStory story) {
        List<RiskNote> notes = new ArrayList<>();
        for (Passage passage : story.passages()) {
            Matcher label = LABEL.matcher(passage.text());
            if (label.find()) {
                notes.add(RiskNote.of(this, passage, label.start("label"), label.end("label"), label.group("label")));
            }
        }
        return notes;
    }

    @Override
    public List<RiskExample> examples() {
        return List.of(
                RiskExample.finds("Baca juga", "Baca juga"),
                RiskExample.finds("BACA JUGA", "Harga beras naik. BACA JUGA:"),
                RiskExample.silent("Baca juga: Harga Cabai Turun", "Warga diminta baca juga aturan barunya."));
    }
}
