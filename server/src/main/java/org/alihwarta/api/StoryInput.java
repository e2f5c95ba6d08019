package org.alihwarta.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported;
import org.alihwarta.intake.Intake;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A story as a program hands it in. Its text is one of {@code html}, {@code text} and {@code blocks}.
 *
 * @param headline may be left out where the text begins with it
 * @param section a slug, such as {@code politik}
 * @param publish whether readers are to see it
 * @param publishedAt when they first saw it elsewhere; without it, now
 * @param revision the revision that the change was made from; without it, the text replaces whatever is there
 */
public record StoryInput(
        @Nullable String headline,
        @Nullable String html,
        @Nullable String text,
        @Nullable List<BlockView> blocks,
        @Nullable String section,
        @Nullable String byline,
        @Nullable List<String> topics,
        @Nullable Boolean publish,
        @Nullable Instant publishedAt,
        @Nullable Integer revision) {
    /** Refuses what lacks a text or a section; not done by the constructor, so that a misspelt member is named first. */
    void requireComplete() {
        if (Stream.of(html == null, text == null, blocks == null)
                        .filter(absent -> !absent)
                        .count()
                != 1) {
            throw AlihwartaException.badInput("Give the story's text as one of \"html\", \"text\" and \"blocks\"");
        }
        if (section == null) {
            throw AlihwartaException.badInput("\"section\" is missing: give a slug such as politik");
        }
    }

    /** The document, with what was dropped from the text. */
    Imported imported(Intake intake, String name) {
        if (blocks != null) {
            return new Imported(typed(blocks), List.of(), List.of());
        }
        Intake knowing = intake.withHeadline(headline);
        String type = html == null ? "text/plain" : "text/html";
        String words = html == null ? String.valueOf(text) : html;
        return knowing.read(words.getBytes(StandardCharsets.UTF_8), name, type + "; charset=utf-8");
    }

    Manuscript manuscript(String externalId, Document document, List<Correction> corrections) {
        return new Manuscript(
                externalId,
                new Section(String.valueOf(section)),
                byline,
                topics == null ? List.of() : topics,
                document,
                corrections);
    }

    boolean isToBePublished() {
        return Boolean.TRUE.equals(publish) || publishedAt != null;
    }

    private Document typed(List<BlockView> views) {
        if (headline == null || headline.isBlank() || views.isEmpty()) {
            throw AlihwartaException.badInput("A story in blocks needs a \"headline\" and at least one block");
        }
        return new Document(
                headline.strip(), null, views.stream().map(BlockView::block).toList());
    }
}
