package org.alihwarta.desk;

import java.util.Objects;
import java.util.UUID;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.language.Language;
import org.alihwarta.review.Reviewing;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * What every form about a sentence brings.
 *
 * @param number from 1
 * @param revision of the story that the edition was made from
 * @param found the translation that the person saw
 * @param target what the person typed; empty where nothing is typed
 * @param partly whether only the sentence is to come back
 */
public record SentenceForm(
        UUID story, Language language, int number, int revision, String found, String target, Boolean partly) {
    public SentenceForm(
            UUID story,
            Language language,
            int number,
            int revision,
            @Nullable String found,
            @Nullable String target,
            @Nullable Boolean partly) {
        this.story = story;
        this.language = language;
        this.number = number;
        this.revision = revision;
        this.found = Objects.requireNonNullElse(found, "");
        this.target = Objects.requireNonNullElse(target, "");
        this.partly = Objects.requireNonNullElse(partly, Boolean.FALSE);
    }

    EditionKey key() {
        return new EditionKey(new StoryId(story), language, revision);
    }

    Reviewing.Sentence sentence() {
        return new Reviewing.Sentence(key(), number - 1, found);
    }
}
