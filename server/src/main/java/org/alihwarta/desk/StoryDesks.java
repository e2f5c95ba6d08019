package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Editions;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.site.Addresses;
import org.alihwarta.site.SectionNames;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Schedule;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.alihwarta.wire.WireDrafts;
import org.jspecify.annotations.Nullable;

/** Makes the desk's pages of single stories. Safe for use by several threads. */
public final class StoryDesks {
    /** What can have been done just before, as the address says it. */
    private static final Set<String> DONE =
            Set.of("saved", "published", "retried", "scheduled", "unscheduled", "retracted");

    /** What can have been refused, likewise. */
    private static final Set<String> PROBLEMS = Set.of("notHeld", "embargoed", "past", "noTime", "noReason", "settled");

    private final Stories stories;
    private final Editions editions;
    private final Board board;
    private final WireDrafts wire;
    private final Moments moments;

    public StoryDesks(Stories stories, Editions editions, Board board, WireDrafts wire, Moments moments) {
        this.stories = stories;
        this.editions = editions;
        this.board = board;
        this.wire = wire;
        this.moments = moments;
    }

    int revision(StoryId id) {
        return stories.require(id).revision();
    }

    StoryDesk page(Visit visit, StoryId id, String done) {
        Story story = stories.require(id);
        BoardRow row =
                board.find(id).orElseThrow(() -> AlihwartaException.notFound("Story " + id + " is not on the board"));
        List<StoryDesk.EditionLine> lines =
                row.cells().stream().map(cell -> line(story, cell, visit)).toList();
        String address = DeskAddresses.story(id);
        String site = story.isPublic()
                ? Addresses.story(
                        Language.INDONESIAN,
                        story.section(),
                        id,
                        story.document().headline())
                : null;
        return new StoryDesk(
                visit,
                story.document().headline(),
                facts(story, visit),
                StoryDesk.Stage.of(story),
                DONE.contains(done) ? visit.text().of("story." + done) : null,
                PROBLEMS.contains(done) ? visit.text().of("story.problem." + done) : null,
                new StoryDesk.Links(address, site),
                isPending(row) ? Boards.QUICKLY : null,
                lines,
                PreviewBlock.of(story.document(), visit.text()),
                story.corrections().stream().map(note -> note(note, visit)).toList(),
                wire.find(id)
                        .map(draft -> WireCopy.of(story, draft, visit, moments))
                        .orElse(null));
    }

    private String note(Correction note, Visit visit) {
        String kind = note.kind().name().toLowerCase(Locale.ROOT);
        return visit.text().of("story.note." + kind) + " · " + moments.absolute(note.at(), visit.language()) + " · "
                + note.text();
    }

    private static boolean isPending(BoardRow row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.state() == EditionState.WAITING || cell.state() == EditionState.TRANSLATING);
    }

    private StoryDesk.EditionLine line(Story story, BoardRow.Cell cell, Visit visit) {
        Language language = cell.edition().language();
        boolean held = cell.state() == EditionState.HELD;
        Optional<Edition> edition = held ? editions.find(cell.edition()) : Optional.empty();
        return new StoryDesk.EditionLine(
                language,
                Chips.of(cell, visit.text()),
                cell.headline(),
                edition.map(found -> HoldReasons.of(found, visit)).orElse(List.of()),
                cell.releasedRevision() == null ? null : site(story, language, cell.headline()),
                held ? DeskAddresses.retry(story.id(), language) : null);
    }

    /** The slug of an older edition that is still shown may differ; the site then redirects. */
    private static String site(Story story, Language language, @Nullable String headline) {
        String known = headline == null ? story.document().headline() : headline;
        return Addresses.story(language, story.section(), story.id(), known);
    }

    private String publication(Story story, Visit visit) {
        Messages text = visit.text();
        if (story.firstPublishedAt() != null) {
            return text.of("story.publishedAt", "time", moments.absolute(story.firstPublishedAt(), visit.language()));
        }
        Schedule schedule = story.schedule();
        return schedule == null
                ? text.of("story.draft")
                : text.of(
                        schedule.embargo() ? "story.embargo" : "story.scheduledAt",
                        "time",
                        moments.absolute(schedule.at(), visit.language()));
    }

    private List<String> facts(Story story, Visit visit) {
        Messages text = visit.text();
        List<String> facts = new ArrayList<>();
        facts.add(SectionNames.of(story.section(), text));
        if (story.byline() != null) {
            facts.add(text.of("story.by", "name", story.byline()));
        }
        facts.add(text.of("story.revision", "revision", story.revision()));
        facts.add(publication(story, visit));
        if (story.retraction() != null) {
            facts.add(text.of(
                    "story.retractedAt",
                    "time",
                    moments.absolute(story.retraction().at(), visit.language())));
            facts.add(story.retraction().reason());
        }
        if (!story.topics().isEmpty()) {
            facts.add(text.of("story.topics", "topics", String.join("; ", story.topics())));
        }
        return facts;
    }
}
