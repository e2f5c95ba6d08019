package org.alihwarta.site;

import java.util.Map;
import java.util.Optional;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Comments;
import org.alihwarta.comment.Discussions;
import org.alihwarta.comment.Remark;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.language.LanguageIdentifier;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Shows what readers say under stories, and takes it in. Safe for use by several threads. */
public final class CommentPages {
    private static final int THREADS_PER_PAGE = 20;

    private final Comments comments;
    private final Discussions discussions;
    private final Frames frames;
    private final SiteTexts texts;
    private final Moments moments;
    private final LanguageIdentifier languages = new LanguageIdentifier();

    public CommentPages(Comments comments, Discussions discussions, Frames frames, SiteTexts texts, Moments moments) {
        this.comments = comments;
        this.discussions = discussions;
        this.frames = frames;
        this.texts = texts;
        this.moments = moments;
    }

    /** The first comments under a story, with the form. */
    Discussion discussion(Version version, Story story) {
        return discussion(version.language(), story, 1).orElseThrow();
    }

    /** A page of all comments of a story; absent beyond the last. */
    Optional<Discussion.ListPage> findPage(Version version, Published published, int number) {
        return discussion(version.language(), published.story(), number)
                .map(discussion -> new Discussion.ListPage(
                        frame(version.language(), texts.in(version.language()).of("comment.all")),
                        link(version, published),
                        discussion));
    }

    private Optional<Discussion> discussion(Language language, Story story, int number) {
        Messages text = texts.in(language);
        boolean open = comments.isOpen(story.id());
        String action = Addresses.comment(language, story.section(), story.id());
        var all = discussions.of(story.id(), language);
        CommentThreads threads = new CommentThreads(all, text, moments, open ? action : null);
        int from = (number - 1) * THREADS_PER_PAGE;
        if (from > 0 && from >= threads.size()) {
            return Optional.empty();
        }
        String list = Addresses.comments(language, story.section(), story.id());
        boolean more = from + THREADS_PER_PAGE < threads.size();
        return Optional.of(new Discussion(
                text.of("comment.title", "count", all.size()),
                threads.part(from, from + THREADS_PER_PAGE),
                open ? null : text.of("comment.closed"),
                open ? new Discussion.Form(action, null, Discussion.Typed.NOTHING) : null,
                number > 1 ? Addresses.page(list, number - 1) : null,
                more ? Addresses.page(list, number + 1) : null));
    }

    /**
     * What a reader sends.
     *
     * @param answered the comment that it answers; absent when it is the story
     */
    record Sent(@Nullable CommentId answered, Discussion.Typed typed) {
        /** The key of what is wrong with it by itself; absent when nothing is. */
        Optional<String> problem() {
            if (!Remark.Author.isName(typed.name())) {
                return Optional.of("name");
            }
            if (!Remark.Author.isEmail(typed.email())) {
                return Optional.of("email");
            }
            if (typed.text().isBlank()) {
                return Optional.of("empty");
            }
            return typed.text().codePointCount(0, typed.text().length()) > Remark.LONGEST_TEXT
                    ? Optional.of("long")
                    : Optional.empty();
        }
    }

    /** The form on a page of its own, as it was sent. */
    Discussion.FormPage form(Version version, Published published, Sent sent, @Nullable String problem) {
        Language language = version.language();
        Messages text = texts.in(language);
        Story story = published.story();
        CommentId answered = sent.answered();
        Optional<Discussion.Entry> shown = answered == null
                ? Optional.empty()
                : new CommentThreads(discussions.of(story.id(), language), text, moments, null).find(answered);
        return new Discussion.FormPage(
                frame(language, text.of(shown.isPresent() ? "comment.answer" : "comment.write")),
                link(version, published),
                shown.orElse(null),
                problem == null ? null : text.of("comment.problem." + problem),
                new Discussion.Form(
                        Addresses.comment(language, story.section(), story.id()),
                        shown.isPresent() ? String.valueOf(answered) : null,
                        sent.typed()));
    }

    /** Takes a comment in; the key of what is wrong when it is not taken. */
    Optional<String> take(Language language, StoryId story, Sent sent) {
        Discussion.Typed typed = sent.typed();
        try {
            comments.add(new Remark(
                    story,
                    sent.answered(),
                    languageOf(typed.text(), language),
                    new Remark.Author(typed.name(), typed.email()),
                    typed.text()));
            return Optional.empty();
        } catch (AlihwartaException refused) {
            return switch (refused.kind()) {
                case CONFLICT -> Optional.of(comments.isOpen(story) ? "double" : "closed");
                case NOT_FOUND -> Optional.of("gone");
                case BAD_INPUT, UNAVAILABLE, BUG -> throw refused;
            };
        }
    }

    boolean isOpen(StoryId story) {
        return comments.isOpen(story);
    }

    /** That a comment has arrived, and how its author can have it deleted. */
    ReportPage.Receipt receipt(Version version, Published published) {
        Messages text = texts.in(version.language());
        String title = text.of("comment.received");
        return new ReportPage.Receipt(
                frame(version.language(), title),
                title,
                text.of("comment.received.text"),
                null,
                link(version, published),
                text.of("comment.received.delete"));
    }

    /** Readers may write in any language on any page; where a text does not tell, it is taken to be the page's. */
    private Language languageOf(String text, Language page) {
        Language told = languages.identify(text).language();
        return told == null ? page : told;
    }

    private Frame frame(Language language, String title) {
        return frames.around(new Frames.Subject(language, title, null, null, Map.of()), "");
    }

    private static StoryPage.Link link(Version version, Published published) {
        return new StoryPage.Link(version.document().headline(), published.path(version));
    }
}
