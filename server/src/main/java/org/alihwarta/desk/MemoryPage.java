package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The memory at the desk.
 *
 * @param words that were looked for; {@code side} and {@code to} as they were chosen
 * @param summary how many units there are, in words
 * @param lines per language what there is and what it has saved, ready to print
 */
public record MemoryPage(
        Visit visit,
        String words,
        String side,
        @Nullable Language to,
        String summary,
        List<List<String>> lines,
        MemorySearch search,
        MemoryUploads uploads) {
    public MemoryPage {
        lines = List.copyOf(lines);
    }

    /** Places where the words stand. */
    public record MemorySearch(Visit visit, String words, String summary, List<Hit> hits) {
        public MemorySearch {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A place.
     *
     * @param story the story that it was translated for; absent when not known
     */
    public record Hit(
            long id,
            Language language,
            List<Piece> source,
            List<Piece> target,
            String author,
            @Nullable String story) {
        public Hit {
            source = List.copyOf(source);
            target = List.copyOf(target);
        }
    }

    /** A piece of a text; {@code found} when it is one of the words. */
    public record Piece(String text, boolean found) {}

    /**
     * Files on their way in.
     *
     * @param refresh when the browser is to ask again; absent when none is pending
     */
    public record MemoryUploads(@Nullable String refresh, List<Upload> uploads) {
        public MemoryUploads {
            uploads = List.copyOf(uploads);
        }
    }

    /**
     * A file.
     *
     * @param state in words
     * @param percent absent once it is settled
     */
    public record Upload(
            String name, String state, @Nullable Integer percent, boolean failed) {}
}
