package org.alihwarta.api;

import java.util.List;
import java.util.function.Function;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page after this; absent on the last
 */
public record ListPage<T>(List<T> items, @Nullable String next) {
    static final String USUAL_LIMIT = "50";
    private static final int MOST = 200;

    public ListPage {
        items = List.copyOf(items);
    }

    /** A page of rows that were asked for with a limit of one more than {@code limit}, so that it is known whether any follow. */
    static <R, T> ListPage<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, Cursor> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor.apply(shown.get(limit - 1)).toString() : null;
        return new ListPage<>(shown.stream().map(view).toList(), next);
    }

    static int requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw AlihwartaException.badInput("limit is " + limit + ", but must be 1 to " + MOST);
        }
        return limit;
    }
}
