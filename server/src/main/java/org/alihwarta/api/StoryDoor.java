package org.alihwarta.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported;
import org.alihwarta.intake.Intake;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.story.Taken;
import org.alihwarta.token.ApiToken;
import org.alihwarta.token.Scope;

/** Finds stories by their keys and takes them in as programs hand them in. Safe for use by several threads. */
public final class StoryDoor {
    private final Stories stories;
    private final Board board;
    private final Publishing publishing;
    private final Intake intake = Intake.standard();

    public StoryDoor(Stories stories, Board board, Publishing publishing) {
        this.stories = stories;
        this.board = board;
        this.publishing = publishing;
    }

    /** A story by the id that its own system gave it or, failing that, by ours. */
    Story require(String key) {
        return stories.findByExternalId(key)
                .or(() -> findById(key))
                .orElseThrow(() -> AlihwartaException.notFound("There is no story " + key));
    }

    StoryView view(Story story) {
        return StoryView.of(story, board.find(story.id()).map(BoardRow::cells).orElse(List.of()));
    }

    /** Stores what is new of a story; the same again changes nothing. */
    StoryAnswer put(String externalId, StoryInput input, ApiToken token) {
        input.requireComplete();
        Imported imported = input.imported(intake, externalId);
        Optional<Story> known = stories.findByExternalId(externalId);
        if (input.isToBePublished() || known.filter(Story::isDecided).isPresent()) {
            Access.requireScope(token, Scope.PUBLISH);
        }
        Actor actor = token.actor();
        Taken taken = known.isPresent()
                ? revise(known.get(), input, imported, actor)
                : add(externalId, input, imported, actor);
        Story story = taken.story();
        if (input.isToBePublished()) {
            story = input.publishedAt() == null
                    ? publishing.publish(story.id(), actor)
                    : publishing.publish(story.id(), input.publishedAt(), actor);
        }
        return StoryAnswer.of(outcome(taken), view(story), imported);
    }

    private Taken add(String externalId, StoryInput input, Imported imported, Actor actor) {
        if (input.revision() != null) {
            throw AlihwartaException.notFound("There is no story " + externalId + " to be changed from revision "
                    + input.revision() + ": leave \"revision\" out to add it");
        }
        return publishing.take(input.manuscript(externalId, imported.document(), List.of()), actor);
    }

    private Taken revise(Story story, StoryInput input, Imported imported, Actor actor) {
        Manuscript manuscript =
                input.manuscript(String.valueOf(story.externalId()), imported.document(), story.corrections());
        if (manuscript.equals(story.manuscript())) {
            return new Taken.Known(story);
        }
        int expected = input.revision() == null ? story.revision() : input.revision();
        if (expected != story.revision()) {
            throw conflict(story, expected);
        }
        return new Taken.Revised(publishing.revise(story.id(), expected, manuscript, actor));
    }

    private RuntimeException conflict(Story current, int expected) {
        return stories.findRevision(current.id(), expected)
                .<RuntimeException>map(earlier -> new RevisionConflict(StoryView.of(earlier, List.of()), view(current)))
                .orElseGet(() -> AlihwartaException.badInput("Story " + current.id() + " has no revision " + expected
                        + ": its newest is " + current.revision()));
    }

    private Optional<Story> findById(String key) {
        try {
            return stories.find(new StoryId(UUID.fromString(key)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String outcome(Taken taken) {
        if (taken instanceof Taken.Added) {
            return "added";
        }
        return taken instanceof Taken.Revised ? "revised" : "unchanged";
    }
}
