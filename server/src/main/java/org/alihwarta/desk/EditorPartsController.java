package org.alihwarta.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alihwarta.account.Action;
import org.alihwarta.database.Json;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported;
import org.alihwarta.story.Stories;
import org.alihwarta.story.StoryId;
import org.alihwarta.story.UnsavedTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** What the editor asks for while somebody writes: blocks, previews, a place for what is not saved. Nothing here changes a story. */
@Controller
public final class EditorPartsController {
    private static final String NEW = Editors.NEW;
    private static final String STORY = NEW + "/{story}";

    /** Of a form, what is no part of the story. */
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "act", "publish");

    private final Editors editors;
    private final FormReader reader;
    private final Stories stories;
    private final UnsavedTexts unsaved;
    private final PictureDesk pictures;

    public EditorPartsController(
            Editors editors, FormReader reader, Stories stories, UnsavedTexts unsaved, PictureDesk pictures) {
        this.editors = editors;
        this.reader = reader;
        this.stories = stories;
        this.unsaved = unsaved;
        this.pictures = pictures;
    }

    @PostMapping({NEW + "/preview", STORY + "/preview"})
    public ModelAndView preview(
            Visit visit,
            @PathVariable(required = false) Optional<UUID> story,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly) {
        EditorPage page = page(visit, story, new StoryFields(fields).form());
        Typed typed = reader.read(page.form(), visit);
        EditorPage seen = typed instanceof Typed.Sound sound
                ? page.with(Map.of(), editors.preview(sound.imported(), visit.text()))
                : page.with(((Typed.Faulty) typed).errors(), null);
        return new ModelAndView(partly ? "desk/preview" : "desk/editor", "page", seen);
    }

    /** The form again after a button of a block was pressed, for browsers that run no scripts; a file comes with {@code upload:KEY}. */
    @PostMapping({NEW + "/form", STORY + "/form"})
    public ModelAndView act(
            Visit visit,
            @PathVariable(required = false) Optional<UUID> story,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request)
            throws IOException {
        StoryFields typed = new StoryFields(fields);
        EditorPage page = page(visit, story, typed.after(act));
        int at = typed.keys().indexOf(act.substring(act.indexOf(':') + 1));
        MultipartHttpServletRequest upload = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (act.startsWith("upload:") && at >= 0 && upload != null) {
            MultipartFile file = upload.getFile("file-" + typed.keys().get(at));
            return editor(withPicture(page, at, file == null ? new byte[0] : file.getBytes()));
        }
        return editor(act.startsWith("read:") ? withPasted(page) : page);
    }

    /** What was pasted, as blocks for the editor's scripts to put in; 422 with the reason where there is no story in it. */
    @PostMapping(NEW + "/blocks")
    public ModelAndView blocks(Visit visit, @RequestParam MultiValueMap<String, String> fields) {
        visit.actor(Action.WRITE);
        EditorPage page = withPasted(editors.blank(visit, new StoryFields(fields).form()));
        ModelAndView answer = new ModelAndView("desk/pastedBlocks", "page", page);
        answer.setStatus(page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    /** Keeps what is typed until it is saved. */
    @PostMapping({NEW + "/unsaved", STORY + "/unsaved"})
    public ResponseEntity<Void> keep(
            Visit visit,
            @PathVariable(required = false) Optional<UUID> story,
            @RequestParam MultiValueMap<String, String> fields) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(fields);
        NOT_KEPT.forEach(kept::remove);
        unsaved.keep(
                visit.actor(Action.WRITE).name(), address(story), Json.plain().write(new Editors.KeptFields(kept)));
        return ResponseEntity.noContent().build();
    }

    @PostMapping({NEW + "/unsaved/forget", STORY + "/unsaved/forget"})
    public String forget(Visit visit, @PathVariable(required = false) Optional<UUID> story) {
        unsaved.forget(visit.actor(Action.WRITE).name(), address(story));
        return "redirect:" + (story.isPresent() ? address(story) + "/edit" : NEW + "/new");
    }

    private static String address(Optional<UUID> story) {
        return story.map(id -> DeskAddresses.story(new StoryId(id))).orElse(NEW);
    }

    private EditorPage page(Visit visit, Optional<UUID> story, StoryForm form) {
        return story.map(id -> editors.of(visit, stories.require(new StoryId(id)), form))
                .orElseGet(() -> editors.blank(visit, form));
    }

    private EditorPage withPicture(EditorPage page, int at, byte[] file) {
        PictureDesk.Handed handed = pictures.take(file, page.visit());
        if (handed instanceof PictureDesk.Handed.Back back) {
            return page.with(Map.of(EditorPage.field(at), back.why()), null);
        }
        List<BlockForm> blocks = new ArrayList<>(page.form().blocks());
        blocks.set(
                at,
                blocks.get(at).withImage(((PictureDesk.Handed.In) handed).file().path()));
        return page.with(page.form().withBlocks(blocks));
    }

    private EditorPage withPasted(EditorPage page) {
        try {
            Imported pasted = reader.pasted(page.form(), page.visit());
            return page.with(page.form().read(read(pasted)))
                    .with(Map.of(), editors.preview(pasted, page.visit().text()));
        } catch (AlihwartaException unreadable) {
            if (unreadable.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw unreadable;
            }
            return page.with(Map.of("text", IntakeErrors.of(unreadable, page.visit())), null);
        }
    }

    /** A headline that was only derived from the text is no headline that somebody wrote. */
    private static StoryForm read(Imported pasted) {
        StoryForm read = StoryForm.of(pasted.document());
        boolean derived = pasted.notes().stream().anyMatch(note -> note.doubt() == Imported.Doubt.HEADLINE_DERIVED);
        return derived ? read.withoutHeadline() : read;
    }

    private static ModelAndView editor(EditorPage page) {
        return new ModelAndView("desk/editor", "page", page);
    }
}
