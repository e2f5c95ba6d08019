package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alihwarta.registry.Registry;
import org.alihwarta.registry.UnknownName;
import org.alihwarta.registry.UnknownNames;

/** A name that the registry does not have, so that every language spells it as its engine guesses; once, where it first stands. */
final class UnknownNameRule implements RiskRule {
    private final UnknownNames names;

    UnknownNameRule(Registry registry) {
        names = new UnknownNames(registry);
    }

    @Override
    public String id() {
        return "unknown-name";
    }

    /** Headlines are left out: in their capitals every word looks like a name. */
    @Override
    public List<RiskNote> notes(SourceStory story) {
        List<Passage> passages = story.passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.BODY || passage.kind() == Passage.Kind.CAPTION)
                .toList();
        String whole = passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
        List<RiskNote> notes = new ArrayList<>();
        for (UnknownName name : names.in(whole)) {
            int start = name.start();
            int index = 0;
            while (start > passages.get(index).text().length()) {
                start -= passages.get(index).text().length() + 1;
                index++;
            }
            notes.add(RiskNote.of(
                    this,
                    passages.get(index),
                    start,
                    start + name.text().length(),
                    name.text(),
                    Integer.toString(name.count())));
        }
        return notes;
    }

    @Override
    public List<RiskExample> examples() {
        return List.of(
                RiskExample.finds(
                        "Kirana Wulandari",
                        "Petani bernama Kirana Wulandari memanen padi. Menurut Kirana, panen baik."),
                RiskExample.silent("Sidang di Jakarta dihadiri jaksa dari KPK pada Rabu pagi."));
    }
}
