package org.alihwarta.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended, opaque to who carries it.
 *
 * @param id of the last row, unique among those of the same time
 */
record Cursor(Instant at, String id) {
    static @Nullable Cursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return new Cursor(Instant.parse(plain.substring(0, Math.max(space, 0))), plain.substring(space + 1));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw invalid(text);
        }
    }

    static AlihwartaException invalid(String text) {
        return AlihwartaException.badInput(
                "\"" + text + "\" is no cursor: take \"next\" of the page before, or leave it out to start anew");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
