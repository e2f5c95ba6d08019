package org.alihwarta.wordpress;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/** Which posts belong to which stories: originals, in Indonesian, and the posts of editions. Thread-safe. */
final class WordPressPosts {
    private final Database database;
    private final Clock clock;

    WordPressPosts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Known> find(String site, long post) {
        return database.sql("select * from wordpress_post where site = ? and post = ?", site, post)
                .find(WordPressPosts::known);
    }

    List<Known> ofStory(String site, StoryId story) {
        return database.sql(
                        "select * from wordpress_post where site = ? and story = ? order by language",
                        site,
                        story.value())
                .list(WordPressPosts::known);
    }

    void keep(String site, Known known) {
        database.sql(
                        """
                        insert into wordpress_post (site, post, story, language, link, fingerprint, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (site, story, language) do update set
                            post = excluded.post, link = excluded.link, fingerprint = excluded.fingerprint,
                            changed_at = excluded.changed_at""",
                        site,
                        known.post(),
                        known.story().value(),
                        known.language().code(),
                        known.link().toString(),
                        known.fingerprint(),
                        clock.instant())
                .update();
    }

    void forget(String site, long post) {
        database.sql("delete from wordpress_post where site = ? and post = ?", site, post)
                .update();
    }

    private static Known known(Row row) {
        UUID story = row.uuid("story");
        return new Known(
                row.bigInteger("post"),
                new StoryId(story),
                Language.findByCode(row.text("language")).orElseThrow(),
                URI.create(row.text("link")),
                row.text("fingerprint"));
    }

    /**
     * A post that belongs to a story.
     *
     * @param fingerprint of what was last taken in from it or put into it
     */
    record Known(long post, StoryId story, Language language, URI link, String fingerprint) {
        Known with(URI newLink, String newFingerprint) {
            return new Known(post, story, language, newLink, newFingerprint);
        }
    }
}
