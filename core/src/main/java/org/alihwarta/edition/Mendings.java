package org.alihwarta.edition;

import java.time.Clock;
import java.util.List;
import org.alihwarta.database.Database;
import org.alihwarta.story.Correction;
import org.alihwarta.translation.TranslatedSegment;

/**
 * What people change of editions. It guards nothing but the edition's state: who may change what is for the caller to know, who also
 * holds the story's row. Thread-safe.
 */
public final class Mendings {
    private final Database database;
    private final Clock clock;

    public Mendings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores what an edition says now and what holds it; one that nothing holds any more waits for its reviewer. */
    public void store(EditionKey key, EditionContent content, List<Hold> holds, List<Overruling> overrulings) {
        database.sql(
                        """
                        update edition set document = ?, corrections = ?, segments = ?, holds = ?, overrulings = ?, changed_at = ?,
                            state = case when ? then 'HELD' when state = 'HELD' then 'REVIEW' else state end
                        where story = ? and language = ? and revision = ?""",
                        EditionJson.JSON.write(content.document()),
                        EditionJson.JSON.writeList(content.corrections(), Correction.class),
                        EditionJson.JSON.writeList(content.segments(), TranslatedSegment.class),
                        EditionJson.JSON.writeList(holds, Hold.class),
                        EditionJson.JSON.writeList(overrulings, Overruling.class),
                        clock.instant(),
                        !holds.isEmpty(),
                        key.story().value(),
                        key.language().code(),
                        key.revision())
                .update();
    }

    /** Keeps what people had overruled before, for an edition that is being made. */
    public void carryOver(EditionKey key, List<Overruling> overrulings) {
        database.sql(
                        "update edition set overrulings = ? where story = ? and language = ? and revision = ?",
                        EditionJson.JSON.writeList(overrulings, Overruling.class),
                        key.story().value(),
                        key.language().code(),
                        key.revision())
                .update();
    }

    /** Stores who has read it. */
    public void sign(EditionKey key, Review review) {
        database.sql(
                        """
                        update edition set reviewer = ?, reviewed_at = ?
                        where story = ? and language = ? and revision = ?""",
                        review.reviewer(),
                        review.at(),
                        key.story().value(),
                        key.language().code(),
                        key.revision())
                .update();
    }
}
