package org.alihwarta.report;

import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * What a reader hands in.
 *
 * @param edition the text that the reader saw; in Indonesian that of the original's revision
 * @param segment the sentence's number in that text; absent when the whole story is meant
 * @param sentence as the reader saw it, empty when the whole story is meant
 * @param original the Indonesian of it
 * @param message in the reader's words; may be empty
 */
public record Complaint(
        EditionKey edition, @Nullable Integer segment, String sentence, String original, Kind kind, String message) {
    public static final int LONGEST_MESSAGE = 2000;

    public Complaint {
        if (message.codePointCount(0, message.length()) > LONGEST_MESSAGE) {
            throw AlihwartaException.badInput(
                    "The message is longer than " + LONGEST_MESSAGE + " characters: say it in fewer");
        }
    }

    /** What is wrong. */
    public enum Kind {
        /** It says something else than the original. */
        WRONG,
        /** Something of the original is missing, or something was added. */
        MISSING,
        NAME,
        NUMBER,
        /** It is not good language. */
        LANGUAGE,
        OTHER
    }
}
