package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A story's page at the desk.
 *
 * @param facts section, byline, version, times, topics, ready to print
 * @param done what was just done, in words; absent when nothing was
 * @param links where the buttons lead
 * @param refresh how soon the translations are asked for again; absent when nothing is pending
 */
public record StoryDesk(
        Visit visit,
        String headline,
        List<String> facts,
        boolean draft,
        @Nullable String done,
        Links links,
        @Nullable String refresh,
        List<EditionLine> editions,
        List<PreviewBlock> blocks) {
    public StoryDesk {
        facts = List.copyOf(facts);
        editions = List.copyOf(editions);
        blocks = List.copyOf(blocks);
    }

    /** Where the buttons lead. */
    public record Links(
            String edit,
            String publish,
            String editions,
            @Nullable String site) {}

    /**
     * A translation.
     *
     * @param headline translated; absent until it has been
     * @param site the edition that readers see; absent when they see none
     * @param retry where to send the wish to try again; absent unless it is held
     */
    public record EditionLine(
            Language language,
            Chip chip,
            @Nullable String headline,
            List<Reason> reasons,
            @Nullable String site,
            @Nullable String retry) {
        public EditionLine {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why a translation is held.
     *
     * @param sentence which one, in words, with its source and target; absent when the hold concerns the whole edition
     */
    public record Reason(String words, @Nullable Sentence sentence) {}

    /** A sentence that a check found unfit. */
    public record Sentence(String number, String source, String target) {}
}
