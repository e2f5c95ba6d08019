package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.Hold;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;

/** Says in words why an edition is held. */
final class HoldReasons {
    private HoldReasons() {}

    static List<StoryDesk.Reason> of(Edition edition, Visit visit) {
        return edition.holds().stream()
                .map(hold -> reason(hold, edition.content(), visit))
                .toList();
    }

    private static StoryDesk.Reason reason(Hold hold, @Nullable EditionContent content, Visit visit) {
        Messages text = visit.text();
        if (hold instanceof Hold.UnfitSentence unfit) {
            return new StoryDesk.Reason(
                    visit.findings().text(unfit.finding()), sentence(unfit.segment(), content, text));
        }
        if (hold instanceof Hold.SourceChanged changed) {
            return new StoryDesk.Reason(
                    text.of("hold.changed", "name", changed.person()), sentence(changed.segment(), content, text));
        }
        if (hold instanceof Hold.EngineFailed failed) {
            return new StoryDesk.Reason(text.of("hold.failed", "message", failed.message()), null);
        }
        if (hold instanceof Hold.LinksBroken broken) {
            return new StoryDesk.Reason(text.of("hold.links", "links", String.join(", ", broken.links())), null);
        }
        return new StoryDesk.Reason(text.of("hold.noModel"), null);
    }

    private static StoryDesk.@Nullable Sentence sentence(int index, @Nullable EditionContent content, Messages text) {
        if (content == null || index < 0 || index >= content.segments().size()) {
            return null;
        }
        TranslatedSegment segment = content.segments().get(index);
        return new StoryDesk.Sentence(
                text.of("hold.sentence", "number", index + 1), segment.segment().source(), segment.target());
    }
}
