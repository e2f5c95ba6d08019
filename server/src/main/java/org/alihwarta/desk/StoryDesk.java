package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.story.Schedule;
import org.alihwarta.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story's page at the desk.
 *
 * @param facts section, byline, version, times, topics, ready to print
 * @param stage how far it is on its way to readers and back
 * @param done what was just done, in words; absent when nothing was
 * @param problem why something could not be done; absent when nothing was tried or it was done
 * @param wire what it was translated from; absent for a story that was written here
 * @param notes the corrections and their like that readers see, oldest first
 * @param links where the buttons lead
 * @param refresh how soon the translations are asked for again; absent when nothing is pending
 */
public record StoryDesk(
        Visit visit,
        String headline,
        List<String> facts,
        Stage stage,
        @Nullable String done,
        @Nullable String problem,
        Links links,
        @Nullable String refresh,
        List<EditionLine> editions,
        List<PreviewBlock> blocks,
        List<String> notes,
        @Nullable WireCopy wire) {
    public StoryDesk {
        facts = List.copyOf(facts);
        editions = List.copyOf(editions);
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** How far a story is on its way to readers and back. */
    public enum Stage {
        DRAFT,
        SCHEDULED,
        EMBARGOED,
        PUBLISHED,
        RETRACTED;

        static Stage of(Story story) {
            if (story.retraction() != null) {
                return RETRACTED;
            }
            if (story.isPublished()) {
                return PUBLISHED;
            }
            Schedule schedule = story.schedule();
            return schedule == null ? DRAFT : schedule.embargo() ? EMBARGOED : SCHEDULED;
        }

        /** Whether an editor may publish it at once. */
        public boolean isPublishable() {
            return this == DRAFT || this == SCHEDULED;
        }

        public boolean isBeforePublication() {
            return this == DRAFT || this == SCHEDULED || this == EMBARGOED;
        }

        public boolean isScheduled() {
            return this == SCHEDULED || this == EMBARGOED;
        }
    }

    /** Where the buttons lead. */
    public record Links(String story, @Nullable String site) {
        public String to(String act) {
            return story + "/" + act;
        }
    }

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
