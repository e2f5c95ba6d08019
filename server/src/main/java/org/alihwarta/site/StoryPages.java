package org.alihwarta.site;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Makes story pages. Safe for use by several threads. */
public final class StoryPages {
    private final Stories stories;
    private final Editions editions;
    private final Board board;
    private final Frames frames;
    private final SiteTexts texts;
    private final Moments moments;
    private final Notices notices;
    private final CorrectionNotes notes;

    /** Makes pages that call the people who made them by what {@code fullNames} says of their accounts. */
    public StoryPages(
            Stories stories,
            Editions editions,
            Board board,
            Frames frames,
            SiteTexts texts,
            Moments moments,
            UnaryOperator<String> fullNames) {
        this.stories = stories;
        this.editions = editions;
        this.board = board;
        this.frames = frames;
        this.texts = texts;
        this.moments = moments;
        this.notices = new Notices(texts, moments, fullNames);
        this.notes = new CorrectionNotes(stories, editions, texts, moments);
    }

    /** What a reader finds under a story's address. */
    sealed interface Answer {
        /** The story, and the path under which it should have been asked for. */
        record Shown(StoryPage page, String path) implements Answer {}

        /** The story exists, but not in this language yet. */
        record NotYet(MissingPage page) implements Answer {}

        /** The story was retracted. */
        record Retracted(Tombstone page) implements Answer {}

        /** There is no such story for readers. */
        record Unknown() implements Answer {}
    }

    Answer find(Language language, StoryId id, String origin) {
        Optional<Story> found = stories.find(id).filter(Story::isPublished);
        if (found.isEmpty()) {
            return new Answer.Unknown();
        }
        Retraction retraction = found.get().retraction();
        if (retraction != null) {
            return new Answer.Retracted(tombstone(language, retraction, origin));
        }
        Published published = new Published(found.get(), released(id));
        Optional<Version> version = published.find(language);
        return version.isEmpty()
                ? new Answer.NotYet(missing(language, published, origin))
                : new Answer.Shown(page(version.get(), published, origin), published.path(version.get()));
    }

    private Map<Language, Edition> released(StoryId id) {
        Map<Language, Edition> released = new EnumMap<>(Language.class);
        for (Language language : Language.targets()) {
            editions.findReleased(id, language).ifPresent(edition -> released.put(language, edition));
        }
        return released;
    }

    private StoryPage page(Version version, Published published, String origin) {
        Story story = published.story();
        Language language = version.language();
        Messages text = texts.in(language);
        Frame frame = frames.around(
                new Frames.Subject(
                        language, version.document().headline(), version.summary(), story.section(), published.paths()),
                origin);
        return new StoryPage(
                frame,
                version.document().headline(),
                new Frame.SectionLink(
                        SectionNames.of(story.section(), text), Addresses.section(language, story.section()), true),
                notices.find(version.edition(), story, published.originalPath()).orElse(null),
                moments.show(published.at(), language),
                published
                        .changedAt(version)
                        .map(at -> moments.show(at, language))
                        .orElse(null),
                story.byline(),
                PrintedBlocks.of(version.document(), text),
                notes.of(version, story),
                story.topics(),
                elsewhere(language, published));
    }

    private List<StoryPage.Elsewhere> elsewhere(Language here, Published published) {
        Messages text = texts.in(here);
        Map<Language, String> paths = published.paths();
        @Nullable BoardRow row = board.find(published.story().id()).orElse(null);
        return Arrays.stream(Language.values())
                .filter(language -> language != here)
                .map(language -> new StoryPage.Elsewhere(
                        language,
                        paths.get(language),
                        paths.containsKey(language) ? kind(published, language, text) : reason(row, language, text)))
                .toList();
    }

    private static String kind(Published published, Language language, Messages text) {
        Edition edition = published.released().get(language);
        if (edition == null) {
            return text.of("languages.original");
        }
        return text.of(edition.review() == null ? "languages.machine" : "languages.reviewed");
    }

    private static String reason(@Nullable BoardRow row, Language language, Messages text) {
        Absence absence = row == null ? Absence.NONE : Absence.of(EmptyReasons.cell(row, language));
        return text.of("languages.reason." + absence.word());
    }

    private Tombstone tombstone(Language language, Retraction retraction, String origin) {
        Messages text = texts.in(language);
        Frame frame =
                frames.around(new Frames.Subject(language, text.of("retracted.title"), null, null, Map.of()), origin);
        return new Tombstone(
                frame,
                text.of("retracted.text", "time", moments.absolute(retraction.at(), language)),
                text.of("retracted.ground." + retraction.ground().name().toLowerCase(Locale.ROOT)),
                retraction.reason(),
                new MissingPage.Link(text.of("error.home"), Addresses.front(language)));
    }

    private MissingPage missing(Language language, Published published, String origin) {
        Messages text = texts.in(language);
        String title = text.of("missing.title");
        Frame frame = frames.around(new Frames.Subject(language, title, null, null, Map.of()), origin);
        @Nullable BoardRow row = board.find(published.story().id()).orElse(null);
        return new MissingPage(
                frame,
                title,
                reason(row, language, text),
                new MissingPage.Link(text.of("missing.original"), published.originalPath()),
                new MissingPage.Link(text.of("error.home"), Addresses.front(language)));
    }
}
