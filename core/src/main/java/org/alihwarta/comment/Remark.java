package org.alihwarta.comment;

import java.util.regex.Pattern;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader hands in to stand under a story.
 *
 * @param parent the comment that it answers; absent when it answers the story
 * @param language that it is written in
 * @param text plain; markup in it is shown as it was typed
 */
public record Remark(StoryId story, @Nullable CommentId parent, Language language, Author author, String text) {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_EMAIL = 254; // RFC 5321, 4.5.3.1.3

    /** Good enough to write to; whether somebody reads there only a letter would tell. */
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}.]+(?:\\.[^@\\s\\p{Cntrl}.]+)+");

    public Remark {
        if (text.isBlank() || length(text) > LONGEST_TEXT) {
            throw AlihwartaException.badInput(
                    "A comment has 1 to " + LONGEST_TEXT + " characters, not " + length(text) + ": say it otherwise");
        }
    }

    /**
     * Who says it.
     *
     * @param name as shown
     * @param email never shown to readers
     */
    public record Author(String name, String email) {
        public Author {
            if (!isName(name) || !isEmail(email)) {
                throw AlihwartaException.badInput(
                        "A comment needs a name of at most " + LONGEST_NAME + " characters and an e-mail address");
            }
        }

        public static boolean isName(String name) {
            return !name.isBlank()
                    && length(name) <= LONGEST_NAME
                    && name.codePoints().noneMatch(Character::isISOControl);
        }

        public static boolean isEmail(String email) {
            return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
        }

        /** Without the address, which no log is to have. */
        @Override
        public String toString() {
            return name;
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
