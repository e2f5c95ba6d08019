package org.alihwarta.site;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alihwarta.audit.Entry;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/** What pages depend on, as words for {@link org.alihwarta.web.KeptPages}, and what a line of the audit log changes of it. */
public final class Dependencies {
    /** These change what a page says about a missing edition, and no list of stories. */
    private static final Set<String> PROGRESS = Set.of(
            "EditionRequested",
            "EditionStarted",
            "EditionHeld",
            "EditionSuperseded",
            "EditionReady",
            "ReviewRequested",
            "StoryScheduled",
            "ScheduleCancelled",
            "StoryAdded",
            "MistakeReported",
            "ReportAnswered");

    /** These change the story's own pages and nothing else. */
    private static final Set<String> DISCUSSION =
            Set.of("CommentDecided", "CommentDeleted", "CommentTranslated", "CommentsClosed", "CommentsOpened");

    /** What nobody sees before a moderator does. */
    private static final String UNSEEN = "CommentReceived";

    /** What search engines are told on every page. */
    private static final String POLICY = "ReviewPolicyChanged";

    private Dependencies() {}

    static String story(StoryId story) {
        return "story " + story;
    }

    /** Which stories a language has, their headlines, their order. */
    public static String list(Language language) {
        return "list " + language.code();
    }

    /** How far the editions of a language are that readers do not see yet. */
    static String progress(Language language) {
        return "progress " + language.code();
    }

    public static Set<String> lists() {
        Set<String> lists = new HashSet<>();
        EnumSet.allOf(Language.class).forEach(language -> lists.add(list(language)));
        return lists;
    }

    /** Whether the lines change more than stories, so that every page may read otherwise. */
    public static boolean changeEverything(List<Entry> lines) {
        return lines.stream().anyMatch(line -> line.kind().equals(POLICY));
    }

    /** What the lines have changed. A kind that is not known here is taken to change all that it can. */
    public static Set<String> changedBy(List<Entry> lines) {
        Set<String> changed = new HashSet<>();
        for (Entry line : lines) {
            UUID story = line.subject().story();
            if (story == null || line.kind().equals(UNSEEN)) {
                continue;
            }
            changed.add(story(new StoryId(story)));
            if (DISCUSSION.contains(line.kind())) {
                continue;
            }
            Language only = line.subject().language();
            for (Language language : only == null ? Set.of(Language.values()) : Set.of(only)) {
                changed.add(progress(language));
                if (!PROGRESS.contains(line.kind())) {
                    changed.add(list(language));
                }
            }
        }
        return changed;
    }
}
