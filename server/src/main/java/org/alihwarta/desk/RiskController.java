package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.risk.Passage;
import org.alihwarta.risk.RiskMessages;
import org.alihwarta.risk.RiskNote;
import org.alihwarta.risk.RiskNotes;
import org.alihwarta.risk.SourceStory;
import org.alihwarta.text.Document;
import org.alihwarta.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is risky to translate in a story, told while it is typed. Nothing is stored. */
@Controller
public final class RiskController {
    /** So much of the text is shown on each side of what was found. */
    private static final int AROUND = 30;

    private final FormReader reader;
    private final Supplier<RiskNotes> notes;

    public RiskController(FormReader reader, Supplier<RiskNotes> notes) {
        this.reader = reader;
        this.notes = notes;
    }

    /** The notes alone, which the editor asks for while somebody types. */
    @PostMapping(DeskAddresses.RISK_NOTES)
    public ModelAndView notes(Visit visit, @RequestParam MultiValueMap<String, String> fields) {
        StoryFields typed = new StoryFields(fields);
        List<RiskPanel.Line> lines = findDocument(typed.form())
                .map(document -> lines(document, keys(typed), visit))
                .orElse(List.of());
        return new ModelAndView("desk/riskNotes", "page", new RiskPanel(visit, lines));
    }

    /** What cannot be read yet has no notes; saving says why. */
    private Optional<Document> findDocument(StoryForm form) {
        try {
            return Optional.of(reader.draft(form));
        } catch (AlihwartaException unreadable) {
            if (unreadable.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw unreadable;
            }
            return Optional.empty();
        }
    }

    /** For each text of the document in reading order the key of the block that it is typed in; the headline's is empty. */
    private static List<String> keys(StoryFields typed) {
        List<String> keys = new ArrayList<>(List.of(""));
        List<BlockForm> blocks = typed.form().blocks();
        List<String> known = typed.keys();
        for (int index = 0; index < blocks.size(); index++) {
            String key = known.get(index);
            TypedBlocks.of(blocks.get(index)).forEach(block -> block.texts().forEach(text -> keys.add(key)));
        }
        return keys;
    }

    private List<RiskPanel.Line> lines(Document document, List<String> keys, Visit visit) {
        RiskNotes rules = notes.get();
        SourceStory story = rules.read(document);
        RiskMessages messages = RiskMessages.in(visit.language());
        return rules.of(story).stream()
                .map(note -> line(note, story.passages().get(note.passage()), messages, visit.text())
                        .at(field(note.passage(), keys)))
                .toList();
    }

    /** The field to mend it in; a text that was pasted and not read into blocks yet has one for all. */
    private static String field(int passage, List<String> keys) {
        if (passage == 0) {
            return "headline";
        }
        return passage < keys.size() ? "text-" + keys.get(passage) : "text";
    }

    private static RiskPanel.Line line(RiskNote note, Passage passage, RiskMessages messages, Messages text) {
        String whole = passage.text();
        int from = Math.max(0, note.start() - AROUND);
        int to = Math.min(whole.length(), note.end() + AROUND);
        return new RiskPanel.Line(
                passage.kind() == Passage.Kind.HEADLINE
                        ? text.of("risk.headline")
                        : text.of("risk.passage", "number", passage.index()),
                messages.text(note),
                (from > 0 ? "…" : "") + whole.substring(from, note.start()),
                shortened(whole.substring(note.start(), note.end())),
                whole.substring(note.end(), to) + (to < whole.length() ? "…" : ""),
                "");
    }

    /** Of a long sentence its two ends are enough to find it by. */
    private static String shortened(String found) {
        return found.length() <= 4 * AROUND
                ? found
                : found.substring(0, 2 * AROUND) + " … " + found.substring(found.length() - AROUND);
    }
}
