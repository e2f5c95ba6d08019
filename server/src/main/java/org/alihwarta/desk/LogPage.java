package org.alihwarta.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log.
 *
 * @param kinds that can be chosen
 */
public record LogPage(
        Visit visit,
        LogForm form,
        List<String> kinds,
        List<Line> lines,
        @Nullable String newer,
        @Nullable String older) {
    public LogPage {
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
    }

    /**
     * Something that happened.
     *
     * @param story the address of the story that it is about; absent when it is about none
     * @param language of the edition that it is about, or empty
     */
    public record Line(
            String at, String actor, String kind, @Nullable String story, String language, String details) {}
}
