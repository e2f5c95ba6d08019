package org.alihwarta.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alihwarta.account.Accounts;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Presence;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a story said before, what was changed, and the way back; and who else is at it now. */
@Controller
public final class HistoryController {
    private static final String STORY = "/desk/stories/{story}";

    private final Stories stories;
    private final Publishing publishing;
    private final AuditLog audit;
    private final Accounts accounts;
    private final Presence presence;
    private final Moments moments;

    public HistoryController(
            Stories stories,
            Publishing publishing,
            AuditLog audit,
            Accounts accounts,
            Presence presence,
            Moments moments) {
        this.stories = stories;
        this.publishing = publishing;
        this.audit = audit;
        this.accounts = accounts;
        this.presence = presence;
        this.moments = moments;
    }

    /** The newest revision, unless another is asked for. */
    @GetMapping(STORY + "/history")
    public ModelAndView history(Visit visit, @PathVariable UUID story, @RequestParam(defaultValue = "0") int revision) {
        List<Story> revisions = stories.history(new StoryId(story));
        if (revisions.isEmpty()) {
            throw AlihwartaException.notFound("There is no story " + story);
        }
        Story current = revisions.get(0);
        Story shown = find(revisions, revision == 0 ? current.revision() : revision);
        String before = shown.revision() == 1 ? "" : text(find(revisions, shown.revision() - 1));
        Map<Integer, String> authors = authors(story);
        return new ModelAndView(
                "desk/history",
                "page",
                new HistoryPage(
                        visit,
                        current.document().headline(),
                        DeskAddresses.story(current.id()),
                        shown.revision(),
                        current.revision(),
                        shown.revision() != current.revision()
                                && current.retraction() == null
                                && visit.may(Visit.toChange(current)),
                        revisions.stream()
                                .map(one -> new HistoryPage.Line(
                                        one.revision(),
                                        moments.absolute(one.changedAt(), visit.language()),
                                        authors.getOrDefault(one.revision(), ""),
                                        one.revision() == shown.revision()))
                                .toList(),
                        TextDiff.of(before, text(shown)).stream()
                                .map(HistoryPage.Piece::of)
                                .toList()));
    }

    /** Brings an old text back as a new revision; notes to readers stay. */
    @PostMapping(STORY + "/history/{revision}/restore")
    public String restore(
            Visit visit, @PathVariable UUID story, @PathVariable int revision, @RequestParam int current) {
        Story now = stories.require(new StoryId(story));
        Manuscript old = find(stories.history(now.id()), revision).manuscript();
        Manuscript restored = new Manuscript(
                now.externalId(), old.section(), old.byline(), old.topics(), old.document(), now.corrections());
        publishing.revise(now.id(), current, restored, visit.actor(Visit.toChange(now)));
        return "redirect:" + DeskAddresses.story(now.id()) + "?done=saved";
    }

    /** A part of the editor's page that it asks for again and again. */
    @GetMapping(STORY + "/presence")
    public ModelAndView presence(Visit visit, @PathVariable UUID story) {
        String others = presence.others(new StoryId(story), visit.actor().name()).stream()
                .map(accounts::fullName)
                .collect(Collectors.joining(", "));
        String warning = others.isEmpty() ? "" : visit.text().of("editor.presence", "names", others);
        return new ModelAndView("desk/presence", "warning", warning);
    }

    private Map<Integer, String> authors(UUID story) {
        return audit.ofStory(story).stream()
                .filter(entry ->
                        entry.subject().language() == null && entry.subject().revision() != null)
                .filter(entry ->
                        entry.kind().equals("StoryAdded") || entry.kind().equals("StoryRevised"))
                .collect(Collectors.toMap(
                        entry -> entry.subject().revision(),
                        entry -> accounts.fullName(entry.actor().name()),
                        (first, second) -> first));
    }

    private static Story find(List<Story> revisions, int number) {
        return revisions.stream()
                .filter(story -> story.revision() == number)
                .findFirst()
                .orElseThrow(() -> AlihwartaException.notFound("The story has no version " + number));
    }

    private static String text(Story story) {
        return story.document().headline() + "\n\n" + DocumentText.of(story.document());
    }
}
