package org.alihwarta.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of stories, filling in live. */
@Controller
public final class BoardController {
    private static final int LAST_PAGE = 100_000;

    private final Boards boards;

    public BoardController(Boards boards) {
        this.boards = boards;
    }

    /** The whole page, or what htmx wants of it. */
    @GetMapping(DeskAddresses.BOARD)
    public ModelAndView board(
            Visit visit,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly) {
        BoardPage board = boards.page(visit, Math.min(Math.max(page, 1), LAST_PAGE));
        return new ModelAndView(partly ? "desk/boardTable" : "desk/board", "page", board);
    }
}
