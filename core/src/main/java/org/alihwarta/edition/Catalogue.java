package org.alihwarta.edition;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;

/**
 * What search engines may list: every story that readers can read once, with its languages, but for editions that nobody has read where
 * the review policy has search engines wait. Thread-safe.
 */
public final class Catalogue {
    private static final String STORIES = """
            select story, section, first_published_at, shown_at, document ->> 'headline' as headline
            from indexable_text where language = 'id'""";

    private final Database database;

    public Catalogue(Database database) {
        this.database = database;
    }

    /** Oldest first, so that a story stays on its page. */
    public List<StoryVersions> stories(Page page) {
        return withLanguages(database.sql(
                        STORIES + " order by first_published_at, story limit ? offset ?", page.size(), page.offset())
                .list(Catalogue::original));
    }

    /** Those that were first published after a time, newest first. */
    public List<StoryVersions> since(Instant time, int most) {
        return withLanguages(database.sql(
                        STORIES + " and first_published_at > ? order by first_published_at desc, story limit ?",
                        time,
                        most)
                .list(Catalogue::original));
    }

    public long count() {
        return database.sql("select count(*) as stories from (" + STORIES + ") as published")
                .only(row -> row.bigInteger("stories"));
    }

    private List<StoryVersions> withLanguages(List<StoryVersions> originals) {
        List<String> ids =
                originals.stream().map(story -> story.story().toString()).toList();
        Map<StoryId, List<Translated>> translated = database.sql("""
                        select story, language, document ->> 'headline' as headline, shown_at
                        from indexable_text where language <> 'id' and story = any (?::uuid[])""", ids).list(Catalogue::translated).stream()
                .collect(Collectors.groupingBy(Translated::story));
        return originals.stream()
                .map(story -> with(story, translated.getOrDefault(story.story(), List.of())))
                .toList();
    }

    private static StoryVersions with(StoryVersions original, List<Translated> translated) {
        Map<Language, StoryVersions.Version> languages = new EnumMap<>(original.languages());
        translated.forEach(edition -> languages.put(edition.language(), edition.version()));
        return new StoryVersions(original.story(), original.section(), original.publishedAt(), languages);
    }

    private static StoryVersions original(Row row) {
        return new StoryVersions(
                new StoryId(row.uuid("story")),
                new Section(row.text("section")),
                row.instant("first_published_at"),
                Map.of(Language.INDONESIAN, new StoryVersions.Version(row.text("headline"), row.instant("shown_at"))));
    }

    private static Translated translated(Row row) {
        return new Translated(
                new StoryId(row.uuid("story")),
                EditionRow.language(row),
                new StoryVersions.Version(row.text("headline"), row.instant("shown_at")));
    }

    private record Translated(StoryId story, Language language, StoryVersions.Version version) {}
}
