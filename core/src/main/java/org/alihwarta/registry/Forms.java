package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How one target language writes an entity.
 *
 * @param preferred the official form, which an edition should use; without article
 * @param accepted other forms that are not wrong; one that ends in {@code *} is a stem ({@code Indonesian*}, {@code indonésien*})
 */
public record Forms(String preferred, List<String> accepted) {
    /** Ends an accepted form after which a word may go on. */
    public static final char STEM = '*';

    public Forms {
        if (preferred.isBlank() || isStem(preferred)) {
            throw new IllegalArgumentException("\"" + preferred + "\" cannot be an official form");
        }
        Set<String> others = new LinkedHashSet<>(accepted);
        others.remove(preferred);
        accepted = List.copyOf(others);
    }

    public static Forms of(String preferred, String... accepted) {
        return new Forms(preferred, List.of(accepted));
    }

    /** The preferred form first, then the others. */
    public List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(preferred);
        all.addAll(accepted);
        return List.copyOf(all);
    }

    /** These forms and more that are not wrong. */
    public Forms alsoAccepting(List<String> more) {
        List<String> others = new ArrayList<>(accepted);
        others.addAll(more);
        return new Forms(preferred, others);
    }

    static boolean isStem(String form) {
        return form.length() > 1 && form.charAt(form.length() - 1) == STEM;
    }
}
