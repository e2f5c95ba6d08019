package org.alihwarta.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alihwarta.edition.Headlines;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.alihwarta.search.StoryLists;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;

/** What stands around a story: its topics and related stories. Safe for use by several threads. */
public final class Surroundings {
    /** After so long related stories are looked for again. */
    static final Duration LASTS = Duration.ofHours(1);

    private static final int TOPICS = 8;
    private static final int RELATED = 4;

    private final StoryLists lists;
    private final Headlines headlines;
    private final Teasers teasers;
    private final Supplier<Registry> registry;

    public Surroundings(StoryLists lists, Headlines headlines, Teasers teasers, Supplier<Registry> registry) {
        this.lists = lists;
        this.headlines = headlines;
        this.teasers = teasers;
        this.registry = registry;
    }

    /** Only stories that can be read in the language. */
    List<Teaser> related(StoryId story, Language language) {
        return headlines.of(language, lists.related(story, language, RELATED)).stream()
                .map(teasers::of)
                .toList();
    }

    /** The registered names in the story; on the original also the newsroom's own topics, which nobody has translated. */
    List<StoryPage.Link> topics(Story story, Language language) {
        Registry known = registry.get();
        List<StoryPage.Link> topics = new ArrayList<>();
        for (String id : lists.entities(story.id())) {
            known.findById(id)
                    .map(entity -> new StoryPage.Link(
                            EntityNames.of(entity, language), Addresses.topic(language, entity.id())))
                    .filter(topic -> topics.size() < TOPICS)
                    .ifPresent(topics::add);
        }
        if (language == Language.INDONESIAN) {
            story.topics().stream()
                    .filter(topic -> known.findByVariant(topic).isEmpty())
                    .map(topic -> new StoryPage.Link(topic, Addresses.search(language, topic)))
                    .forEach(topics::add);
        }
        return topics;
    }
}
