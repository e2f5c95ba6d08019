package org.alihwarta.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/**
 * Which stories the board shows; what is absent leaves none out.
 *
 * @param state that the edition of the current revision is in, in {@code language} or else in any
 * @param language of no effect without a state
 * @param words that the Indonesian headline contains, in any case
 */
public record BoardFilter(
        @Nullable EditionState state,
        @Nullable Language language,
        @Nullable Section section,
        @Nullable String words) {
    /** Leaves nothing out. */
    public static final BoardFilter ALL = new BoardFilter(null, null, null, null);

    /** As a condition over the tables {@code story s} and {@code story_revision r}. */
    String condition() {
        List<String> conditions = new ArrayList<>();
        if (state != null) {
            conditions.add(
                    "exists (select from edition e where e.story = s.id and e.revision = s.revision and e.state = ?"
                            + (language == null ? ")" : " and e.language = ?)"));
        }
        if (section != null) {
            conditions.add("s.section = ?");
        }
        if (words != null) {
            conditions.add("position(? in lower(r.document ->> 'headline')) > 0");
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    }

    /** What stands for the question marks of {@link #condition}. */
    List<@Nullable Object> parameters() {
        List<@Nullable Object> parameters = new ArrayList<>();
        if (state != null) {
            parameters.add(state);
            if (language != null) {
                parameters.add(language.code());
            }
        }
        if (section != null) {
            parameters.add(section.slug());
        }
        if (words != null) {
            parameters.add(words.toLowerCase(Locale.ROOT));
        }
        return parameters;
    }
}
