package org.alihwarta.edition;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/** What readers of a language can choose from: Indonesian stories as they are, other languages' released editions. Thread-safe. */
public final class Headlines {
    private static final String ORIGINALS = """
            from story s join story_revision r on r.story = s.id and r.revision = s.revision
            where s.first_published_at is not null""";

    private static final String EDITIONS = """
            from edition e join story s on s.id = e.story join story_revision r on r.story = s.id and r.revision = e.revision
            where e.state = 'RELEASED' and e.language = ?""";

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
        boolean original = language == Language.INDONESIAN;
        String columns = original
                ? "select s.id, s.section, s.first_published_at, r.byline, r.document, r.changed_at as shown_at "
                : "select s.id, s.section, s.first_published_at, r.byline, e.document, e.released_at as shown_at ";
        List<@Nullable Object> parameters = parameters(language, section);
        parameters.add(page.size());
        parameters.add(page.offset());
        String order = " order by s.first_published_at desc, s.id limit ? offset ?";
        return database.sql(columns + from(language, section) + order, parameters.toArray())
                .list(row -> headline(row, language));
    }

    public long count(Language language, @Nullable Section section) {
        return database.sql(
                        "select count(*) as stories " + from(language, section),
                        parameters(language, section).toArray())
                .only(row -> row.bigInteger("stories"));
    }

    /** The sections that have something to read in a language, by name. */
    public List<Section> sections(Language language) {
        return database.sql(
                        "select distinct s.section " + from(language, null) + " order by s.section",
                        parameters(language, null).toArray())
                .list(row -> new Section(row.text("section")));
    }

    private static String from(Language language, @Nullable Section section) {
        String all = language == Language.INDONESIAN ? ORIGINALS : EDITIONS;
        return section == null ? all : all + " and s.section = ?";
    }

    private static List<@Nullable Object> parameters(Language language, @Nullable Section section) {
        List<@Nullable Object> parameters = new ArrayList<>();
        if (language != Language.INDONESIAN) {
            parameters.add(language.code());
        }
        if (section != null) {
            parameters.add(section.slug());
        }
        return parameters;
    }

    private static Headline headline(Row row, Language language) {
        return new Headline(
                new StoryId(row.uuid("id")),
                language,
                new Section(row.text("section")),
                row.findText("byline"),
                EditionJson.JSON.read(row.text("document"), Document.class),
                row.instant("first_published_at"),
                row.instant("shown_at"));
    }
}
