package org.alihwarta.desk;

import java.util.List;
import java.util.function.Consumer;
import org.alihwarta.account.Action;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Publishing;
import org.alihwarta.review.Reviewing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of stories, filling in live. */
@Controller
public final class BoardController {
    private static final int LAST_PAGE = 100_000;

    private final Boards boards;
    private final Publishing publishing;
    private final Reviewing reviewing;

    public BoardController(Boards boards, Publishing publishing, Reviewing reviewing) {
        this.boards = boards;
        this.publishing = publishing;
        this.reviewing = reviewing;
    }

    /** The whole page, or what htmx wants of it. */
    @GetMapping(DeskAddresses.BOARD)
    public ModelAndView board(
            Visit visit,
            BoardForm filter,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer changed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly) {
        BoardPage board = boards.page(visit, filter, Math.min(Math.max(page, 1), LAST_PAGE));
        return new ModelAndView(partly ? "desk/boardTable" : "desk/board", "page", board)
                .addObject("done", changed == null ? null : visit.text().of("board.done", "count", changed));
    }

    /** Has the chosen editions translated again; those that are not held any more are left out. */
    @PostMapping(DeskAddresses.BOARD + "/retry")
    public String retry(Visit visit, BoardForm filter, @RequestParam(defaultValue = "") List<String> edition) {
        Actor actor = visit.actor(Action.RETRY);
        return back(filter, edition, key -> publishing.retry(key, actor));
    }

    /** Signs and releases the chosen editions of the languages that the person reviews; what is still held is left out. */
    @PostMapping(DeskAddresses.BOARD + "/release")
    public String release(Visit visit, BoardForm filter, @RequestParam(defaultValue = "") List<String> edition) {
        Actor actor = visit.actor(Action.REVIEW);
        List<String> own = edition.stream()
                .filter(key -> visit.mayReview(EditionKey.parse(key).language()))
                .toList();
        return back(filter, own, key -> reviewing.release(key, actor));
    }

    private static String back(BoardForm filter, List<String> editions, Consumer<EditionKey> act) {
        int changed = 0;
        for (String edition : editions) {
            try {
                act.accept(EditionKey.parse(edition));
                changed++;
            } catch (AlihwartaException settled) {
                if (settled.kind() != AlihwartaException.Kind.CONFLICT) {
                    throw settled;
                }
            }
        }
        return "redirect:" + filter.address(1) + "&changed=" + changed;
    }
}
