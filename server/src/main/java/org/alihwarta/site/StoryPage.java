package org.alihwarta.site;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.text.Block;
import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A story in one language.
 *
 * @param notice how the translation was made; absent on the original
 * @param changed absent while the story stands as first published
 * @param topics as the newsroom writes them, in Indonesian
 */
public record StoryPage(
        Frame frame,
        String headline,
        Frame.SectionLink section,
        @Nullable Notice notice,
        Moment published,
        @Nullable Moment changed,
        @Nullable String byline,
        List<Printed> blocks,
        List<CorrectionNote> corrections,
        List<String> topics,
        List<Elsewhere> elsewhere) {
    public StoryPage {
        blocks = List.copyOf(blocks);
        corrections = List.copyOf(corrections);
        topics = List.copyOf(topics);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * A block as it is printed.
     *
     * @param dateline what stands before the block's first sentence; absent on all blocks but one
     * @param href where a related story is; absent on other blocks and where it is unknown
     */
    public record Printed(
            Block block,
            @Nullable String dateline,
            @Nullable String href) {}

    /**
     * What a reader must know of a translation.
     *
     * @param changed that the original has changed since; absent when it has not
     */
    public record Notice(String made, @Nullable String changed, String original) {}

    /**
     * A correction, a right of reply or a clarification as readers see it.
     *
     * @param anchor by which it can be linked to
     * @param kind what it is, in the reader's language
     * @param pending whether its words are still Indonesian, because the edition is older than the note
     * @param about the story that says more; absent when there is none that readers can read
     */
    public record CorrectionNote(
            String anchor,
            String kind,
            Moment at,
            String text,
            boolean pending,
            @Nullable Link about) {}

    /** A story elsewhere on the site. */
    public record Link(String headline, String href, Language language) {}

    /**
     * The story in another language.
     *
     * @param href its address there; absent when it has none yet
     * @param state what it is, or why it is not there yet, in the reader's language
     */
    public record Elsewhere(Language language, @Nullable String href, String state) {}
}
