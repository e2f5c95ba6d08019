package org.alihwarta.comment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/** What moderators do with comments, every act in the log. Thread-safe; every method is a transaction or part of the caller's. */
public final class Moderation {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final Consumer<CommentId> approved;

    /**
     * Makes the moderators' side of the comments.
     *
     * @param approved is told of every comment that readers see from now on, within the transaction
     */
    public Moderation(Database database, AuditLog audit, Clock clock, Consumer<CommentId> approved) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.approved = approved;
    }

    /**
     * Comments in a state, those that wait oldest first, others newest first.
     *
     * @param story absent for those of all stories
     */
    public List<Comment> list(Comment.State state, @Nullable StoryId story, Page page) {
        String order = state == Comment.State.WAITING ? " order by written_at, id" : " order by written_at desc, id";
        return database.sql(
                        "select * from reader_comment where state = ? and (?::uuid is null or story = ?)" + order
                                + " limit ? offset ?",
                        state,
                        value(story),
                        value(story),
                        page.size(),
                        page.offset())
                .list(CommentRow::comment);
    }

    /** How many are in a state. */
    public long count(Comment.State state, @Nullable StoryId story) {
        return database.sql(
                        "select count(*) as comments from reader_comment where state = ? and (?::uuid is null or story = ?)",
                        state,
                        value(story),
                        value(story))
                .only(row -> row.bigInteger("comments"));
    }

    /** Decides about a comment; false when it is in that state already or gone. */
    public boolean decide(CommentId id, Comment.State state, Actor actor) {
        return database.transaction(() -> {
            Optional<Comment> before = lock(id).filter(comment -> comment.state() != state);
            if (before.isEmpty()) {
                return false;
            }
            database.sql(
                            "update reader_comment set state = ?, decided_at = ?, decided_by = ? where id = ?",
                            state,
                            clock.instant(),
                            actor.name(),
                            id.value())
                    .update();
            Comment comment = before.get();
            audit.append(actor, new CommentDecided(id, comment.remark().story(), comment.state(), state));
            if (state == Comment.State.APPROVED) {
                approved.accept(id);
            }
            return true;
        });
    }

    /** Deletes a comment for good; answers to it answer what it answered. False when it is gone already. */
    public boolean delete(CommentId id, Actor actor) {
        return database.transaction(() -> {
            Optional<Comment> comment = lock(id);
            comment.ifPresent(found -> delete(found, CommentDeleted.Wish.MODERATOR, actor));
            return comment.isPresent();
        });
    }

    /** All that is kept of the reader with an e-mail address, in any case, oldest first; taking it out is logged. */
    public List<Comment> export(String email, Actor actor) {
        return database.transaction(() -> {
            List<Comment> comments = of(email);
            audit.append(actor, new CommentsExported(comments.size()));
            return comments;
        });
    }

    /** Deletes all that is kept of the reader with an e-mail address, in any case. */
    public int erase(String email, Actor actor) {
        return database.transaction(() -> {
            List<Comment> comments = of(email);
            comments.forEach(comment -> delete(comment, CommentDeleted.Wish.AUTHOR, actor));
            return comments.size();
        });
    }

    private List<Comment> of(String email) {
        return database.sql(
                        "select * from reader_comment where lower(email) = lower(?) order by written_at, id for update",
                        email)
                .list(CommentRow::comment);
    }

    private Optional<Comment> lock(CommentId id) {
        return database.sql("select * from reader_comment where id = ? for update", id.value())
                .find(CommentRow::comment);
    }

    /** The row itself says what it answers, because one above it may have gone in the same transaction. */
    private void delete(Comment comment, CommentDeleted.Wish wish, Actor actor) {
        database.sql("""
                        update reader_comment set parent = (select parent from reader_comment where id = ?)
                        where parent = ?""", comment.id().value(), comment.id().value()).update();
        database.sql("delete from reader_comment where id = ?", comment.id().value())
                .update();
        audit.append(actor, new CommentDeleted(comment.id(), comment.remark().story(), wish));
    }

    private static @Nullable UUID value(@Nullable StoryId story) {
        return story == null ? null : story.value();
    }
}
