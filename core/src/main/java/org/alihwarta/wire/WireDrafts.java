package org.alihwarta.wire;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.alihwarta.database.Database;
import org.alihwarta.story.StoryId;
import org.alihwarta.story.StoryJson;
import org.alihwarta.story.Taken;
import org.alihwarta.text.Document;

/** Which stories began as wire copy, and what a machine made of it. Thread-safe. */
public final class WireDrafts {
    private final Database database;
    private final Clock clock;

    public WireDrafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<WireDraft> find(StoryId story) {
        return database.sql("select * from wire_draft where story = ?", story.value())
                .find(row -> new WireDraft(
                        StoryJson.JSON.read(row.text("original"), Document.class),
                        StoryJson.JSON.read(row.text("document"), Document.class),
                        StoryJson.JSON.readList(row.text("sentences"), WireSentence.class),
                        row.instant("translated_at"),
                        row.findInstant("changed_at")));
    }

    /** Takes a story in and keeps what it was made from, or does neither. */
    public Taken take(WireDraft draft, Supplier<Taken> taking) {
        return database.transaction(() -> {
            Taken taken = taking.get();
            keep(taken.story().id(), draft);
            return taken;
        });
    }

    private void keep(StoryId story, WireDraft draft) {
        database.sql(
                        """
                        insert into wire_draft (story, original, document, sentences, translated_at) values (?, ?, ?, ?, ?)
                        on conflict (story) do update set original = excluded.original, document = excluded.document,
                            sentences = excluded.sentences, translated_at = excluded.translated_at, changed_at = null""",
                        story.value(),
                        StoryJson.JSON.write(draft.original()),
                        StoryJson.JSON.write(draft.document()),
                        StoryJson.JSON.writeList(draft.sentences(), WireSentence.class),
                        draft.translatedAt())
                .update();
    }

    /** The wire has sent another text, of which people shall know; the draft is theirs by now. */
    public void keepNewer(StoryId story, Document original) {
        database.sql(
                        "update wire_draft set original = ?, changed_at = ? where story = ?",
                        StoryJson.JSON.write(original),
                        clock.instant(),
                        story.value())
                .update();
    }
}
