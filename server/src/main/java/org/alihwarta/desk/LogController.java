package org.alihwarta.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alihwarta.account.Action;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.database.Page;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The log of what everybody did, searched. */
@Controller
public final class LogController {
    private static final String ADDRESS = "/desk/log";
    private static final int PER_PAGE = 100;

    private final AuditLog audit;
    private final Moments moments;

    public LogController(AuditLog audit, Moments moments) {
        this.audit = audit;
        this.moments = moments;
    }

    @GetMapping(ADDRESS)
    public ModelAndView log(Visit visit, LogForm form, @RequestParam(defaultValue = "1") int page) {
        visit.actor(Action.AUDIT);
        int number = Math.max(page, 1);
        List<Entry> entries = audit.search(form.search(), new Page(number, PER_PAGE));
        return new ModelAndView(
                "desk/log",
                "page",
                new LogPage(
                        visit,
                        form,
                        audit.kinds(),
                        entries.stream().map(entry -> line(entry, visit)).toList(),
                        number > 1 ? address(form, number - 1) : null,
                        entries.size() == PER_PAGE ? address(form, number + 1) : null));
    }

    private LogPage.Line line(Entry entry, Visit visit) {
        UUID story = entry.subject().story();
        return new LogPage.Line(
                moments.absolute(entry.at(), visit.language()),
                entry.actor().name(),
                entry.kind(),
                story == null ? null : DeskAddresses.story(new StoryId(story)),
                entry.subject().language() == null
                        ? ""
                        : entry.subject().language().ownName(),
                entry.details());
    }

    private static String address(LogForm form, int page) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("page", page)
                .queryParamIfPresent("actor", present(form.actor()))
                .queryParamIfPresent("kind", present(form.kind()))
                .queryParamIfPresent("story", present(form.story()))
                .queryParamIfPresent("words", present(form.words()))
                .encode()
                .toUriString();
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).filter(filled -> !filled.isBlank());
    }
}
