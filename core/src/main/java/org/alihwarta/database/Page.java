package org.alihwarta.database;

import org.alihwarta.error.AlihwartaException;

/**
 * Which part of a long list is wanted.
 *
 * @param number from 1
 * @param size rows per page, at most 500
 */
public record Page(int number, int size) {
    private static final int MAXIMUM_SIZE = 500;

    public Page {
        if (number < 1 || size < 1 || size > MAXIMUM_SIZE) {
            throw AlihwartaException.badInput("Page " + number + " of " + size
                    + " rows does not exist: count pages from 1 and ask for at most " + MAXIMUM_SIZE + " rows");
        }
    }

    public static Page first(int size) {
        return new Page(1, size);
    }

    public long offset() {
        return (number - 1L) * size;
    }
}
