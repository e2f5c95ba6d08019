package org.alihwarta.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.alihwarta.account.Action;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.review.Evidence;
import org.alihwarta.story.StoryId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The evidence of how editions were made, of one or of all of a period, to read and to keep. */
@Controller
public final class EvidenceController {
    private static final String EDITION = "/desk/stories/{story}/editions/{language}/evidence";
    private static final String PERIOD = "/desk/evidence";
    private static final int MOST_DAYS = 31;

    private final Evidences evidences;
    private final ZoneId zone;
    private final Clock clock;

    public EvidenceController(Evidences evidences, ZoneId zone, Clock clock) {
        this.evidences = evidences;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping(EDITION)
    public ModelAndView edition(
            Visit visit, @PathVariable UUID story, @PathVariable Language language, @RequestParam int revision) {
        Evidence evidence = evidences.of(new EditionKey(new StoryId(story), language, revision));
        String json = visit.here() + ".json?revision=" + revision;
        return page(new EvidencePage(visit, null, null, json, List.of(evidence)));
    }

    @GetMapping(EDITION + ".json")
    public ResponseEntity<String> editionAsJson(
            @PathVariable UUID story, @PathVariable Language language, @RequestParam int revision) {
        EditionKey key = new EditionKey(new StoryId(story), language, revision);
        return json(List.of(evidences.of(key)), "evidence-" + story + "-" + language.code() + "-" + revision);
    }

    /** Days are the newsroom's; both count. */
    @GetMapping(PERIOD)
    public ModelAndView period(
            Visit visit, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
        visit.actor(Action.AUDIT);
        if (from.isEmpty() || until.isEmpty()) {
            String today = LocalDate.ofInstant(clock.instant(), zone).toString();
            return page(new EvidencePage(visit, today, today, null, List.of()));
        }
        String json = PERIOD + ".json?from=" + date(from) + "&until=" + date(until);
        return page(new EvidencePage(visit, from, until, json, between(from, until)));
    }

    @GetMapping(PERIOD + ".json")
    public ResponseEntity<String> periodAsJson(Visit visit, @RequestParam String from, @RequestParam String until) {
        visit.actor(Action.AUDIT);
        return json(between(from, until), "evidence-" + date(from) + "-" + date(until));
    }

    private List<Evidence> between(String from, String until) {
        LocalDate last = date(until);
        if (last.isAfter(date(from).plusDays(MOST_DAYS))) {
            throw AlihwartaException.badInput("A period has at most " + MOST_DAYS + " days: ask for one after another");
        }
        return evidences.between(start(date(from)), start(last.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw AlihwartaException.badInput("\"" + text + "\" is no date: write it like 2026-03-01");
        }
    }

    private static ModelAndView page(EvidencePage page) {
        return new ModelAndView("desk/evidence", "page", page);
    }

    private static ResponseEntity<String> json(List<Evidence> evidence, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
                .body(Evidence.json(evidence));
    }
}
