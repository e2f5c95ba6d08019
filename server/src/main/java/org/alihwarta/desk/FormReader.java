package org.alihwarta.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported;
import org.alihwarta.intake.Intake;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;

/** Makes a story of what was typed into the editor, or says what is missing, field by field. Safe for use by several threads. */
public final class FormReader {
    private static final int LONGEST_TEXT = 400_000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NOTE = 2_000;

    private final Intake intake = Intake.standard();
    private final Clock clock;

    public FormReader(Clock clock) {
        this.clock = clock;
    }

    /** Reads a form; what is not asked for on it (external id) is kept from {@code before}. */
    Typed read(StoryForm form, Manuscript before, Visit visit) {
        Typed typed = read(form, visit);
        if (!(typed instanceof Typed.Sound sound)) {
            return typed;
        }
        Manuscript fresh = sound.manuscript();
        Manuscript kept = new Manuscript(
                before.externalId(),
                fresh.section(),
                fresh.byline(),
                fresh.topics(),
                fresh.document(),
                form.kept(before.corrections()));
        Manuscript noted = form.correction(clock.instant()).map(kept::corrected).orElse(kept);
        return new Typed.Sound(noted, sound.imported());
    }

    Typed read(StoryForm form, Visit visit) {
        Map<String, String> errors = faults(form, visit);
        if (errors.containsKey("text") || errors.containsKey("headline")) {
            return new Typed.Faulty(errors);
        }
        try {
            Imported imported = imported(form, visit);
            return errors.isEmpty()
                    ? new Typed.Sound(manuscript(form, imported.document()), imported)
                    : new Typed.Faulty(errors);
        } catch (AlihwartaException unreadable) {
            if (unreadable.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw unreadable;
            }
            errors.put("text", IntakeErrors.of(unreadable, visit));
            return new Typed.Faulty(errors);
        }
    }

    /** The story as far as it can be made out, for looking at while it is typed; BAD_INPUT where nothing can. */
    Document draft(StoryForm form) {
        List<Block> typed = typed(form);
        if (form.text().isBlank() || form.text().length() > LONGEST_TEXT) {
            String headline = form.headline().isBlank() ? "…" : form.headline();
            return new Document(headline, form.dateline(), typed);
        }
        Imported pasted =
                intake.withoutLanguageCheck().withHeadline(form.headline()).readPasted(form.text(), "text");
        return joined(form, typed, pasted).document();
    }

    /** The blocks of what was pasted, with its headline and dateline; BAD_INPUT where there is no story in it. */
    Imported pasted(StoryForm form, Visit visit) {
        return intake.withoutLanguageCheck()
                .withHeadline(form.headline())
                .readPasted(form.text(), visit.text().of("editor.text"));
    }

    private Imported imported(StoryForm form, Visit visit) {
        String name = visit.text().of("editor.text");
        List<Block> typed = typed(form);
        if (form.text().isBlank()) {
            return intake.check(new Document(Intake.tidy(form.headline()), form.dateline(), typed), name);
        }
        Imported pasted = intake.withHeadline(form.headline()).readPasted(form.text(), name);
        return joined(form, typed, pasted);
    }

    private static Imported joined(StoryForm form, List<Block> typed, Imported pasted) {
        Document read = pasted.document();
        List<Block> all = new ArrayList<>(typed);
        all.addAll(read.blocks());
        Document document =
                new Document(read.headline(), form.dateline() == null ? read.dateline() : form.dateline(), all);
        return new Imported(document, pasted.dropped(), pasted.notes());
    }

    private static List<Block> typed(StoryForm form) {
        return form.blocks().stream()
                .flatMap(block -> TypedBlocks.of(block).stream())
                .toList();
    }

    private static Manuscript manuscript(StoryForm form, Document document) {
        return new Manuscript(
                null,
                new Section(form.section()),
                form.byline().isEmpty() ? null : form.byline(),
                form.topicNames(),
                document,
                List.of());
    }

    private static Map<String, String> faults(StoryForm form, Visit visit) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!form.section().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            errors.put("section", visit.text().of("editor.error.section"));
        }
        for (Map.Entry<String, String> line : lines(form).entrySet()) {
            if (line.getValue().length() > LONGEST_LINE) {
                errors.put(line.getKey(), visit.text().of("editor.error." + line.getKey(), "most", LONGEST_LINE));
            }
        }
        if (form.note().length() > LONGEST_NOTE) {
            errors.put("note", visit.text().of("editor.error.note", "most", LONGEST_NOTE));
        }
        if (!form.namesAStory()) {
            errors.put("noteAbout", visit.text().of("editor.error.noteAbout"));
        }
        addFaultsOfText(form, visit, errors);
        return errors;
    }

    private static Map<String, String> lines(StoryForm form) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("headline", form.headline());
        lines.put("place", form.place());
        lines.put("outlet", form.outlet());
        lines.put("byline", form.byline());
        return lines;
    }

    private static void addFaultsOfText(StoryForm form, Visit visit, Map<String, String> errors) {
        int length = form.text().length()
                + form.blocks().stream()
                        .mapToInt(block -> block.text().length())
                        .sum();
        if (form.text().isBlank() && typed(form).isEmpty()) {
            errors.put("text", visit.text().of("editor.error.text"));
        } else if (length > LONGEST_TEXT) {
            errors.put("text", visit.text().of("editor.error.long", Map.of("count", length, "most", LONGEST_TEXT)));
        } else if (form.headline().isBlank() && form.text().isBlank()) {
            errors.put("headline", visit.text().of("editor.error.noHeadline"));
        }
        for (int index = 0; index < form.blocks().size(); index++) {
            if (!TypedBlocks.isAddress(form.blocks().get(index).link())) {
                errors.put(EditorPage.field(index), visit.text().of("editor.error.link"));
            }
        }
    }
}
