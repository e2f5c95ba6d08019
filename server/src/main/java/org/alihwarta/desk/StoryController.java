package org.alihwarta.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alihwarta.account.Action;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Publishing;
import org.alihwarta.language.Language;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Schedule;
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
    private final ZoneId zone;

    /** Makes the controller for a newsroom whose clocks on the wall show the time of {@code zone}. */
    public StoryController(StoryDesks stories, Publishing publishing, ZoneId zone) {
        this.stories = stories;
        this.publishing = publishing;
        this.zone = zone;
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
        Actor editor = visit.actor(Action.PUBLISH);
        return unless(story, "embargoed", () -> {
            publishing.publish(new StoryId(story), editor);
            return "published";
        });
    }

    /** The time is one of the newsroom's zone, as browsers write it in fields for date and time. */
    @PostMapping(STORY + "/schedule")
    public String schedule(
            Visit visit,
            @PathVariable UUID story,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "false") boolean embargo) {
        Actor editor = visit.actor(Action.PUBLISH);
        Optional<Instant> time = instant(at);
        if (time.isEmpty()) {
            return done(story, "noTime");
        }
        try {
            return unless(story, "settled", () -> {
                publishing.schedule(new StoryId(story), new Schedule(time.get(), embargo), editor);
                return "scheduled";
            });
        } catch (AlihwartaException past) {
            if (past.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw past;
            }
            return done(story, "past");
        }
    }

    @PostMapping(STORY + "/unschedule")
    public String unschedule(Visit visit, @PathVariable UUID story) {
        Actor editor = visit.actor(Action.PUBLISH);
        return unless(story, "settled", () -> {
            publishing.unschedule(new StoryId(story), editor);
            return "unscheduled";
        });
    }

    @PostMapping(STORY + "/retract")
    public String retract(
            Visit visit,
            @PathVariable UUID story,
            @RequestParam Retraction.Ground ground,
            @RequestParam(defaultValue = "") String reason) {
        Actor editor = visit.actor(Action.PUBLISH);
        if (reason.isBlank()) {
            return done(story, "noReason");
        }
        return unless(story, "settled", () -> {
            publishing.retract(new StoryId(story), ground, reason.strip(), editor);
            return "retracted";
        });
    }

    @PostMapping(STORY + "/editions/{language}/retry")
    public String retry(Visit visit, @PathVariable UUID story, @PathVariable Language language) {
        Actor editor = visit.actor(Action.RETRY);
        int revision = stories.revision(new StoryId(story));
        return unless(story, "notHeld", () -> {
            publishing.retry(new EditionKey(new StoryId(story), language, revision), editor);
            return "retried";
        });
    }

    /** Goes back to the story with what {@code act} says was done, or with {@code problem} when somebody else was faster. */
    private static String unless(UUID story, String problem, Supplier<String> act) {
        try {
            return done(story, act.get());
        } catch (AlihwartaException conflict) {
            if (conflict.kind() != AlihwartaException.Kind.CONFLICT) {
                throw conflict;
            }
            return done(story, problem);
        }
    }

    private Optional<Instant> instant(String local) {
        try {
            return Optional.of(LocalDateTime.parse(local).atZone(zone).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String done(UUID story, String what) {
        return "redirect:" + DeskAddresses.story(new StoryId(story)) + "?done=" + what;
    }
}
