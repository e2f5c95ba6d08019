package org.alihwarta.audit;

import org.alihwarta.error.AlihwartaException;

/**
 * A place in the audit log: an entry's transaction and number. Numbers alone will not do, because a transaction may commit after one
 * that has drawn higher numbers.
 */
public record Position(long transaction, long id) {
    /** Before the first entry. */
    public static final Position START = new Position(0, 0);

    /** Reads what {@link #toString} wrote, as a browser returns it in {@code Last-Event-ID}. */
    public static Position parse(String text) {
        if (!text.matches("[0-9]{1,18}-[0-9]{1,18}")) {
            throw AlihwartaException.badInput(
                    "\"" + text + "\" is no position of the audit log: leave it out to start anew");
        }
        int hyphen = text.indexOf('-');
        return new Position(Long.parseLong(text.substring(0, hyphen)), Long.parseLong(text.substring(hyphen + 1)));
    }

    @Override
    public String toString() {
        return transaction + "-" + id;
    }
}
