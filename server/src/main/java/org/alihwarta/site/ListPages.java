package org.alihwarta.site;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Headline;
import org.alihwarta.edition.Headlines;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Registry;
import org.alihwarta.search.StoryLists;
import org.alihwarta.story.Section;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;

/** Makes the pages of sections, registered names and authors. Safe for use by several threads. */
public final class ListPages {
    static final int PER_PAGE = 20;

    private final Headlines headlines;
    private final StoryLists lists;
    private final Supplier<Registry> registry;
    private final Teasers teasers;
    private final Frames frames;

    public ListPages(
            Headlines headlines, StoryLists lists, Supplier<Registry> registry, Teasers teasers, Frames frames) {
        this.headlines = headlines;
        this.lists = lists;
        this.registry = registry;
        this.teasers = teasers;
        this.frames = frames;
    }

    /** What is asked for: a page of a list in a language, under the site's public address. */
    record Asked(Language language, int number, String origin) {
        Page page() {
            return new Page(number, PER_PAGE);
        }
    }

    /** Absent for a section that is neither a standard one nor has a story in any language, and beyond the last page. */
    Optional<ListPage> findSection(Section section, Asked asked) {
        long total = headlines.count(asked.language(), section);
        if (total == 0 && !isKnown(section)) {
            return Optional.empty();
        }
        Listed listed = new Listed(
                SectionNames.of(section, frames.text(asked.language())),
                null,
                null,
                section,
                total,
                language -> Addresses.section(language, section),
                Set.of(Language.values()));
        return page(listed, headlines.newest(asked.language(), section, asked.page()), asked);
    }

    /** Absent for a name that no story of the language has. */
    Optional<ListPage> findTopic(String id, Asked asked) {
        Optional<Entity> entity = registry.get().findById(id);
        StoryLists.Listed stories = lists.ofEntity(id, asked.language(), asked.page());
        if (entity.isEmpty() || stories.total() == 0) {
            return Optional.empty();
        }
        Messages text = frames.text(asked.language());
        Listed listed = new Listed(
                EntityNames.of(entity.get(), asked.language()),
                text.of("list.topic"),
                entity.get().proof(),
                null,
                stories.total(),
                language -> Addresses.topic(language, id),
                lists.languagesOfEntity(id));
        return page(listed, headlines.of(asked.language(), stories.stories()), asked);
    }

    /** Absent for an author of no story of the language. */
    Optional<ListPage> findAuthor(String key, Asked asked) {
        StoryLists.Listed stories = lists.ofAuthor(key, asked.language(), asked.page());
        Optional<String> name = lists.findAuthor(key);
        if (name.isEmpty() || stories.total() == 0) {
            return Optional.empty();
        }
        Listed listed = new Listed(
                name.get(),
                frames.text(asked.language()).of("list.author"),
                null,
                null,
                stories.total(),
                language -> Addresses.author(language, key),
                lists.languagesOfAuthor(key));
        return page(listed, headlines.of(asked.language(), stories.stories()), asked);
    }

    private record Listed(
            String name,
            @Nullable String kind,
            @Nullable URI proof,
            @Nullable Section section,
            long total,
            Function<Language, String> address,
            Set<Language> languages) {}

    private Optional<ListPage> page(Listed listed, List<Headline> stories, Asked asked) {
        int last = (int) Math.max(1, (listed.total() + PER_PAGE - 1) / PER_PAGE);
        if (asked.number() > last) {
            return Optional.empty();
        }
        List<Teaser> shown = stories.stream().map(teasers::of).toList();
        Messages text = frames.text(asked.language());
        String list = listed.address().apply(asked.language());
        ListPage.Paging paging = new ListPage.Paging(
                asked.number() > 1 ? Addresses.page(list, asked.number() - 1) : null,
                asked.number() < last ? Addresses.page(list, asked.number() + 1) : null,
                text.of("list.place", Map.of("number", asked.number(), "last", last)));
        return Optional.of(new ListPage(
                frame(listed, paging, asked),
                listed.name(),
                listed.kind(),
                listed.proof() == null ? null : listed.proof().toString(),
                shown,
                paging,
                shown.stream()
                        .map(teaser -> teaser.published().until())
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MAX)));
    }

    /** Other pages of a list than the first hold other stories in every language, so they have no versions in other languages. */
    private Frame frame(Listed listed, ListPage.Paging paging, Asked asked) {
        Map<Language, String> versions = new EnumMap<>(Language.class);
        if (asked.number() == 1) {
            listed.languages()
                    .forEach(language -> versions.put(language, listed.address().apply(language)));
        } else {
            String list = listed.address().apply(asked.language());
            versions.put(asked.language(), Addresses.page(list, asked.number()));
        }
        String list = listed.address().apply(asked.language());
        Frame.Machines machines = Frame.Machines.withFeeds(
                        FeedLinks.of(list, frames.siteName() + " · " + listed.name()))
                .between(paging.before(), paging.after());
        return frames.around(
                new Frames.Subject(asked.language(), listed.name(), null, listed.section(), versions, machines),
                asked.origin());
    }

    private boolean isKnown(Section section) {
        return SectionNames.standard().contains(section) || headlines.count(Language.INDONESIAN, section) > 0;
    }
}
