package org.alihwarta.site;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The comments under a story, or one page of them.
 *
 * @param title how many there are, in words
 * @param threads comments that answer the story, oldest first, with their answers
 * @param closed why there is no form; absent when there is one
 * @param form absent when the story takes no comments
 * @param newer where the comments before these are; absent on the first page
 * @param older where those after these are; absent on the last
 */
public record Discussion(
        String title,
        List<Entry> threads,
        @Nullable String closed,
        @Nullable Form form,
        @Nullable String newer,
        @Nullable String older) {
    public Discussion {
        threads = List.copyOf(threads);
    }

    /**
     * A comment with its answers.
     *
     * @param anchor by which it can be linked to
     * @param time date and time in words
     * @param language of the words that are shown
     * @param original the words as written, where a translation is shown
     * @param note how the words came about, or which language they are in; absent for the page's own language
     * @param reply where it can be answered; absent when the story takes no comments
     */
    public record Entry(
            String anchor,
            String name,
            String iso,
            String time,
            Language language,
            String tag,
            CommentText text,
            @Nullable Original original,
            @Nullable String note,
            @Nullable String reply,
            List<Entry> answers) {
        public Entry {
            answers = List.copyOf(answers);
        }
    }

    /** The words as their author wrote them. */
    public record Original(Language language, CommentText text) {}

    /**
     * The form.
     *
     * @param action where it goes
     * @param answered the id of the comment that is answered; absent when it is the story
     */
    public record Form(String action, @Nullable String answered, Typed typed) {}

    /** What stands in the form, as typed. */
    public record Typed(String name, String email, String text) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    /**
     * The form on a page of its own: when a comment is answered, or when something is wrong with one.
     *
     * @param answered the comment that is answered; absent when it is the story
     * @param problem what was wrong; absent when nothing was
     */
    public record FormPage(
            Frame frame,
            StoryPage.Link story,
            @Nullable Entry answered,
            @Nullable String problem,
            Form form) {}

    /** All comments of a story, page by page. */
    public record ListPage(Frame frame, StoryPage.Link story, Discussion discussion) {}
}
