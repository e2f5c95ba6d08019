package org.alihwarta.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported;
import org.alihwarta.intake.Intake;
import org.alihwarta.site.SectionNames;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.text.Document;
import org.alihwarta.web.Messages;

/** Makes the editor's pages and reads what was typed into them. Safe for use by several threads. */
public final class Editors {
    private static final int LONGEST_TEXT = 400_000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NOTE = 2_000;

    private final Clock clock;

    public Editors(Clock clock) {
        this.clock = clock;
    }

    EditorPage blank(Visit visit, StoryForm form) {
        return new EditorPage(
                visit,
                visit.text().of("editor.new"),
                "/desk/stories",
                DeskAddresses.BOARD,
                false,
                form,
                sections(form, visit.text()),
                Map.of(),
                null,
                null);
    }

    EditorPage of(Visit visit, Story story, StoryForm form) {
        String address = DeskAddresses.story(story.id());
        return new EditorPage(
                visit,
                visit.text().of("editor.edit"),
                address,
                address,
                story.isPublished(),
                form,
                sections(form, visit.text()),
                Map.of(),
                null,
                null);
    }

    EditorPage.Conflict conflict(Visit visit, Story newer) {
        return new EditorPage.Conflict(
                visit.text().of("editor.conflict", "revision", newer.revision()),
                newer.document().headline(),
                DocumentText.of(newer.document()));
    }

    EditorPage.Conflict merged(Visit visit, Story newer) {
        return new EditorPage.Conflict(
                visit.text().of("editor.merged", "revision", newer.revision()),
                newer.document().headline(),
                DocumentText.of(newer.document()));
    }

    /** Reads a form; what is not asked for on it (external id, earlier notes) is kept from {@code before}. */
    Typed read(StoryForm form, Manuscript before, Messages text) {
        Typed typed = read(form, text);
        if (!(typed instanceof Typed.Sound sound)) {
            return typed;
        }
        Manuscript fresh = sound.manuscript();
        Manuscript kept = new Manuscript(
                before.externalId(),
                fresh.section(),
                fresh.byline(),
                fresh.topics(),
                KeptLinks.restore(before.document(), fresh.document()),
                before.corrections());
        Manuscript noted = form.correction(clock.instant()).map(kept::corrected).orElse(kept);
        return new Typed.Sound(noted, sound.imported());
    }

    Typed read(StoryForm form, Messages text) {
        Map<String, String> errors = faults(form, text);
        if (errors.containsKey("text")) {
            return new Typed.Faulty(errors);
        }
        try {
            Imported imported = imported(form, text);
            return errors.isEmpty()
                    ? new Typed.Sound(manuscript(form, imported.document()), imported)
                    : new Typed.Faulty(errors);
        } catch (AlihwartaException unreadable) {
            if (unreadable.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw unreadable;
            }
            errors.put("text", text.of("editor.error.unreadable", "message", String.valueOf(unreadable.getMessage())));
            return new Typed.Faulty(errors);
        }
    }

    EditorPage.Preview preview(Imported imported, Messages text) {
        List<EditorPage.Piece> dropped = imported.dropped().stream()
                .map(piece -> new EditorPage.Piece(
                        text.of("dropped." + piece.reason().name().toLowerCase(Locale.ROOT)), piece.text()))
                .toList();
        return new EditorPage.Preview(
                text.of("editor.words", "count", imported.document().wordCount()),
                PreviewBlock.of(imported.document(), text),
                dropped.isEmpty() ? text.of("editor.dropped.none") : text.of("editor.dropped", "count", dropped.size()),
                dropped,
                imported.notes().stream()
                        .map(note -> new EditorPage.Piece(
                                text.of("doubt." + note.doubt().name().toLowerCase(Locale.ROOT)), note.text()))
                        .toList());
    }

    private static Imported imported(StoryForm form, Messages text) {
        return Intake.standard().withHeadline(form.headline()).readPasted(form.text(), text.of("editor.text"));
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

    private static Map<String, String> faults(StoryForm form, Messages text) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!form.section().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            errors.put("section", text.of("editor.error.section"));
        }
        if (form.headline().length() > LONGEST_LINE) {
            errors.put("headline", text.of("editor.error.headline", "most", LONGEST_LINE));
        }
        if (form.byline().length() > LONGEST_LINE) {
            errors.put("byline", text.of("editor.error.byline", "most", LONGEST_LINE));
        }
        if (form.note().length() > LONGEST_NOTE) {
            errors.put("note", text.of("editor.error.note", "most", LONGEST_NOTE));
        }
        if (!form.namesAStory()) {
            errors.put("noteAbout", text.of("editor.error.noteAbout"));
        }
        if (form.text().isBlank()) {
            errors.put("text", text.of("editor.error.text"));
        } else if (form.text().length() > LONGEST_TEXT) {
            errors.put(
                    "text",
                    text.of("editor.error.long", Map.of("count", form.text().length(), "most", LONGEST_TEXT)));
        }
        return errors;
    }

    private static List<EditorPage.SectionChoice> sections(StoryForm form, Messages text) {
        List<Section> sections = new ArrayList<>(SectionNames.standard());
        boolean known = sections.stream().anyMatch(section -> section.slug().equals(form.section()));
        if (!known && form.section().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            sections.add(new Section(form.section()));
        }
        return sections.stream()
                .map(section -> new EditorPage.SectionChoice(
                        section.slug(),
                        SectionNames.of(section, text),
                        section.slug().equals(form.section())))
                .toList();
    }
}
