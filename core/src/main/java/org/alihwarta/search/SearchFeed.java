package org.alihwarta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings into the index what readers can read, and takes out what they cannot. Used by one thread at a time. */
public final class SearchFeed {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFeed.class);
    private static final int STORIES_AT_ONCE = 200;

    private final SearchIndex index;
    private final AuditLog audit;
    private final Stories stories;
    private final Editions editions;
    private final Board board;
    private final Supplier<Registry> registry;

    public SearchFeed(
            SearchIndex index,
            AuditLog audit,
            Stories stories,
            Editions editions,
            Board board,
            Supplier<Registry> registry) {
        this.index = index;
        this.audit = audit;
        this.stories = stories;
        this.editions = editions;
        this.board = board;
        this.registry = registry;
    }

    /** Where to go on, after everything has been put in if the index has nothing yet. */
    public Position start() {
        return index.findPosition().orElseGet(this::rebuild);
    }

    /** Brings in all stories that the lines are about; an index that cannot be written to is built anew. */
    public void take(List<Entry> lines) {
        Set<StoryId> changed = new LinkedHashSet<>();
        for (Entry line : lines) {
            Optional.ofNullable(line.subject().story()).map(StoryId::new).ifPresent(changed::add);
        }
        try {
            for (StoryId story : changed) {
                index.replace(story, findable(story));
            }
            index.commit(lines.get(lines.size() - 1).position());
        } catch (IOException | IllegalStateException broken) {
            LOG.warn("The search index could not be written and is built anew: {}", broken.toString());
            startOver();
        }
    }

    /** Fills the index anew from the database. */
    public Position rebuild() {
        // Taken first: what changes meanwhile is brought in once more.
        Position end = audit.end();
        try {
            index.rebuild(new AllStories(), end);
        } catch (IOException failure) {
            throw new IllegalStateException("the search index could not be built", failure);
        }
        return end;
    }

    private void startOver() {
        try {
            index.startOver();
        } catch (IOException failure) {
            throw new IllegalStateException("the search index could not be begun anew", failure);
        }
        rebuild();
    }

    private List<Findable> findable(StoryId id) {
        return stories.find(id).filter(Story::isPublic).map(this::findable).orElse(List.of());
    }

    private List<Findable> findable(Story story) {
        List<String> entities = NamedEntities.of(story, registry.get());
        List<Findable> found = new ArrayList<>();
        found.add(findable(story, Language.INDONESIAN, story.document(), entities));
        for (Language language : Language.targets()) {
            editions.findReleased(story.id(), language)
                    .map(Edition::requireContent)
                    .ifPresent(content -> found.add(findable(story, language, content.document(), entities)));
        }
        return found;
    }

    private static Findable findable(Story story, Language language, Document document, List<String> entities) {
        return new Findable(
                story.id(),
                language,
                story.section(),
                document,
                Authors.of(story.byline()),
                entities,
                Objects.requireNonNull(story.firstPublishedAt(), "a published story has a time"));
    }

    /** Every story of the newsroom, page by page; drafts have nothing findable. */
    private final class AllStories implements Iterator<List<Findable>> {
        private int page = 1;
        private Iterator<BoardRow> rows = rows(1);

        @Override
        public boolean hasNext() {
            if (!rows.hasNext()) {
                page++;
                rows = rows(page);
            }
            return rows.hasNext();
        }

        @Override
        public List<Findable> next() {
            return findable(rows.next().story());
        }

        private Iterator<BoardRow> rows(int number) {
            return board.rows(new Page(number, STORIES_AT_ONCE)).iterator();
        }
    }
}
