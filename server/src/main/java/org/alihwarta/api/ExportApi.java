package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.alihwarta.edition.Editions;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.exchange.BodyHtml;
import org.alihwarta.exchange.Bundle;
import org.alihwarta.exchange.MarkdownWriter;
import org.alihwarta.exchange.NewsMlWriter;
import org.alihwarta.exchange.NinjsWriter;
import org.alihwarta.exchange.Sheet;
import org.alihwarta.exchange.Wording;
import org.alihwarta.language.Language;
import org.alihwarta.site.PublicOrigin;
import org.alihwarta.story.Story;
import org.alihwarta.text.Document;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Stories that readers can read, in the formats of other newsrooms. */
@RestController
@Tag(name = "Export", description = "What readers can read, in other newsrooms' formats.")
public final class ExportApi {
    private final StoryDoor door;
    private final Editions editions;
    private final Wording wording;
    private final PublicOrigin origin;
    private final Clock clock;

    public ExportApi(StoryDoor door, Editions editions, Wording wording, PublicOrigin origin, Clock clock) {
        this.door = door;
        this.editions = editions;
        this.wording = wording;
        this.origin = origin;
        this.clock = clock;
    }

    @GetMapping(path = ApiAddresses.STORY + "/ninjs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Gives a story in all languages as a package of ninjs 3.1")
    public ResponseEntity<byte[]> ninjs(@PathVariable String key) {
        return text("application/json", new NinjsWriter(wording).write(bundle(key)));
    }

    @GetMapping(path = ApiAddresses.STORY + "/newsml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "Gives a story in all languages as a message of NewsML-G2")
    public ResponseEntity<byte[]> newsMl(@PathVariable String key) {
        return text("application/xml", new NewsMlWriter(wording).write(bundle(key), clock.instant()));
    }

    @GetMapping(path = ApiAddresses.STORY + "/html/{language}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "Gives the body of a story in a language as HTML")
    public ResponseEntity<byte[]> html(@PathVariable String key, @PathVariable Language language) {
        return text("text/html", new BodyHtml(language, wording).of(document(key, language)));
    }

    @GetMapping(path = ApiAddresses.STORY + "/markdown/{language}", produces = MediaType.TEXT_MARKDOWN_VALUE)
    @Operation(summary = "Gives a story in a language as Markdown")
    public ResponseEntity<byte[]> markdown(@PathVariable String key, @PathVariable Language language) {
        return text("text/markdown", new MarkdownWriter(language, wording).write(document(key, language)));
    }

    private Bundle bundle(String key) {
        Story story = door.require(key);
        if (!story.isPublic()) {
            throw AlihwartaException.notFound("Story " + key + " is not public: publish it first");
        }
        // The newsroom's own pictures have paths from here.
        return Bundle.of(story, editions).withImages(URI.create(origin.now() + "/")::resolve);
    }

    private Document document(String key, Language language) {
        return bundle(key)
                .find(language)
                .map(Sheet::document)
                .orElseThrow(() -> AlihwartaException.notFound(
                        "Readers cannot read story " + key + " in " + language.code() + " yet"));
    }

    private static ResponseEntity<byte[]> text(String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
