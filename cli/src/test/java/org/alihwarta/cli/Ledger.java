package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.alihwarta.database.Database;
import org.alihwarta.edition.Edition;
import org.alihwarta.language.Language;
import org.alihwarta.server.Newsroom;
import org.alihwarta.story.Story;

/** What the database says when the dust has settled. */
final class Ledger {
    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /** Editions and jobs that are not done. */
    long unsettled() {
        return count("""
                select (select count(*) from edition where state in ('WAITING', 'TRANSLATING'))
                     + (select count(*) from scheduled_tasks) as n""");
    }

    void requireEveryStoryOnce(int stories) {
        assertThat(count("select count(*) as n from story")).isEqualTo(stories);
        assertThat(count("select count(*) as n from story_revision")).isEqualTo(stories);
        assertThat(count("select count(*) as n from edition")).isEqualTo(5L * stories);
        assertThat(count("select count(*) as n from audit where kind = 'StoryPublished'"))
                .isEqualTo(stories);
        assertThat(count("select count(*) as n from audit where kind = 'EditionRequested'"))
                .isEqualTo(5L * stories);
        assertThat(count("""
                select count(*) as n from (
                    select 1 from audit where kind in ('EditionReleased', 'EditionHeld')
                    group by story, language, revision having count(*) > 1) doubled""")).isZero();
    }

    void requireWholeEditions(int stories, Newsroom newsroom) {
        for (int number = 1; number <= stories; number++) {
            Story story = newsroom.stories().findByExternalId("uji:" + number).orElseThrow();
            for (Language language : Language.targets()) {
                Edition edition =
                        newsroom.editions().findReleased(story.id(), language).orElseThrow();
                assertThat(edition.requireContent().document().texts())
                        .as("story %d in %s", number, language)
                        .isEqualTo(LibraryDictionary.texts(number, language));
            }
        }
    }

    String figures() {
        return count("select count(*) as n from edition where state = 'RELEASED'") + " editions released, "
                + count("select count(*) as n from edition where state = 'HELD'")
                + " held, 0 lost, 0 doubled, 0 half-released";
    }

    private long count(String sql) {
        return database.sql(sql).only(row -> row.bigInteger("n"));
    }
}
