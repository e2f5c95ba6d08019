package org.alihwarta.desk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.review.Reviewing;
import org.alihwarta.review.Xliff;
import org.alihwarta.story.StoryId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One edition at a reviewer's desk. Every form works without scripts; with them, only the sentence concerned is exchanged. */
@Controller
@RequestMapping("/desk/stories/{story}/editions/{language}")
public final class PostEditController {
    private static final String SENTENCE = "/sentences/{number}";

    private final PostEdits edits;
    private final Suggestions suggestions;
    private final Reviewing reviewing;

    public PostEditController(PostEdits edits, Suggestions suggestions, Reviewing reviewing) {
        this.edits = edits;
        this.suggestions = suggestions;
        this.reviewing = reviewing;
    }

    @GetMapping
    public ModelAndView edition(
            Visit visit,
            @PathVariable UUID story,
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("desk/postEdit", "page", edits.page(visit, new StoryId(story), language, done));
    }

    /** What may help with one sentence; asked for when somebody begins to work on it. */
    @GetMapping(SENTENCE + "/suggestions")
    public ModelAndView suggestions(
            Visit visit,
            @PathVariable UUID story,
            @PathVariable Language language,
            @PathVariable int number,
            @RequestParam int revision) {
        EditionKey key = new EditionKey(new StoryId(story), language, revision);
        return new ModelAndView("desk/suggestions", "page", suggestions.page(visit, edits.require(key), number - 1));
    }

    @PostMapping(SENTENCE)
    public ModelAndView mend(Visit visit, SentenceForm form) {
        Actor reviewer = visit.reviewer(form.language());
        if (form.target().isBlank()) {
            return after(visit, form, "empty");
        }
        return after(visit, form, outcome("mended", () -> reviewing.mend(form.sentence(), form.target(), reviewer)));
    }

    @PostMapping(SENTENCE + "/accept")
    public ModelAndView accept(Visit visit, SentenceForm form) {
        Actor reviewer = visit.reviewer(form.language());
        return after(visit, form, outcome("accepted", () -> reviewing.accept(form.sentence(), reviewer)));
    }

    @PostMapping(SENTENCE + "/overrule")
    public ModelAndView overrule(
            Visit visit, SentenceForm form, @RequestParam String gate, @RequestParam(defaultValue = "") String reason) {
        Actor reviewer = visit.reviewer(form.language());
        return after(
                visit,
                form,
                reason.isBlank()
                        ? "noReason"
                        : outcome("overruled", () -> reviewing.overrule(form.sentence(), gate, reason, reviewer)));
    }

    @PostMapping("/release")
    public String release(
            Visit visit, @PathVariable UUID story, @PathVariable Language language, @RequestParam int revision) {
        Actor reviewer = visit.reviewer(language);
        EditionKey key = new EditionKey(new StoryId(story), language, revision);
        return redirect(key, refusal(() -> reviewing.release(key, reviewer)) ? "held" : "signed");
    }

    /** For a translator outside; {@code version} is 1.2 or 2.1. */
    @GetMapping("/xliff")
    public ResponseEntity<String> xliff(
            @PathVariable UUID story,
            @PathVariable Language language,
            @RequestParam int revision,
            @RequestParam(defaultValue = "2.1") String version) {
        EditionKey key = new EditionKey(new StoryId(story), language, revision);
        Edition edition = edits.require(key);
        if (edition.content() == null) {
            throw AlihwartaException.notFound("Nothing has been translated of the edition " + key);
        }
        Xliff.Version dialect = version.equals("1.2") ? Xliff.Version.V1_2 : Xliff.Version.V2_1;
        String name = story + "-" + language.code() + "-" + revision + ".xlf";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(Xliff.of(edition).write(dialect));
    }

    @PostMapping("/xliff")
    public String takeXliff(
            Visit visit, @PathVariable UUID story, @PathVariable Language language, @RequestParam String xliff) {
        Actor reviewer = visit.reviewer(language);
        Xliff file = Xliff.read(xliff.strip());
        EditionKey key = file.edition();
        if (!key.story().value().equals(story) || key.language() != language) {
            throw AlihwartaException.badInput(visit.text().of("xliff.other"));
        }
        return redirect(key, outcome("taken", () -> reviewing.take(file, reviewer)));
    }

    @PostMapping("/begin")
    public String begin(
            Visit visit, @PathVariable UUID story, @PathVariable Language language, @RequestParam int revision) {
        visit.reviewer(language);
        EditionKey key = new EditionKey(new StoryId(story), language, revision);
        return redirect(key, refusal(() -> reviewing.writeByHand(key)) ? "notWaiting" : "begun");
    }

    /** With scripts the sentence comes back, without them the page; what was typed and not stored is in either. */
    private ModelAndView after(Visit visit, SentenceForm form, String outcome) {
        PostEditPage page = edits.page(visit, form.key().story(), form.language(), outcome);
        boolean refused = page.problem() != null;
        PostEditPage shown = refused && !form.target().isEmpty()
                ? page.with(new PostEditPage.Kept(form.number(), form.target()))
                : page;
        if (form.partly() && form.number() <= page.lines().size()) {
            return new ModelAndView("desk/sentenceDone", "page", shown)
                    .addObject("line", page.lines().get(form.number() - 1));
        }
        return refused
                ? new ModelAndView("desk/postEdit", "page", shown)
                : new ModelAndView(redirect(form.key(), outcome) + "#sentence-" + form.number());
    }

    private static String outcome(String done, Runnable act) {
        return refusal(act) ? "changed" : done;
    }

    /** Whether somebody else was faster or a check stands against it. */
    private static boolean refusal(Runnable act) {
        try {
            act.run();
            return false;
        } catch (AlihwartaException conflict) {
            if (conflict.kind() != AlihwartaException.Kind.CONFLICT) {
                throw conflict;
            }
            return true;
        }
    }

    private static String redirect(EditionKey key, String outcome) {
        return "redirect:" + DeskAddresses.story(key.story()) + "/editions/"
                + key.language().code() + "?done=" + outcome;
    }
}
