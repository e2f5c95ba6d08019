package org.alihwarta.comment;

import java.time.Clock;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.story.StoryId;

/**
 * Takes in what readers say, and knows which stories take it. Thread-safe; every method is a transaction or part of the caller's.
 *
 * <p>Nothing is shown before a moderator has approved it: see {@link Moderation} and {@link Discussions}.
 */
public final class Comments {
    /** Readers have no account. */
    private static final Actor READER = new Actor("reader");

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public Comments(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a remark, to wait for a moderator. CONFLICT when the story cannot be read by anybody, is closed, or has the very same remark
     * already; NOT_FOUND when nobody can read what it answers.
     */
    public CommentId add(Remark remark) {
        return database.transaction(() -> {
            requireOpen(remark.story());
            requireParent(remark);
            requireNew(remark);
            CommentId id = CommentId.random();
            insert(id, remark);
            audit.append(READER, new CommentReceived(id, remark.story()));
            return id;
        });
    }

    public Optional<Comment> find(CommentId id) {
        return database.sql("select * from reader_comment where id = ?", id.value())
                .find(CommentRow::comment);
    }

    /** Whether a story takes comments: readers can read it, and nobody has closed it. */
    public boolean isOpen(StoryId story) {
        return database.sql("""
                        select 1 as open from public_text
                        where story = ? and language = 'id' and not exists (select 1 from comment_closing where story = ?)""", story.value(), story.value()).hasRows();
    }

    public boolean isClosed(StoryId story) {
        return database.sql("select 1 as closed from comment_closing where story = ?", story.value())
                .hasRows();
    }

    /** Has a story take no more comments; those that it has stay. */
    public void close(StoryId story, Actor actor) {
        database.transaction(() -> {
            int closed = database.sql(
                            "insert into comment_closing (story, closed_at) values (?, ?) on conflict do nothing",
                            story.value(),
                            clock.instant())
                    .update();
            if (closed > 0) {
                audit.append(actor, new CommentsClosed(story));
            }
        });
    }

    public void open(StoryId story, Actor actor) {
        database.transaction(() -> {
            int opened = database.sql("delete from comment_closing where story = ?", story.value())
                    .update();
            if (opened > 0) {
                audit.append(actor, new CommentsOpened(story));
            }
        });
    }

    private void requireOpen(StoryId story) {
        if (!isOpen(story)) {
            throw AlihwartaException.conflict("The story " + story + " takes no comments");
        }
    }

    private void requireParent(Remark remark) {
        CommentId parent = remark.parent();
        if (parent != null
                && find(parent)
                        .filter(Comment::isShown)
                        .filter(answered -> answered.remark().story().equals(remark.story()))
                        .isEmpty()) {
            throw AlihwartaException.notFound("There is no comment " + parent + " under the story " + remark.story()
                    + ": answer one that is shown");
        }
    }

    private void requireNew(Remark remark) {
        if (database.sql(
                        "select 1 as same from reader_comment where story = ? and lower(email) = lower(?) and words = ?",
                        remark.story().value(),
                        remark.author().email(),
                        remark.text())
                .hasRows()) {
            throw AlihwartaException.conflict("The story " + remark.story() + " has this very comment already");
        }
    }

    private void insert(CommentId id, Remark remark) {
        CommentId parent = remark.parent();
        database.sql(
                        """
                        insert into reader_comment (id, story, parent, language, name, email, words, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        id.value(),
                        remark.story().value(),
                        parent == null ? null : parent.value(),
                        remark.language().code(),
                        remark.author().name(),
                        remark.author().email(),
                        remark.text(),
                        clock.instant())
                .update();
    }
}
