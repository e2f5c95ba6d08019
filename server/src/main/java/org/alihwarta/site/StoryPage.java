package org.alihwarta.site;

import java.time.Instant;
import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Block;
import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A story in one language.
 *
 * @param id the story's
 * @param textTag the language tag of the story's own words, which says how they came to be: {@code en-t-id-t0-und}
 * @param headline in pieces that should each stay on a line
 * @param notice how the translation was made; absent on the original
 * @param changed absent while the story stands as first published
 * @param readingTime in words
 * @param topics registered names in it, as links; on the original also what else the newsroom calls topics
 * @param related stories of this language that share names and words with it
 * @param until when its times, or what is related, may read otherwise
 */
public record StoryPage(
        Frame frame,
        StoryId id,
        String textTag,
        List<String> headline,
        Frame.SectionLink section,
        @Nullable Notice notice,
        Moment published,
        @Nullable Moment changed,
        List<Link> authors,
        String readingTime,
        List<Printed> blocks,
        Ways ways,
        List<CorrectionNote> corrections,
        List<Link> topics,
        List<Teaser> related,
        List<Link> shares,
        List<Elsewhere> elsewhere,
        Instant until) {
    public StoryPage {
        headline = List.copyOf(headline);
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        corrections = List.copyOf(corrections);
        topics = List.copyOf(topics);
        related = List.copyOf(related);
        shares = List.copyOf(shares);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * A block as it is printed.
     *
     * @param passages its texts, sentence by sentence
     * @param dateline what stands before the block's first sentence; absent on all blocks but one
     * @param href where a related story is; absent on other blocks and where it is unknown
     * @param picture one of our own; absent on other blocks and where only its words are known
     */
    public record Printed(
            Block block,
            List<Passage> passages,
            @Nullable String dateline,
            @Nullable String href,
            @Nullable PrintedPicture picture) {
        public Printed {
            passages = List.copyOf(passages);
        }
    }

    /**
     * Where a reader can go from the story's sentences.
     *
     * @param beside the page that shows the original beside the translation; absent on the original
     * @param sentences the same for scripts; absent on the original
     * @param report where mistakes are reported
     */
    public record Ways(@Nullable String beside, @Nullable String sentences, String report) {}

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
            @Nullable OtherStory about) {}

    /** A story elsewhere on the site. */
    public record OtherStory(String headline, String href, Language language) {}

    /**
     * A name with where it leads.
     *
     * @param href absent where there is nothing to lead to
     */
    public record Link(String name, @Nullable String href) {}

    /**
     * The story in another language.
     *
     * @param href its address there; absent when it has none yet
     * @param state what it is, or why it is not there yet, in the reader's language
     */
    public record Elsewhere(Language language, @Nullable String href, String state) {}
}
