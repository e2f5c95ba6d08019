package org.alihwarta.syndication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Headline;
import org.alihwarta.edition.Headlines;
import org.alihwarta.language.Language;
import org.alihwarta.picture.PictureFile;
import org.alihwarta.registry.Registry;
import org.alihwarta.search.Authors;
import org.alihwarta.search.StoryLists;
import org.alihwarta.site.Addresses;
import org.alihwarta.site.EntityNames;
import org.alihwarta.site.SectionNames;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.story.Section;
import org.alihwarta.text.Block;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Gathers the newest stories for feeds. Safe for use by several threads. */
public final class Feeds {
    private static final Page NEWEST = Page.first(30);

    private final Headlines headlines;
    private final StoryLists lists;
    private final Supplier<Registry> registry;
    private final SiteTexts texts;
    private final Publication publication;

    public Feeds(
            Headlines headlines,
            StoryLists lists,
            Supplier<Registry> registry,
            SiteTexts texts,
            Publication publication) {
        this.headlines = headlines;
        this.lists = lists;
        this.registry = registry;
        this.texts = texts;
        this.publication = publication;
    }

    /**
     * The newspaper.
     *
     * @param hub absolute address; absent where none is configured
     */
    public record Publication(String name, @Nullable String hub) {}

    Feed ofLanguage(Language language, String origin) {
        return feed(
                language,
                publication.name(),
                origin,
                Addresses.front(language),
                headlines.newest(language, null, NEWEST));
    }

    /** Absent for a section that is no standard one and has no story. */
    Optional<Feed> findOfSection(Language language, Section section, String origin) {
        List<Headline> stories = headlines.newest(language, section, NEWEST);
        if (stories.isEmpty() && !SectionNames.standard().contains(section)) {
            return Optional.empty();
        }
        String title = publication.name() + " · " + SectionNames.of(section, texts.in(language));
        return Optional.of(feed(language, title, origin, Addresses.section(language, section), stories));
    }

    /** Absent for a registered name that no story has. */
    Optional<Feed> findOfTopic(Language language, String entity, String origin) {
        StoryLists.Listed stories = lists.ofEntity(entity, language, NEWEST);
        return registry.get()
                .findById(entity)
                .filter(known -> stories.total() > 0)
                .map(known -> feed(
                        language,
                        publication.name() + " · " + EntityNames.of(known, language),
                        origin,
                        Addresses.topic(language, entity),
                        headlines.of(language, stories.stories())));
    }

    private Feed feed(Language language, String title, String origin, String list, List<Headline> stories) {
        Messages text = texts.in(language);
        return new Feed(
                language,
                title,
                text.of("site.tagline"),
                origin + list,
                publication.hub(),
                stories.stream().map(story -> item(story, text, origin)).toList());
    }

    private static Feed.Item item(Headline story, Messages text, String origin) {
        Language language = story.language();
        return new Feed.Item(
                "urn:uuid:"
                        + UUID.nameUUIDFromBytes(
                                (story.story() + "/" + language.code()).getBytes(StandardCharsets.UTF_8)),
                language == Language.INDONESIAN ? language.tag() : language.tagOfTranslation(),
                story.text(),
                origin + Addresses.story(language, story.section(), story.story(), story.text()),
                story.teaser().orElse(null),
                content(story, text, origin),
                Authors.of(story.byline()),
                SectionNames.of(story.section(), text),
                story.publishedAt(),
                story.releasedAt().isBefore(story.publishedAt()) ? story.publishedAt() : story.releasedAt());
    }

    /** A translation begins with saying so: whoever reads it in a feed sees no notice otherwise. */
    private static String content(Headline story, Messages text, String origin) {
        String notice = story.language() == Language.INDONESIAN
                ? ""
                : "<p><em>" + escaped(text.of("feed.notice")) + "</em></p>";
        return notice
                + story.document().blocks().stream()
                        .map(block -> html(block, text, origin))
                        .collect(Collectors.joining());
    }

    private static String html(Block block, Messages text, String origin) {
        if (block instanceof Block.Related) {
            return "";
        }
        if (block instanceof Block.Picture picture) {
            return figure(picture, text, origin);
        }
        String element =
                block instanceof Block.Subheading ? "h2" : block instanceof Block.Quotation ? "blockquote" : "p";
        return block.texts().stream()
                .map(paragraph -> "<" + element + ">" + escaped(paragraph) + "</" + element + ">")
                .collect(Collectors.joining());
    }

    private static String figure(Block.Picture picture, Messages text, String origin) {
        String image = PictureFile.find(picture.image())
                .map(file -> "<img src=\"" + origin + file.path() + "\" width=\"" + file.width() + "\" height=\""
                        + file.height() + "\" alt=\"" + escaped(picture.alt() == null ? "" : picture.alt()) + "\">")
                .orElse("");
        String credit = picture.credit() == null ? "" : text.of("story.credit", "name", picture.credit());
        String caption = (picture.caption() + " " + credit).strip();
        return image.isEmpty() && caption.isEmpty()
                ? ""
                : "<figure>" + image + "<figcaption>" + escaped(caption) + "</figcaption></figure>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
