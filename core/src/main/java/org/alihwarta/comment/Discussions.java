package org.alihwarta.comment;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/** What readers see of the comments, in their languages. Thread-safe; every method is a transaction or part of the caller's. */
public final class Discussions {
    /** So that no story can fill the memory, whatever happens under it. */
    private static final int MOST = 2000;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public Discussions(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The approved comments of a story, oldest first; none of a story that nobody can read. */
    public List<Said> of(StoryId story, Language reader) {
        return database.sql("""
                        select c.id, c.parent, c.name, c.language, c.words, c.written_at, t.words as translated, t.engine
                        from reader_comment c
                        left join comment_translation t on t.comment = c.id and t.language = ?
                        where c.story = ? and c.state = 'APPROVED'
                          and exists (select 1 from public_text p where p.story = c.story and p.language = 'id')
                        order by c.written_at, c.id limit ?""", reader.code(), story.value(), MOST).list(Discussions::said);
    }

    /** The languages that nobody has translated a comment into yet. */
    public Set<Language> untranslated(CommentId id) {
        Set<Language> open = new LinkedHashSet<>(Language.targets());
        database.sql("select language from comment_translation where comment = ?", id.value())
                .list(CommentRow::language)
                .forEach(open::remove);
        return open;
    }

    /**
     * Keeps a translation; one that is there already stays, and one of a comment that has gone meanwhile goes, too.
     *
     * @param text absent where the checks found every translation unfit
     */
    public void keep(Comment comment, Language language, @Nullable String text, String engine) {
        database.transaction(() -> {
            int kept = database.sql(
                            """
                            insert into comment_translation (comment, language, words, engine, translated_at)
                            select id, ?, ?, ?, ? from reader_comment where id = ? for update
                            on conflict do nothing""",
                            language.code(),
                            text,
                            engine,
                            clock.instant(),
                            comment.id().value())
                    .update();
            if (kept > 0 && text != null) {
                audit.append(
                        Actor.SYSTEM,
                        new CommentTranslated(comment.id(), comment.remark().story(), language));
            }
        });
    }

    private static Said said(Row row) {
        String translated = row.findText("translated");
        return new Said(
                CommentRow.id(row),
                CommentRow.parent(row),
                row.text("name"),
                CommentRow.language(row),
                row.text("words"),
                row.instant("written_at"),
                translated == null ? null : new Said.Translation(translated, row.text("engine")));
    }
}
