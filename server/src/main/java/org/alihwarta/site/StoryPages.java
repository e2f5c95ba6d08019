package org.alihwarta.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.search.Authors;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.translation.Origin;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/** Makes story pages. Safe for use by several threads. */
public final class StoryPages {
    private final Stories stories;
    private final Editions editions;
    private final Board board;
    private final Frames frames;
    private final StoryFrames storyFrames;
    private final SiteTexts texts;
    private final Moments moments;
    private final Notices notices;
    private final CorrectionNotes notes;
    private final Surroundings surroundings;
    private final UnaryOperator<String> fullNames;

    /** Makes pages that call the people who made them by what {@code fullNames} says of their accounts. */
    public StoryPages(
            Stories stories,
            Editions editions,
            Board board,
            Frames frames,
            SiteTexts texts,
            Moments moments,
            Surroundings surroundings,
            UnaryOperator<String> fullNames) {
        this.stories = stories;
        this.editions = editions;
        this.board = board;
        this.frames = frames;
        this.storyFrames = new StoryFrames(frames, texts, fullNames);
        this.texts = texts;
        this.moments = moments;
        this.notices = new Notices(texts, moments, fullNames);
        this.notes = new CorrectionNotes(stories, editions, texts, moments);
        this.surroundings = surroundings;
        this.fullNames = fullNames;
    }

    /** What a reader finds under a story's address. */
    sealed interface Answer {
        /** The story, and the path under which it should have been asked for. */
        record Shown(Version version, Published published, String path) implements Answer {}

        /** The story exists, but not in this language yet. */
        record NotYet(MissingPage page) implements Answer {}

        /** The story was retracted. */
        record Retracted(Tombstone page) implements Answer {}

        /** There is no such story for readers. */
        record Unknown() implements Answer {}
    }

    Answer find(Language language, StoryId id, String origin) {
        Optional<Published> published = findPublished(id);
        if (published.isEmpty()) {
            return new Answer.Unknown();
        }
        Retraction retraction = published.get().story().retraction();
        if (retraction != null) {
            return new Answer.Retracted(tombstone(language, retraction, origin));
        }
        Optional<Version> version = published.get().find(language);
        return version.isEmpty()
                ? new Answer.NotYet(missing(language, published.get(), origin))
                : new Answer.Shown(
                        version.get(), published.get(), published.get().path(version.get()));
    }

    Optional<Published> findPublished(StoryId id) {
        return stories.find(id).filter(Story::isPublished).map(story -> new Published(story, editions.released(id)));
    }

    StoryPage page(Version version, Published published, String origin) {
        Story story = published.story();
        Language language = version.language();
        Messages text = texts.in(language);
        String path = published.path(version);
        List<Teaser> related = surroundings.related(story.id(), language);
        Moment publishedAt = moments.show(published.at(), language);
        return new StoryPage(
                storyFrames.of(version, published, origin),
                story.id(),
                version.textTag(),
                Phrases.of(version.document().headline(), language),
                new Frame.SectionLink(
                        SectionNames.of(story.section(), text), Addresses.section(language, story.section()), true),
                notices.find(version.edition(), story, published.originalPath()).orElse(null),
                publishedAt,
                published
                        .changedAt(version)
                        .map(at -> moments.show(at, language))
                        .orElse(null),
                authors(story, language),
                ReadingTime.of(version.document(), text),
                PrintedBlocks.of(version.document(), Sentences.of(version), text),
                ways(version, published),
                notes.of(version, story),
                surroundings.topics(story, language),
                related,
                ShareLinks.of(version.document().headline(), origin + path, text.of("story.share.mail")),
                elsewhere(language, published),
                until(publishedAt, related));
    }

    /** Stories that are released later may be related too; so old pages are looked at again now and then. */
    private Instant until(Moment published, List<Teaser> related) {
        Stream<Instant> times =
                related.stream().map(teaser -> teaser.published().until());
        return Stream.concat(times, Stream.of(published.until(), moments.later(Surroundings.LASTS)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The translation with the original beside it; absent for the original. */
    Optional<BesidePage> findBeside(Version version, Published published, String origin) {
        Edition edition = version.edition();
        if (edition == null) {
            return Optional.empty();
        }
        Sentences sentences = Sentences.of(version);
        Messages text = texts.in(version.language());
        Story story = published.story();
        String report = Addresses.report(version.language(), story.section(), story.id());
        List<BesidePage.Part> parts = new ArrayList<>();
        for (int index = 0; index < version.document().texts().size(); index++) {
            List<BesidePage.Row> rows = sentences.ofText(index).stream()
                    .map(pair -> new BesidePage.Row(
                            Runs.of(pair.shown(), version.language()),
                            pair.original(),
                            how(edition, pair.number(), text),
                            report + "?sentence=" + pair.number()))
                    .toList();
            parts.add(new BesidePage.Part(index, rows));
        }
        return Optional.of(new BesidePage(
                storyFrames.of(version, published, origin),
                version.textTag(),
                notices.find(edition, story, published.originalPath()).orElse(null),
                published.path(version),
                parts));
    }

    /**
     * The original of a sentence.
     *
     * @param how by whom or what it was translated, in words
     */
    public record Original(int number, String text, String how) {}

    List<Original> originals(Version version) {
        Edition edition = version.edition();
        if (edition == null) {
            return List.of();
        }
        Messages text = texts.in(version.language());
        return Sentences.of(version).pairs().stream()
                .map(pair -> new Original(pair.number(), pair.original(), how(edition, pair.number(), text)))
                .toList();
    }

    private String how(Edition edition, int sentence, Messages text) {
        Origin wrote = edition.requireContent().segments().get(sentence).origin();
        if (wrote instanceof Origin.Person person) {
            return text.of("beside.person", "name", fullNames.apply(person.name()));
        }
        if (wrote instanceof Origin.Memory) {
            return text.of("beside.machine", "engine", text.of("notice.memory"));
        }
        return wrote instanceof Origin.Machine machine
                ? text.of("beside.machine", "engine", machine.engine())
                : text.of("beside.verbatim");
    }

    private static StoryPage.Ways ways(Version version, Published published) {
        Story story = published.story();
        Language language = version.language();
        boolean translated = version.edition() != null;
        return new StoryPage.Ways(
                translated ? published.path(version) + "?beside" : null,
                translated ? Addresses.sentences(language, story.section(), story.id()) : null,
                Addresses.report(language, story.section(), story.id()));
    }

    private static List<StoryPage.Link> authors(Story story, Language language) {
        return Authors.of(story.byline()).stream()
                .map(name -> new StoryPage.Link(name, Addresses.author(language, Authors.key(name))))
                .toList();
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
