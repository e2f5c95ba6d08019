package org.alihwarta.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alihwarta.comment.Comment;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Comments;
import org.alihwarta.comment.Moderation;
import org.alihwarta.database.Page;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Shows readers' comments to moderators. Safe for use by several threads. */
public final class CommentQueue {
    private static final int PER_PAGE = 25;

    private final Moderation moderation;
    private final Comments comments;
    private final Stories stories;
    private final Moments moments;

    public CommentQueue(Moderation moderation, Comments comments, Stories stories, Moments moments) {
        this.moderation = moderation;
        this.comments = comments;
        this.stories = stories;
        this.moments = moments;
    }

    /**
     * Which comments are wanted.
     *
     * @param story absent for those of all stories
     */
    record Asked(Comment.State state, @Nullable StoryId story, int page) {
        String address() {
            return story == null ? DeskAddresses.COMMENTS : DeskAddresses.comments(story);
        }

        String address(Comment.State other, int number) {
            return address() + "?state=" + other + (number > 1 ? "&page=" + number : "");
        }
    }

    CommentsPage page(Visit visit, Asked asked, @Nullable String done) {
        long count = moderation.count(asked.state(), asked.story());
        boolean more = (long) asked.page() * PER_PAGE < count;
        return new CommentsPage(
                visit,
                asked.address(),
                story(asked.story()),
                done,
                tabs(asked, visit.text()),
                moderation.list(asked.state(), asked.story(), new Page(asked.page(), PER_PAGE)).stream()
                        .map(comment -> line(comment, visit))
                        .toList(),
                choices(asked.state(), visit.text()),
                asked.page() > 1 ? asked.address(asked.state(), asked.page() - 1) : null,
                more ? asked.address(asked.state(), asked.page() + 1) : null);
    }

    private CommentsPage.@Nullable Story story(@Nullable StoryId id) {
        return id == null
                ? null
                : new CommentsPage.Story(
                        stories.require(id).document().headline(), DeskAddresses.story(id), !comments.isClosed(id));
    }

    private List<CommentsPage.Tab> tabs(Asked asked, Messages text) {
        return Arrays.stream(Comment.State.values())
                .map(state -> new CommentsPage.Tab(
                        text.of("comments.state." + word(state)),
                        moderation.count(state, asked.story()),
                        asked.address(state, 1),
                        state == asked.state()))
                .toList();
    }

    private static List<CommentsPage.Choice> choices(Comment.State now, Messages text) {
        return Arrays.stream(Comment.State.values())
                .filter(state -> state != now && state != Comment.State.WAITING)
                .map(state -> new CommentsPage.Choice(state.name(), text.of("comments.decide." + word(state))))
                .toList();
    }

    private CommentsPage.Line line(Comment comment, Visit visit) {
        Story story = stories.require(comment.remark().story());
        CommentId parent = comment.remark().parent();
        String by = comment.decidedBy();
        return new CommentsPage.Line(
                comment.id().toString(),
                comment.remark().author().name(),
                comment.remark().author().email(),
                comment.remark().language(),
                moments.show(comment.at(), visit.language()),
                story.document().headline(),
                DeskAddresses.comments(story.id()),
                comment.remark().text(),
                parent == null
                        ? null
                        : comments.find(parent)
                                .map(answered -> answered.remark().author().name() + ": "
                                        + answered.remark().text())
                                .orElse(null),
                by == null ? null : visit.text().of("comments.by", "name", by));
    }

    private static String word(Comment.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
