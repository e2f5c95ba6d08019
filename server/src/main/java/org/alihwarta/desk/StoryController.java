package org.alihwarta.desk;

import java.util.UUID;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Publishing;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One story at the desk: its text, its translations, publishing, trying again. */
@Controller
public final class StoryController {
    private static final String STORY = "/desk/stories/{story}";

    private final StoryDesks stories;
    private final Publishing publishing;

    public StoryController(StoryDesks stories, Publishing publishing) {
        this.stories = stories;
        this.publishing = publishing;
    }

    @GetMapping(STORY)
    public ModelAndView story(Visit visit, @PathVariable UUID story, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("desk/story", "page", stories.page(visit, new StoryId(story), done));
    }

    /** The translations alone, which the story's page asks for again and again while some are pending. */
    @GetMapping(STORY + "/editions")
    public ModelAndView editions(Visit visit, @PathVariable UUID story) {
        return new ModelAndView("desk/editions", "page", stories.page(visit, new StoryId(story), ""));
    }

    @PostMapping(STORY + "/publish")
    public String publish(Visit visit, @PathVariable UUID story) {
        publishing.publish(new StoryId(story), visit.publisher());
        return done(story, "published");
    }

    @PostMapping(STORY + "/editions/{language}/retry")
    public String retry(Visit visit, @PathVariable UUID story, @PathVariable Language language) {
        int revision = stories.revision(new StoryId(story));
        try {
            publishing.retry(new EditionKey(new StoryId(story), language, revision), visit.publisher());
            return done(story, "retried");
        } catch (AlihwartaException settled) {
            if (settled.kind() != AlihwartaException.Kind.CONFLICT) {
                throw settled;
            }
            return done(story, "notHeld");
        }
    }

    private static String done(UUID story, String what) {
        return "redirect:" + DeskAddresses.story(new StoryId(story)) + "?done=" + what;
    }
}
