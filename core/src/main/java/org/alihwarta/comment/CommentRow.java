package org.alihwarta.comment;

import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code reader_comment}. */
final class CommentRow {
    private CommentRow() {}

    static Comment comment(Row row) {
        return new Comment(
                id(row),
                new Remark(
                        story(row),
                        parent(row),
                        language(row),
                        new Remark.Author(row.text("name"), row.text("email")),
                        row.text("words")),
                row.constant("state", Comment.State.class),
                row.instant("written_at"),
                row.findText("decided_by"));
    }

    static CommentId id(Row row) {
        return new CommentId(row.uuid("id"));
    }

    static StoryId story(Row row) {
        return new StoryId(row.uuid("story"));
    }

    static @Nullable CommentId parent(Row row) {
        var parent = row.findUuid("parent");
        return parent == null ? null : new CommentId(parent);
    }

    static Language language(Row row) {
        return Language.findByCode(row.text("language")).orElseThrow();
    }
}
