package org.alihwarta.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/** What readers of a language can choose from: the rows of {@code public_text} in that language. Thread-safe. */
public final class Headlines {
    private static final String COLUMNS = "select story, section, first_published_at, byline, document, shown_at";

    private final Database database;

    public Headlines(Database database) {
        this.database = database;
    }

    /**
     * The newest stories, by their first publication.
     *
     * @param section absent for the front page
     */
    public List<Headline> newest(Language language, @Nullable Section section, Page page) {
        List<@Nullable Object> parameters = parameters(language, section);
        parameters.add(page.size());
        parameters.add(page.offset());
        return database.sql(
                        COLUMNS + from(section) + " order by first_published_at desc, story limit ? offset ?",
                        parameters.toArray())
                .list(row -> headline(row, language));
    }

    /** These stories in this order, as far as the language has them. */
    public List<Headline> of(Language language, List<StoryId> stories) {
        List<@Nullable Object> parameters = parameters(language, null);
        parameters.add(stories.stream().map(StoryId::toString).toList());
        return database
                .sql(COLUMNS + from(null) + " and story = any (?::uuid[])", parameters.toArray())
                .list(row -> headline(row, language))
                .stream()
                .sorted(Comparator.comparingInt(headline -> stories.indexOf(headline.story())))
                .toList();
    }

    /** Stories with corrections, the last corrected first. */
    public List<Corrected> corrected(Language language, Page page) {
        List<@Nullable Object> parameters = parameters(language, null);
        parameters.add(page.size());
        parameters.add(page.offset());
        return database.sql(
                        COLUMNS + ", corrections " + from(null)
                                + " and corrections <> '[]' order by corrections -> -1 ->> 'at' desc, story limit ? offset ?",
                        parameters.toArray())
                .list(row -> new Corrected(
                        headline(row, language), EditionJson.JSON.readList(row.text("corrections"), Correction.class)));
    }

    /** A story with what was wrong in it, oldest correction first. */
    public record Corrected(Headline headline, List<Correction> corrections) {
        public Corrected {
            corrections = List.copyOf(corrections);
        }
    }

    public long count(Language language, @Nullable Section section) {
        return database.sql(
                        "select count(*) as stories" + from(section),
                        parameters(language, section).toArray())
                .only(row -> row.bigInteger("stories"));
    }

    /** The sections that have something to read in a language, by name. */
    public List<Section> sections(Language language) {
        return database.sql(
                        "select distinct section" + from(null) + " order by section",
                        parameters(language, null).toArray())
                .list(row -> new Section(row.text("section")));
    }

    private static String from(@Nullable Section section) {
        String all = " from public_text where language = ?";
        return section == null ? all : all + " and section = ?";
    }

    private static List<@Nullable Object> parameters(Language language, @Nullable Section section) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(language.code());
        if (section != null) {
            parameters.add(section.slug());
        }
        return parameters;
    }

    private static Headline headline(Row row, Language language) {
        return new Headline(
                new StoryId(row.uuid("story")),
                language,
                new Section(row.text("section")),
                row.findText("byline"),
                EditionJson.JSON.read(row.text("document"), Document.class),
                row.instant("first_published_at"),
                row.instant("shown_at"));
    }
}
