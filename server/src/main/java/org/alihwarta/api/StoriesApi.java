package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryList;
import org.alihwarta.token.ApiToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stories: handed in, changed, published, corrected. */
@RestController
@Tag(name = "Stories", description = "A key is the id that the story has in its own system or, failing that, ours.")
public final class StoriesApi {
    private final StoryDoor door;
    private final Stories stories;
    private final StoryList list;
    private final Publishing publishing;
    private final Clock clock;

    public StoriesApi(StoryDoor door, Stories stories, StoryList list, Publishing publishing, Clock clock) {
        this.door = door;
        this.stories = stories;
        this.list = list;
        this.publishing = publishing;
        this.clock = clock;
    }

    @GetMapping(ApiAddresses.STORIES)
    @Operation(summary = "Lists stories, the last changed first")
    public ListPage<StoryLine> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = ListPage.USUAL_LIMIT) int limit) {
        int rows = ListPage.requireLimit(limit);
        return ListPage.of(list.after(place(cursor), rows + 1), rows, StoryLine::of, StoryLine::cursor);
    }

    @GetMapping(ApiAddresses.STORY)
    @Operation(summary = "Shows a story with the state of all its editions")
    public StoryView show(@PathVariable String key) {
        return door.view(door.require(key));
    }

    @PutMapping(ApiAddresses.STORY)
    @Operation(
            summary = "Adds or changes a story",
            description =
                    "The same again changes nothing. What readers would notice needs the scope publish. With a revision that is not the newest the answer is 409"
                            + " and carries that revision and the newest.")
    public ResponseEntity<StoryAnswer> put(
            @PathVariable String key, @RequestBody StoryInput input, @AuthenticationPrincipal ApiToken token) {
        StoryAnswer answer = door.put(requireExternalId(key), input, token);
        return answer.outcome().equals("added")
                ? ResponseEntity.created(URI.create(ApiAddresses.STORIES + "/" + key))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    @GetMapping(ApiAddresses.STORY + "/revisions/{revision}")
    @Operation(summary = "Shows an earlier revision of a story")
    public StoryView revision(@PathVariable String key, @PathVariable int revision) {
        Story story = door.require(key);
        return stories.findRevision(story.id(), revision)
                .map(earlier -> StoryView.of(earlier, List.of()))
                .orElseThrow(() -> AlihwartaException.notFound("Story " + key + " has no revision " + revision));
    }

    @PostMapping(ApiAddresses.STORY + "/publish")
    @Operation(summary = "Publishes a story, and its editions as they get ready")
    public StoryView publish(@PathVariable String key, @AuthenticationPrincipal ApiToken token) {
        return door.view(publishing.publish(door.require(key).id(), token.actor()));
    }

    @PostMapping(ApiAddresses.STORY + "/schedule")
    @Operation(
            summary = "Has a story published by itself, with every edition that is ready by then",
            description = "With an embargo nobody may publish it earlier.")
    public StoryView schedule(
            @PathVariable String key, @RequestBody ScheduleInput input, @AuthenticationPrincipal ApiToken token) {
        return door.view(publishing.schedule(door.require(key).id(), input.requireSchedule(), token.actor()));
    }

    @DeleteMapping(ApiAddresses.STORY + "/schedule")
    @Operation(summary = "Takes a schedule or an embargo back")
    public StoryView unschedule(@PathVariable String key, @AuthenticationPrincipal ApiToken token) {
        return door.view(publishing.unschedule(door.require(key).id(), token.actor()));
    }

    @PostMapping(ApiAddresses.STORY + "/corrections")
    @Operation(summary = "Adds a correction, which readers see at every edition")
    public StoryView correct(
            @PathVariable String key, @RequestBody TextInput input, @AuthenticationPrincipal ApiToken token) {
        Story story = door.require(key);
        Correction correction = new Correction(clock.instant(), input.text());
        return door.view(publishing.revise(
                story.id(), story.revision(), story.manuscript().corrected(correction), token.actor()));
    }

    @PostMapping(ApiAddresses.STORY + "/retraction")
    @Operation(summary = "Takes a story back in all languages, for ever")
    public StoryView retract(
            @PathVariable String key, @RequestBody RetractionInput input, @AuthenticationPrincipal ApiToken token) {
        Story story = door.require(key);
        return door.view(publishing.retract(story.id(), input.requireGround(), input.requireReason(), token.actor()));
    }

    /** What names a story in an address must survive one. */
    private static String requireExternalId(String key) {
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}")) {
            throw AlihwartaException.badInput("\"" + key
                    + "\" cannot be a story's external id: use up to 200 of A-Z a-z 0-9 . _ : ~ -, such as wp:4711");
        }
        return key;
    }

    private static StoryList.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text);
        try {
            return cursor == null ? null : new StoryList.Place(cursor.at(), UUID.fromString(cursor.id()));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid(String.valueOf(text));
        }
    }
}
