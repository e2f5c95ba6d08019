package org.alihwarta.picture;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;

/**
 * The prints of all pictures. They lie in the database, so that every server of a newsroom has them and one backup holds everything
 * (docs/decisions/0005). Thread-safe; every method is a transaction or part of the caller's.
 */
public final class Pictures {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public Pictures(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a picture; one that is there already stays as it is. */
    public PictureFile add(Development.Developed developed, Actor actor) {
        return database.transaction(() -> {
            int added = 0;
            for (Print print : developed.prints()) {
                added += add(print, actor);
            }
            if (added > 0) {
                audit.append(actor, new PictureAdded(developed.largest().name()));
            }
            return developed.largest();
        });
    }

    private int add(Print print, Actor actor) {
        PictureFile file = print.file();
        return database.sql(
                        """
                        insert into picture (hash, width, height, format, bytes, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        file.hash(),
                        file.width(),
                        file.height(),
                        file.format().extension(),
                        print.bytes(),
                        clock.instant(),
                        actor.name())
                .update();
    }

    /** What is in a file, whether or not readers may see it. */
    public Optional<byte[]> find(PictureFile file) {
        return find(file, "");
    }

    /** As {@link #find}, of a picture that stands in a text that readers can read now. */
    public Optional<byte[]> findPublic(PictureFile file) {
        return find(file, """
                and exists (
                    select 1 from story_picture u
                    join public_text t on t.story = u.story and t.revision = u.revision
                    where u.hash = p.hash)""");
    }

    private Optional<byte[]> find(PictureFile file, String condition) {
        return database.sql(
                        "select bytes from picture p where hash = ? and width = ? and height = ? and format = ? "
                                + condition,
                        file.hash(),
                        file.width(),
                        file.height(),
                        file.format().extension())
                .find(row -> Objects.requireNonNull(row.findBytes("bytes")));
    }
}
