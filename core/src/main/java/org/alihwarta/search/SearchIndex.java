package org.alihwarta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.audit.Position;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.story.StoryId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk: all that readers can find, in all languages, and up to which line of the audit log it is complete. It holds nothing
 * that the database does not, so one that is lost, broken or of another version is thrown away and filled anew. Safe for use by several
 * threads; searches go on during a rebuild with what was there before.
 */
public final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    /** To be raised whenever fields or analysers change. */
    private static final String FORMAT = "1";

    private static final String FORMAT_KEY = "format";
    private static final String POSITION_KEY = "position";

    private final Path folder;
    private final Analyzer analyzer = Analysis.ofAllFields();

    private volatile Opened opened;

    private SearchIndex(Path folder) throws IOException {
        this.folder = folder;
        opened = open();
    }

    /** Opens an index; without a usable one in the folder it is empty and {@link #findPosition} is absent. */
    public static SearchIndex open(Path folder) {
        try {
            return new SearchIndex(folder);
        } catch (LockObtainFailedException inUse) {
            throw AlihwartaException.unavailable(
                    "The search index in " + folder + " is in use by another server: give each its own data.folder",
                    inUse);
        } catch (IOException failure) {
            throw AlihwartaException.unavailable(
                    "The search index in " + folder + " cannot be opened: check the folder's rights and free space",
                    failure);
        }
    }

    /** Throws away the index in a folder that no server uses; the next server fills it anew. */
    public static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (SearchIndex index = open(folder)) {
            index.startOver();
        } catch (IOException failure) {
            throw AlihwartaException.unavailable("The search index in " + folder + " cannot be removed", failure);
        }
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** Up to where in the audit log the index is complete; absent when it has to be filled. */
    Optional<Position> findPosition() {
        Map<String, String> committed = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = opened.writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
        }
        return Optional.ofNullable(committed.get(POSITION_KEY)).map(Position::parse);
    }

    /** Puts a story's languages in place of those that were there; an empty list takes it away. */
    void replace(StoryId story, List<Findable> languages) throws IOException {
        Term all = new Term(Fields.STORY, story.toString());
        if (languages.isEmpty()) {
            opened.writer.deleteDocuments(all);
        } else {
            opened.writer.updateDocuments(
                    all, languages.stream().map(IndexedStory::of).toList());
        }
    }

    /** Makes everything so far visible and lasting. */
    void commit(Position position) throws IOException {
        Map<String, String> data = Map.of(FORMAT_KEY, FORMAT, POSITION_KEY, position.toString());
        opened.writer.setLiveCommitData(data.entrySet());
        opened.writer.commit();
        opened.searchers.maybeRefreshBlocking();
    }

    /** Fills the index anew; readers see the old one until it is whole. */
    void rebuild(Iterator<List<Findable>> stories, Position position) throws IOException {
        // Not deleteAll, which Lucene does at once: readers keep what they see until the commit.
        opened.writer.deleteDocuments(new PrefixQuery(new Term(Fields.KEY, "")));
        while (stories.hasNext()) {
            for (Findable findable : stories.next()) {
                opened.writer.addDocument(IndexedStory.of(findable));
            }
        }
        commit(position);
    }

    /** Throws away what cannot be written to any more and begins with an empty index. */
    void startOver() throws IOException {
        opened.close();
        erase();
        opened = open();
    }

    <T> T search(Search<T> search) {
        try {
            SearcherManager searchers = opened.searchers;
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw AlihwartaException.unavailable(
                    "The search index in " + folder + " cannot be read: it will be built anew", failure);
        }
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        analyzer.close();
    }

    private Opened open() throws IOException {
        Files.createDirectories(folder);
        if (!isUsable()) {
            erase();
        }
        return new Opened(FSDirectory.open(folder), analyzer);
    }

    private boolean isUsable() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory);
                    CheckIndex check = new CheckIndex(directory)) {
                check.setChecksumsOnly(true);
                String format = reader.getIndexCommit().getUserData().get(FORMAT_KEY);
                return FORMAT.equals(format) && check.checkIndex().clean;
            }
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | RuntimeException broken) {
            LOG.warn("The search index in {} is broken and is built anew: {}", folder, broken.toString());
            return false;
        }
    }

    private void erase() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
        }
    }

    /** Something asked of the index. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** An open index. */
    private static final class Opened {
        private final Directory directory;
        private final IndexWriter writer;
        private final SearcherManager searchers;

        Opened(Directory directory, Analyzer analyzer) throws IOException {
            this.directory = directory;
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        }

        void close() throws IOException {
            searchers.close();
            writer.close();
            directory.close();
        }
    }
}
