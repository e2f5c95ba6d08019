package org.alihwarta.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alihwarta.account.Action;
import org.alihwarta.audit.Actor;
import org.alihwarta.comment.Comment;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Comments;
import org.alihwarta.comment.Moderation;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where moderators decide about readers' comments, and readers' rights to what is kept of them are served. */
@Controller
public final class CommentsController {
    private static final String OF_STORY = "/desk/stories/{story:[0-9a-f-]{36}}/comments";
    private static final String DELETE = "DELETE";
    private static final int LAST_PAGE = 100_000;

    private final CommentQueue queue;
    private final Moderation moderation;
    private final Comments comments;

    public CommentsController(CommentQueue queue, Moderation moderation, Comments comments) {
        this.queue = queue;
        this.moderation = moderation;
        this.comments = comments;
    }

    @GetMapping({DeskAddresses.COMMENTS, OF_STORY})
    public ModelAndView list(
            Visit visit,
            @PathVariable(required = false) @Nullable UUID story,
            @RequestParam(defaultValue = "WAITING") Comment.State state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer done) {
        visit.actor(Action.MODERATE);
        CommentQueue.Asked asked = new CommentQueue.Asked(state, id(story), Math.min(Math.max(page, 1), LAST_PAGE));
        return page(visit, asked, done == null ? null : visit.text().of("comments.done", "count", done));
    }

    /**
     * Decides about the comments that are chosen, or about the one whose own button was pressed.
     *
     * @param decision a state, or {@code DELETE}
     * @param one a decision, a space, and the comment's id
     */
    @PostMapping({DeskAddresses.COMMENTS, OF_STORY})
    public String decide(
            Visit visit,
            @PathVariable(required = false) @Nullable UUID story,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") List<UUID> comment) {
        Actor moderator = visit.actor(Action.MODERATE);
        String[] single = one.split(" ", 2);
        boolean alone = single.length == 2;
        List<CommentId> chosen = alone
                ? List.of(comment(single[1]))
                : comment.stream().map(CommentId::new).toList();
        long changed = chosen.stream()
                .filter(id -> decide(alone ? single[0] : decision, id, moderator))
                .count();
        return "redirect:" + new CommentQueue.Asked(Comment.State.WAITING, id(story), 1).address() + "?done=" + changed;
    }

    @PostMapping(OF_STORY + "/{door:open|close}")
    public String openOrClose(Visit visit, @PathVariable UUID story, @PathVariable String door) {
        Actor moderator = visit.actor(Action.MODERATE);
        StoryId id = new StoryId(story);
        if (door.equals("open")) {
            comments.open(id, moderator);
        } else {
            comments.close(id, moderator);
        }
        return "redirect:" + DeskAddresses.comments(id);
    }

    /** Deletes what is kept of a reader. The address is no part of a URL, so that no log has it. */
    @PostMapping(DeskAddresses.COMMENTS + "/erase")
    public ModelAndView erase(Visit visit, @RequestParam String email) {
        int erased = moderation.erase(email.strip(), visit.actor(Action.MODERATE));
        return page(
                visit,
                new CommentQueue.Asked(Comment.State.WAITING, null, 1),
                visit.text().of("comments.erased", "count", erased));
    }

    /** What is kept of a reader, as a file for that reader. */
    @PostMapping(DeskAddresses.COMMENTS + "/export")
    public ResponseEntity<List<Kept>> export(Visit visit, @RequestParam String email) {
        List<Kept> kept = moderation.export(email.strip(), visit.actor(Action.MODERATE)).stream()
                .map(Kept::of)
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comments.json\"")
                .body(kept);
    }

    /** A comment with everything that is kept of its author. */
    public record Kept(
            UUID id,
            UUID story,
            @Nullable UUID answers,
            Instant writtenAt,
            String language,
            String name,
            String email,
            String text,
            Comment.State state) {
        static Kept of(Comment comment) {
            CommentId parent = comment.remark().parent();
            return new Kept(
                    comment.id().value(),
                    comment.remark().story().value(),
                    parent == null ? null : parent.value(),
                    comment.at(),
                    comment.remark().language().code(),
                    comment.remark().author().name(),
                    comment.remark().author().email(),
                    comment.remark().text(),
                    comment.state());
        }
    }

    private boolean decide(String decision, CommentId id, Actor moderator) {
        if (decision.equals(DELETE)) {
            return moderation.delete(id, moderator);
        }
        return switch (decision) {
            case "APPROVED", "REJECTED", "SPAM" -> moderation.decide(id, Comment.State.valueOf(decision), moderator);
            default ->
                throw AlihwartaException.badInput(
                        "There is no decision \"" + decision + "\": approve, reject, call it spam, or delete");
        };
    }

    private static CommentId comment(String text) {
        try {
            return CommentId.parse(text);
        } catch (IllegalArgumentException noId) {
            throw AlihwartaException.badInput("\"" + text + "\" is no comment's id");
        }
    }

    private ModelAndView page(Visit visit, CommentQueue.Asked asked, @Nullable String done) {
        return new ModelAndView("desk/comments", "page", queue.page(visit, asked, done));
    }

    private static @Nullable StoryId id(@Nullable UUID story) {
        return story == null ? null : new StoryId(story);
    }
}
