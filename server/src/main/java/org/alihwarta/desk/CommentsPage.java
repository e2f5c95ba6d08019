package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Readers' comments in one state, of all stories or of one.
 *
 * @param action where decisions go
 * @param story the one story; absent when they are of all
 * @param done what has just been done, in words; absent when nothing was
 * @param choices what can be decided about the comments that are shown
 */
public record CommentsPage(
        Visit visit,
        String action,
        @Nullable Story story,
        @Nullable String done,
        List<Tab> tabs,
        List<Line> lines,
        List<Choice> choices,
        @Nullable String newer,
        @Nullable String older) {
    public CommentsPage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
        choices = List.copyOf(choices);
    }

    /**
     * The story that all comments are on.
     *
     * @param open whether it takes comments
     */
    public record Story(String headline, String href, boolean open) {}

    /** A state with how many comments are in it. */
    public record Tab(String name, long count, String href, boolean here) {}

    /** A decision; its code is the name of the state that it leads to. */
    public record Choice(String code, String name) {}

    /**
     * A comment.
     *
     * @param answered what it answers; absent when it answers the story
     * @param by who decided, in words; absent while it waits
     */
    public record Line(
            String id,
            String name,
            String email,
            Language language,
            Moment at,
            String headline,
            String story,
            String text,
            @Nullable String answered,
            @Nullable String by) {}
}
