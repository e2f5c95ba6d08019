package org.alihwarta.desk;

import java.util.Map;
import java.util.UUID;
import org.alihwarta.account.Action;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing and editing. A form that cannot be saved comes back whole, with the reasons beside its fields. */
@Controller
public final class EditorController {
    private static final String EDIT = "/desk/stories/{story}/edit";
    private static final String STORY = "/desk/stories/{story}";

    private final Editors editors;
    private final Stories stories;
    private final Publishing publishing;

    public EditorController(Editors editors, Stories stories, Publishing publishing) {
        this.editors = editors;
        this.stories = stories;
        this.publishing = publishing;
    }

    @GetMapping("/desk/stories/new")
    public ModelAndView write(Visit visit) {
        return page(editors.blank(visit, StoryForm.empty()));
    }

    @GetMapping(EDIT)
    public ModelAndView edit(Visit visit, @PathVariable UUID story) {
        Story found = stories.require(new StoryId(story));
        return page(editors.of(visit, found, StoryForm.of(found)));
    }

    @PostMapping("/desk/stories/preview")
    public ModelAndView preview(
            Visit visit,
            @ModelAttribute StoryForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly) {
        return preview(editors.blank(visit, form), partly);
    }

    @PostMapping(STORY + "/preview")
    public ModelAndView preview(
            Visit visit,
            @PathVariable UUID story,
            @ModelAttribute StoryForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly) {
        return preview(editors.of(visit, stories.require(new StoryId(story)), form), partly);
    }

    @PostMapping("/desk/stories")
    public ModelAndView add(
            Visit visit, @ModelAttribute StoryForm form, @RequestParam(defaultValue = "false") boolean publish) {
        EditorPage page = editors.blank(visit, form);
        Typed typed = editors.read(form, visit.text());
        if (typed instanceof Typed.Faulty faulty) {
            return refused(page.with(faulty.errors(), null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Story story = stories.add(((Typed.Sound) typed).manuscript(), visit.actor(Action.WRITE));
        return publish ? published(visit, story) : saved(story);
    }

    @PostMapping(STORY)
    public ModelAndView change(
            Visit visit,
            @PathVariable UUID story,
            @ModelAttribute StoryForm form,
            @RequestParam(defaultValue = "false") boolean publish) {
        Story before = stories.require(new StoryId(story));
        EditorPage page = editors.of(visit, before, form);
        Typed typed = editors.read(form, before.manuscript(), visit.text());
        if (typed instanceof Typed.Faulty faulty) {
            return refused(page.with(faulty.errors(), null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Story changed = publishing.revise(
                    before.id(),
                    form.revision(),
                    ((Typed.Sound) typed).manuscript(),
                    visit.actor(before.isPublished() ? Action.PUBLISH : Action.WRITE));
            return publish ? published(visit, changed) : saved(changed);
        } catch (AlihwartaException conflict) {
            if (conflict.kind() != AlihwartaException.Kind.CONFLICT) {
                throw conflict;
            }
            return refused(conflict(visit, page, stories.require(before.id())), HttpStatus.CONFLICT);
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

    private ModelAndView preview(EditorPage page, boolean partly) {
        Typed typed = editors.read(page.form(), page.visit().text());
        EditorPage seen = typed instanceof Typed.Sound sound
                ? page.with(
                        Map.of(), editors.preview(sound.imported(), page.visit().text()))
                : page.with(((Typed.Faulty) typed).errors(), null);
        return new ModelAndView(partly ? "desk/preview" : "desk/editor", "page", seen);
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
