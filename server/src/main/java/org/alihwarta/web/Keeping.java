package org.alihwarta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says that the answer to a request may be kept and given to everybody who asks the same, until something that it depends on changes.
 *
 * @param dependencies what it shows, in the words in which {@link KeptPages#forget} is told of changes
 * @param until when it goes out of date by itself, as relative times do
 * @param reading called for every reader who gets it
 */
public record Keeping(Set<String> dependencies, Instant until, Runnable reading) {
    private static final String ATTRIBUTE = Keeping.class.getName();

    public Keeping {
        dependencies = Set.copyOf(dependencies);
    }

    public static Keeping of(Set<String> dependencies, Instant until) {
        return new Keeping(dependencies, until, () -> {});
    }

    public Keeping read(Runnable counted) {
        return new Keeping(dependencies, until, counted);
    }

    /** Marks the answer to this request. */
    public void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Keeping find(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Keeping keeping ? keeping : null;
    }
}
