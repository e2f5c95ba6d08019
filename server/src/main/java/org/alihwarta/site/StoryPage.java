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

    /** A correction as readers see it. */
    public record CorrectionNote(Moment at, String text) {}

    /**
     * The story in another language.
     *
     * @param href its address there; absent when it has none yet
     * @param state what it is, or why it is not there yet, in the reader's language
     */
    public record Elsewhere(Language language, @Nullable String href, String state) {}
}
