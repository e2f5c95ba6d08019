package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.database.Json;
import org.alihwarta.intake.Imported;
import org.alihwarta.site.SectionNames;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.story.UnsavedTexts;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;

/** Makes the editor's pages. Safe for use by several threads. */
public final class Editors {
    static final String NEW = "/desk/stories";

    private final UnsavedTexts unsaved;
    private final Moments moments;
    private final Prices prices;

    public Editors(UnsavedTexts unsaved, Moments moments, Prices prices) {
        this.unsaved = unsaved;
        this.moments = moments;
        this.prices = prices;
    }

    EditorPage blank(Visit visit, StoryForm form) {
        return new EditorPage(
                visit,
                visit.text().of("editor.new"),
                NEW,
                DeskAddresses.BOARD,
                false,
                form,
                sections(form, visit.text()),
                Map.of(),
                null,
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
                null,
                null);
    }

    /** The page that somebody comes to: with what they typed there before and did not save, if they want it back, or the offer of it. */
    EditorPage opened(EditorPage page, boolean restored) {
        Optional<UnsavedTexts.Text> kept = unsaved.find(page.visit().actor().name(), page.action());
        Optional<StoryForm> form =
                kept.map(text -> new StoryFields(fields(text)).form()).filter(found -> !found.equals(page.form()));
        if (form.isEmpty()) {
            return page;
        }
        if (restored) {
            return page.with(form.get());
        }
        String time = moments.absolute(kept.get().keptAt(), page.visit().language());
        return page.withUnsaved(page.visit().text().of("editor.unsaved", "time", time));
    }

    private static Map<String, List<String>> fields(UnsavedTexts.Text text) {
        return Json.plain().read(text.fields(), KeptFields.class).fields();
    }

    /** The fields of a form as they are kept. */
    record KeptFields(Map<String, List<String>> fields) {}

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

    EditorPage.Preview preview(Imported imported, Messages text) {
        List<EditorPage.Piece> dropped = imported.dropped().stream()
                .map(piece -> new EditorPage.Piece(
                        text.of("dropped." + piece.reason().name().toLowerCase(Locale.ROOT)), piece.text()))
                .toList();
        return new EditorPage.Preview(
                text.of("editor.words", "count", imported.document().wordCount()),
                prices.of(imported.document(), text),
                PreviewBlock.of(imported.document(), text),
                dropped.isEmpty() ? text.of("editor.dropped.none") : text.of("editor.dropped", "count", dropped.size()),
                dropped,
                imported.notes().stream()
                        .map(note -> new EditorPage.Piece(
                                text.of("doubt." + note.doubt().name().toLowerCase(Locale.ROOT)), note.text()))
                        .toList());
    }

    static List<EditorPage.SectionChoice> sections(StoryForm form, Messages text) {
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
