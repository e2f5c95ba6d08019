package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of one language by their folded letters. Written while it is built, then read by any number of threads. */
final class NameTrie {
    private final Node root = new Node();

    /** A name as a text may have it: {@code written} is without the star of a stem. */
    record Name(String written, boolean stem, Variant.Use use, Entity entity) {}

    /** Names that end in a text at {@code end}. */
    record Hit(int end, List<Name> names) {}

    void add(Name name) {
        add(name.written(), name);
    }

    /** Files a name under other letters than its own. */
    void add(String letters, Name name) {
        Node node = root;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (!Folding.isIgnorable(c)) {
                node = node.makeNext(Folding.fold(c));
            }
        }
        node.names.add(name);
    }

    /** Every filed name that the text spells from {@code start} on, shortest first, whatever follows it. */
    List<Hit> hits(String text, int start) {
        List<Hit> hits = new ArrayList<>();
        Node node = root;
        char last = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = Folding.fold(c);
            if (Folding.isIgnorable(c) || (folded == ' ' && last == ' ')) {
                continue;
            }
            node = node.next(folded);
            if (node == null) {
                break;
            }
            last = folded;
            if (!node.names.isEmpty()) {
                hits.add(new Hit(i + 1, node.names));
            }
        }
        return hits;
    }

    /** Children lie in parallel arrays sorted by character: a map per node would cost ten times the memory. */
    private static final class Node {
        private char[] keys = {};
        private Node[] children = {};
        private final List<Name> names = new ArrayList<>(0);

        private @Nullable Node next(char key) {
            int at = Arrays.binarySearch(keys, key);
            return at < 0 ? null : children[at];
        }

        private Node makeNext(char key) {
            int at = Arrays.binarySearch(keys, key);
            if (at >= 0) {
                return children[at];
            }
            int gap = -at - 1;
            char[] newKeys = Arrays.copyOf(keys, keys.length + 1);
            Node[] newChildren = Arrays.copyOf(children, children.length + 1);
            System.arraycopy(keys, gap, newKeys, gap + 1, keys.length - gap);
            System.arraycopy(children, gap, newChildren, gap + 1, children.length - gap);
            newKeys[gap] = key;
            newChildren[gap] = new Node();
            keys = newKeys;
            children = newChildren;
            return newChildren[gap];
        }
    }
}
