package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alihwarta.language.Language;

/** Finds the names of one language in its texts. Immutable once built. */
final class NameFinder {
    private final NameTrie trie = new NameTrie();
    private final Boundaries boundaries;

    private NameFinder(Language language) {
        boundaries = Boundaries.of(language);
    }

    /** A name at a place. */
    record Match(int start, int end, NameTrie.Name name) {}

    static NameFinder ofVariants(Iterable<Entity> entities) {
        NameFinder finder = new NameFinder(Language.INDONESIAN);
        for (Entity entity : entities) {
            for (Variant variant : entity.variants()) {
                finder.trie.add(new NameTrie.Name(variant.text(), false, variant.use(), entity));
            }
        }
        return finder;
    }

    static NameFinder ofForms(Iterable<Entity> entities, Language language) {
        NameFinder finder = new NameFinder(language);
        for (Entity entity : entities) {
            entity.findForms(language).ifPresent(forms -> forms.all().forEach(form -> finder.addForm(form, entity)));
        }
        return finder;
    }

    private void addForm(String form, Entity entity) {
        boolean stem = Forms.isStem(form);
        String written = stem ? form.substring(0, form.length() - 1) : form;
        NameTrie.Name name = new NameTrie.Name(written, stem, Variant.Use.PLAIN, entity);
        trie.add(name);
        if (written.startsWith("ال")) {
            trie.add("لل" + written.substring(2), name);
        }
    }

    /** Every match, overlapping ones too, in the order of their starts. */
    List<Match> all(String text) {
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            for (int start : boundaries.starts(text, at)) {
                matches.addAll(startingAt(text, start));
            }
        }
        return matches;
    }

    /** The leftmost longest matches, none overlapping; several where one writing names several entities. */
    List<List<Match>> longest(String text) {
        List<List<Match>> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            List<Match> here = longestAt(text, at);
            if (here.isEmpty()) {
                at++;
            } else {
                found.add(here);
                at = here.get(0).end();
            }
        }
        return found;
    }

    private List<Match> longestAt(String text, int at) {
        List<Match> matches = new ArrayList<>();
        for (int start : boundaries.starts(text, at)) {
            matches.addAll(startingAt(text, start));
        }
        int end =
                matches.stream().map(Match::end).max(Comparator.naturalOrder()).orElse(at);
        return matches.stream().filter(match -> match.end() == end).toList();
    }

    private List<Match> startingAt(String text, int start) {
        List<Match> matches = new ArrayList<>();
        for (NameTrie.Hit hit : trie.hits(text, start)) {
            for (NameTrie.Name name : hit.names()) {
                boolean ends = name.stem() || boundaries.endsAt(text, hit.end());
                if (ends && hasItsCapitals(name.written(), text, start, hit.end())) {
                    matches.add(new Match(start, hit.end(), name));
                }
            }
        }
        return matches;
    }

    /** Whether every capital of the name is one in the text; both have the same letters but for case. */
    private static boolean hasItsCapitals(String name, String text, int start, int end) {
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetter(name.charAt(i))) {
                continue;
            }
            while (at < end && !Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at < end && Character.isUpperCase(name.charAt(i)) && !Character.isUpperCase(text.charAt(at))) {
                return false;
            }
            at++;
        }
        return true;
    }
}
