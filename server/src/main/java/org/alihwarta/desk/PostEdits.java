package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Editions;
import org.alihwarta.edition.Hold;
import org.alihwarta.edition.Overruling;
import org.alihwarta.edition.Review;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.review.Evidence;
import org.alihwarta.story.StoryId;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which reviewers work. Safe for use by several threads. */
public final class PostEdits {
    private static final Set<String> DONE = Set.of("mended", "accepted", "overruled", "signed", "begun", "taken");
    private static final Set<String> PROBLEMS = Set.of("changed", "noReason", "empty", "held", "notWaiting");

    private final Board board;
    private final Editions editions;
    private final UnaryOperator<String> fullNames;
    private final Moments moments;

    public PostEdits(Board board, Editions editions, UnaryOperator<String> fullNames, Moments moments) {
        this.board = board;
        this.editions = editions;
        this.fullNames = fullNames;
        this.moments = moments;
    }

    /** The newest edition of a story in a language; NOT_FOUND for a story that was never to be translated. */
    PostEditPage page(Visit visit, StoryId story, Language language, String outcome) {
        BoardRow row = board.find(story).orElseThrow(() -> AlihwartaException.notFound("There is no story " + story));
        BoardRow.Cell cell = row.cells().stream()
                .filter(one -> one.edition().language() == language)
                .findFirst()
                .orElseThrow(() -> AlihwartaException.notFound(
                        "Story " + story + " has no edition in " + language.code() + " yet"));
        Edition edition = require(cell.edition());
        Messages text = visit.text();
        return new PostEditPage(
                visit,
                row.headline(),
                DeskAddresses.story(story),
                language,
                edition.revision(),
                head(edition, Chips.of(cell, text), visit),
                DONE.contains(outcome) ? text.of("postEdit.done." + outcome) : null,
                PROBLEMS.contains(outcome) ? text.of("postEdit.problem." + outcome) : null,
                null,
                lines(edition, visit));
    }

    Edition require(EditionKey key) {
        return editions.find(key).orElseThrow(() -> AlihwartaException.notFound("There is no edition " + key));
    }

    private PostEditPage.Head head(Edition edition, Chip chip, Visit visit) {
        Messages text = visit.text();
        EditionState state = edition.state();
        long held = edition.content() == null
                ? 0
                : edition.holds().stream().map(Chips::segment).distinct().count();
        Review review = edition.review();
        boolean signable = state == EditionState.REVIEW
                || (review == null && (state == EditionState.READY || state == EditionState.RELEASED));
        return new PostEditPage.Head(
                chip,
                held == 0 ? null : text.of("postEdit.open", "count", held),
                review == null ? null : reviewed(review, visit),
                signable && edition.content() != null,
                state == EditionState.REVIEW,
                state == EditionState.HELD && edition.content() == null);
    }

    private String reviewed(Review review, Visit visit) {
        return visit.text()
                .of(
                        "postEdit.reviewed",
                        Map.of(
                                "name", fullNames.apply(review.reviewer()),
                                "time", moments.absolute(review.at(), visit.language())));
    }

    private List<PostEditPage.Line> lines(Edition edition, Visit visit) {
        EditionContent content = edition.content();
        if (content == null) {
            return List.of();
        }
        List<PostEditPage.Line> lines = new ArrayList<>();
        for (TranslatedSegment segment : content.segments()) {
            int index = lines.size();
            lines.add(new PostEditPage.Line(
                    index + 1,
                    segment.segment().source(),
                    segment.target(),
                    origin(segment.origin(), visit.text()),
                    Evidence.Sentence.kind(segment.origin()),
                    segment.findings().stream()
                            .map(finding -> flaw(finding, index, edition, visit))
                            .toList(),
                    change(edition, index)));
        }
        return lines;
    }

    private PostEditPage.@Nullable Change change(Edition edition, int index) {
        return edition.holds().stream()
                .filter(Hold.SourceChanged.class::isInstance)
                .map(Hold.SourceChanged.class::cast)
                .filter(changed -> changed.segment() == index)
                .map(changed ->
                        new PostEditPage.Change(changed.oldSource(), changed.text(), fullNames.apply(changed.person())))
                .findFirst()
                .orElse(null);
    }

    private PostEditPage.Flaw flaw(Finding finding, int index, Edition edition, Visit visit) {
        boolean holds = edition.holds().contains(new Hold.UnfitSentence(index, finding));
        String overruled = finding.severity() != Severity.BLOCK || holds
                ? null
                : overruling(finding, edition)
                        .map(found -> visit.text()
                                .of(
                                        "postEdit.overruled",
                                        Map.of("name", fullNames.apply(found.by()), "reason", found.reason())))
                        .orElse(null);
        return new PostEditPage.Flaw(finding.gate(), visit.findings().text(finding), holds, overruled);
    }

    private static Optional<Overruling> overruling(Finding finding, Edition edition) {
        return edition.overrulings().stream()
                .filter(overruling -> overruling.finding().equals(finding))
                .findFirst();
    }

    private String origin(Origin origin, Messages text) {
        if (origin instanceof Origin.Machine machine) {
            String engine = Double.isNaN(machine.score())
                    ? machine.engine()
                    : text.of("postEdit.machine", Map.of("engine", machine.engine(), "score", machine.score()));
            return machine.wasRepaired() ? text.of("postEdit.repaired", "origin", engine) : engine;
        } else if (origin instanceof Origin.Person person) {
            return text.of("postEdit.person", "name", fullNames.apply(person.name()));
        } else if (origin instanceof Origin.Memory memory) {
            return text.of("postEdit.memory", "name", fullNames.apply(memory.author()));
        }
        return text.of("postEdit.verbatim");
    }
}
