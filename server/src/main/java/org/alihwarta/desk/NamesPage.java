package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The names that wait and the newsroom's own entries.
 *
 * @param done what was just done, in words
 * @param summary how many wait and how many are registered
 */
public record NamesPage(
        Visit visit,
        @Nullable String done,
        List<String> summary,
        List<Waiting> waiting,
        List<Entry> entries,
        @Nullable String newer,
        @Nullable String older) {
    public NamesPage {
        summary = List.copyOf(summary);
        waiting = List.copyOf(waiting);
        entries = List.copyOf(entries);
    }

    /** A name that waits. */
    public record Waiting(String name, String count, String accept, List<Place> places) {
        public Waiting {
            places = List.copyOf(places);
        }
    }

    /** Where it stands. */
    public record Place(String headline, String href, String excerpt) {}

    /** An entry of the newsroom's own. */
    public record Entry(String id, String name, String kind, String href, List<Form> forms) {
        public Entry {
            forms = List.copyOf(forms);
        }
    }

    /** What a language calls it. */
    public record Form(Language language, String text) {}

    /**
     * The form for one entry.
     *
     * @param near entities that it may be a new writing of, in words
     */
    public record EntryPage(
            Visit visit, EntryForm form, @Nullable String error, List<Kind> kinds, List<Near> near) {
        public EntryPage {
            kinds = List.copyOf(kinds);
            near = List.copyOf(near);
        }
    }

    /** A kind to choose. */
    public record Kind(String code, boolean chosen) {}

    /** An entity that is registered already. */
    public record Near(String id, String name, String forms) {}
}
