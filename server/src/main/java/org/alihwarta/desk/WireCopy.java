package org.alihwarta.desk;

import java.util.List;
import java.util.Map;
import org.alihwarta.story.Story;
import org.alihwarta.web.Moments;
import org.alihwarta.wire.WireDraft;
import org.jspecify.annotations.Nullable;

/**
 * The English that a machine has translated into a story, for whoever works on it.
 *
 * @param mark that a machine wrote it, which and when
 * @param newer that the wire has sent another text since, and when; absent when it has not
 * @param english that text, or the one that the story was made from
 */
public record WireCopy(String mark, @Nullable String newer, String english, List<Pair> pairs) {
    public WireCopy {
        pairs = List.copyOf(pairs);
    }

    /**
     * A sentence as it came and as a machine wrote it.
     *
     * @param doubtful whether a check found the two to differ
     */
    public record Pair(String english, String indonesian, boolean doubtful) {}

    static WireCopy of(Story story, WireDraft draft, Visit visit, Moments moments) {
        boolean untouched = story.document().equals(draft.document());
        String time = moments.absolute(draft.translatedAt(), visit.language());
        String mark = visit.text()
                .of(
                        untouched ? "wire.untouched" : "wire.edited",
                        Map.of("engine", String.join(", ", draft.engines()), "time", time));
        String newer = draft.changedAt() == null
                ? null
                : visit.text().of("wire.newer", "time", moments.absolute(draft.changedAt(), visit.language()));
        return new WireCopy(
                mark,
                newer,
                DocumentText.of(draft.original()),
                draft.sentences().stream()
                        .map(one -> new Pair(
                                one.english(), one.indonesian(), !one.findings().isEmpty()))
                        .toList());
    }
}
