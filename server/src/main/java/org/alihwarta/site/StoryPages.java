package org.alihwarta.site;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
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

    public StoryPages(
            Stories stories, Editions editions, Board board, Frames frames, SiteTexts texts, Moments moments) {
        this.stories = stories;
        this.editions = editions;
        this.board = board;
        this.frames = frames;
        this.texts = texts;
        this.moments = moments;
        this.notices = new Notices(texts, moments);
    }

    /** What a reader finds under a story's address. */
    sealed interface Answer {
        /** The story, and the path under which it should have been asked for. */
        record Shown(StoryPage page, String path) implements Answer {}

        /** The story exists, but not in this language yet. */
        record NotYet(MissingPage page) implements Answer {}

        /** There is no such story for readers. */
        record Unknown() implements Answer {}
    }

    Answer find(Language language, StoryId id, String origin) {
        Optional<Story> found = stories.find(id).filter(Story::isPublished);
        if (found.isEmpty()) {
            return new Answer.Unknown();
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
                version.corrections().stream()
                        .map(note -> new StoryPage.CorrectionNote(moments.show(note.at(), language), note.text()))
                        .toList(),
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
                        paths.containsKey(language) ? kind(language, text) : reason(row, language, text)))
                .toList();
    }

    private static String kind(Language language, Messages text) {
        return text.of(language == Language.INDONESIAN ? "languages.original" : "languages.machine");
    }

    private static String reason(@Nullable BoardRow row, Language language, Messages text) {
        Absence absence = row == null ? Absence.NONE : Absence.of(EmptyReasons.cell(row, language));
        return text.of("languages.reason." + absence.word());
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
