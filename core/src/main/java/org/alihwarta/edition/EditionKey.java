package org.alihwarta.edition;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.audit.Subject;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/** Which edition: also the key of its job, so that no edition has two. */
public record EditionKey(StoryId story, Language language, int revision) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})/([a-z]{2})/([0-9]{1,9})");

    /** Reads what {@link #toString} wrote. */
    public static EditionKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no edition's key: " + text);
        }
        Language language = Language.findByCode(matcher.group(2)).orElseThrow();
        return new EditionKey(
                new StoryId(UUID.fromString(matcher.group(1))), language, Integer.parseInt(matcher.group(3)));
    }

    Subject subject() {
        return Subject.edition(story.value(), language, revision);
    }

    @Override
    public String toString() {
        return story + "/" + language.code() + "/" + revision;
    }
}
