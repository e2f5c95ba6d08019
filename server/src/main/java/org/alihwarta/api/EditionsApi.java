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
import org.alihwarta.story.Story;
import org.alihwarta.token.ApiToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editions with their sentences, where each came from and what the gates found. */
@RestController
@Tag(name = "Editions", description = "A language is one of en, zh, ja, ar, fr.")
public final class EditionsApi {
    private final StoryDoor door;
    private final Editions editions;
    private final Publishing publishing;

    public EditionsApi(StoryDoor door, Editions editions, Publishing publishing) {
        this.door = door;
        this.editions = editions;
        this.publishing = publishing;
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

    private Edition require(String key, Language language) {
        return findNewest(door.require(key), language)
                .orElseThrow(() ->
                        AlihwartaException.notFound("Story " + key + " has no edition in " + language.code() + " yet"));
    }

    private Optional<Edition> findNewest(Story story, Language language) {
        return editions.history(story.id(), language).stream().findFirst();
    }
}
