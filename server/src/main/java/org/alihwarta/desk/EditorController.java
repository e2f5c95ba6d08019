package org.alihwarta.desk;

import java.util.List;
import java.util.UUID;
import org.alihwarta.account.Action;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.story.UnsavedTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing and editing. A form that cannot be saved comes back whole, with the reasons beside its fields. */
@Controller
public final class EditorController {
    private static final String STORY = Editors.NEW + "/{story}";

    private final Editors editors;
    private final FormReader reader;
    private final Stories stories;
    private final UnsavedTexts unsaved;
    private final Publishing publishing;

    public EditorController(
            Editors editors, FormReader reader, Stories stories, UnsavedTexts unsaved, Publishing publishing) {
        this.editors = editors;
        this.reader = reader;
        this.stories = stories;
        this.unsaved = unsaved;
        this.publishing = publishing;
    }

    /** {@code restored} brings back what was typed and not saved. */
    @GetMapping(Editors.NEW + "/new")
    public ModelAndView write(Visit visit, @RequestParam(defaultValue = "false") boolean restored) {
        return page(editors.opened(editors.blank(visit, StoryForm.empty()), restored));
    }

    @GetMapping(STORY + "/edit")
    public ModelAndView edit(
            Visit visit, @PathVariable UUID story, @RequestParam(defaultValue = "false") boolean restored) {
        Story found = stories.require(new StoryId(story));
        return page(editors.opened(editors.of(visit, found, StoryForm.of(found)), restored));
    }

    @PostMapping(Editors.NEW)
    public ModelAndView add(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "false") boolean publish) {
        Actor writer = visit.actor(publish ? Action.PUBLISH : Action.WRITE);
        StoryForm form = new StoryFields(fields).form();
        Typed typed = reader.read(form, visit);
        if (typed instanceof Typed.Faulty faulty) {
            return refused(editors.blank(visit, form).with(faulty.errors(), null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Story story = stories.add(((Typed.Sound) typed).manuscript(), writer);
        unsaved.forget(writer.name(), Editors.NEW);
        return publish ? published(visit, story) : saved(story);
    }

    @PostMapping(STORY)
    public ModelAndView change(
            Visit visit,
            @PathVariable UUID story,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "false") boolean publish) {
        Story before = stories.require(new StoryId(story));
        Actor writer = visit.actor(publish ? Action.PUBLISH : Visit.toChange(before));
        StoryForm form = new StoryFields(fields).form();
        EditorPage page = editors.of(visit, before, form);
        Typed typed = reader.read(form, before.manuscript(), visit);
        if (typed instanceof Typed.Faulty faulty) {
            return refused(page.with(faulty.errors(), null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Typed.Sound sound = (Typed.Sound) typed;
        try {
            Story changed = publishing.revise(before.id(), form.revision(), sound.manuscript(), writer);
            unsaved.forget(writer.name(), page.action());
            return publish ? published(visit, changed) : saved(changed);
        } catch (AlihwartaException conflict) {
            if (conflict.kind() != AlihwartaException.Kind.CONFLICT) {
                throw conflict;
            }
            StoryForm read = form.withBlocks(List.of())
                    .read(StoryForm.of(sound.manuscript().document()));
            return refused(conflict(visit, page.with(read), stories.require(before.id())), HttpStatus.CONFLICT);
        }
    }

    /** Both people's changes in one form where they concern different blocks; otherwise the typed text beside the newer one. */
    private EditorPage conflict(Visit visit, EditorPage page, Story newer) {
        StoryForm form = page.form();
        return stories.findRevision(newer.id(), form.revision())
                .flatMap(base -> Merge.of(StoryForm.of(base), form, StoryForm.of(newer)))
                .map(merged -> page.with(editors.merged(visit, newer), merged))
                .orElseGet(() -> page.with(editors.conflict(visit, newer), form.from(newer.revision())));
    }

    private ModelAndView published(Visit visit, Story story) {
        publishing.publish(story.id(), visit.publisher());
        return new ModelAndView("redirect:" + DeskAddresses.story(story.id()) + "?done=published");
    }

    private static ModelAndView saved(Story story) {
        return new ModelAndView("redirect:" + DeskAddresses.story(story.id()) + "?done=saved");
    }

    private static ModelAndView page(EditorPage page) {
        return new ModelAndView("desk/editor", "page", page);
    }

    private static ModelAndView refused(EditorPage page, HttpStatus status) {
        ModelAndView answer = page(page);
        answer.setStatus(status);
        return answer;
    }
}
