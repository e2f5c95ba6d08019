package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Editions;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Publishing;
import org.alihwarta.language.Language;
import org.alihwarta.review.Reviewing;
import org.alihwarta.story.Story;
import org.alihwarta.token.ApiToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Editions with their sentences, where each came from and what the gates found. */
@RestController
@Tag(name = "Editions", description = "A language is one of en, zh, ja, ar, fr.")
public final class EditionsApi {
    private final StoryDoor door;
    private final Editions editions;
    private final Publishing publishing;
    private final Reviewing reviewing;

    public EditionsApi(StoryDoor door, Editions editions, Publishing publishing, Reviewing reviewing) {
        this.door = door;
        this.editions = editions;
        this.publishing = publishing;
        this.reviewing = reviewing;
    }

    @GetMapping(ApiAddresses.EDITIONS)
    @Operation(summary = "Shows a story's newest edition in every language")
    public List<EditionView> all(@PathVariable String key) {
        Story story = door.require(key);
        return Language.targets().stream()
                .flatMap(language -> findNewest(story, language).stream())
                .map(EditionView::of)
                .toList();
    }

    @GetMapping(ApiAddresses.EDITION)
    @Operation(summary = "Shows a story's newest edition in a language")
    public EditionView show(@PathVariable String key, @PathVariable Language language) {
        return EditionView.of(require(key, language));
    }

    @PostMapping(ApiAddresses.EDITION + "/retry")
    @Operation(summary = "Has a held edition translated again")
    public EditionView retry(
            @PathVariable String key, @PathVariable Language language, @AuthenticationPrincipal ApiToken token) {
        publishing.retry(require(key, language).key(), token.actor());
        return EditionView.of(require(key, language));
    }

    @PostMapping(ApiAddresses.SEGMENT)
    @Operation(
            summary = "Writes a sentence of an edition",
            description =
                    "The index counts the edition's segments from 0. The sentence is a person's from now on, and the memory's;"
                            + " 409 where it is no longer what was found.")
    public EditionView mend(
            @PathVariable String key,
            @PathVariable Language language,
            @PathVariable int index,
            @RequestBody MendInput input,
            @AuthenticationPrincipal ApiToken token) {
        Reviewing.Sentence sentence =
                new Reviewing.Sentence(require(key, language).key(), index, input.requireFound());
        reviewing.mend(sentence, input.requireText(), token.actor());
        return EditionView.of(require(key, language));
    }

    @PostMapping(ApiAddresses.EDITION + "/release")
    @Operation(
            summary =
                    "Signs an edition in the name of the person who has read it, and releases one that waits for that",
            description = "409 while something holds it: mend it first.")
    public EditionView release(
            @PathVariable String key,
            @PathVariable Language language,
            @RequestBody ReleaseInput input,
            @AuthenticationPrincipal ApiToken token) {
        reviewing.release(require(key, language).key(), input.requireReviewer(), token.actor());
        return EditionView.of(require(key, language));
    }

    private Edition require(String key, Language language) {
        return findNewest(door.require(key), language)
                .orElseThrow(() ->
                        AlihwartaException.notFound("Story " + key + " has no edition in " + language.code() + " yet"));
    }

    private Optional<Edition> findNewest(Story story, Language language) {
        return editions.history(story.id(), language).stream().findFirst();
    }
}
