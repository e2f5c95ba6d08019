package org.alihwarta.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Editions;
import org.alihwarta.edition.Hold;
import org.alihwarta.edition.Mendings;
import org.alihwarta.edition.Overruling;
import org.alihwarta.memory.Savings;
import org.alihwarta.review.ChangedSources;
import org.alihwarta.review.Holds;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.termbase.NameQueue;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.translation.TranslatedTexts;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;

/**
 * The job of one edition: translate the story's revision, then hold the edition with the reasons, have it reviewed, or release it. May be run any number
 * of times for the same edition, also by two workers at once: what is settled stays.
 */
public final class TranslateStory {
    private final Stores stores;
    private final HouseRules rules;
    private final Supplier<Translations> translations;
    private final Function<EditionKey, TranslationProgress> watcher;

    /**
     * Makes the job for translations whose progress {@code watcher} gets to see.
     *
     * @param translations asked anew for every edition, because the registry of names grows
     */
    public TranslateStory(
            Stores stores,
            HouseRules rules,
            Supplier<Translations> translations,
            Function<EditionKey, TranslationProgress> watcher) {
        this.stores = stores;
        this.rules = rules;
        this.translations = translations;
        this.watcher = watcher;
    }

    /** Throws what the engine throws; {@link #failed} and {@link #givenUp} say what becomes of the edition then. */
    void run(EditionKey key) {
        if (!stores.editions().start(key)) {
            return;
        }
        Story story = revision(key);
        stores.names().notice(story);
        Translations now = translations.get();
        if (!now.serves(key.language())) {
            stores.editions().hold(key, null, List.of(new Hold.NoModel(key.language())));
            return;
        }
        List<Edition> earlier = upTo(key);
        EditionContent content = translate(key, story, earlier, now);
        List<Hold> holds = holds(key, content, earlier);
        if (!holds.isEmpty()) {
            stores.editions().hold(key, content, holds);
        } else if (rules.wantsReview(story.section(), key.language(), content.segments())) {
            stores.editions().sendToReview(key, content);
        } else {
            stores.editions().release(key, content, Actor.SYSTEM);
        }
    }

    /** Has the edition waiting for the next attempt. */
    void failed(EditionKey key) {
        stores.editions().waitAgain(key);
    }

    /** Holds the edition after the last attempt. */
    void givenUp(EditionKey key, Throwable failure) {
        String message = failure.getMessage();
        stores.editions()
                .hold(key, null, List.of(new Hold.EngineFailed(message == null ? failure.toString() : message)));
    }

    private Story revision(EditionKey key) {
        return stores.stories()
                .findRevision(key.story(), key.revision())
                .orElseThrow(() -> new IllegalStateException("no revision for the edition " + key));
    }

    private EditionContent translate(EditionKey key, Story story, List<Edition> earlier, Translations now) {
        List<TranslatedSegment> known = earlier.stream()
                .map(Edition::content)
                .flatMap(Stream::ofNullable)
                .map(EditionContent::segments)
                .findFirst()
                .orElse(List.of());
        TranslatedTexts translated =
                now.translate(EditionContent.sources(story), key.language(), known, watcher.apply(key));
        stores.savings()
                .note(
                        new Savings.Edition(key.story().value(), key.language(), key.revision()),
                        translated.segments(),
                        known);
        return EditionContent.of(
                story, translated.texts(), rules.judged(story.section(), key.language(), translated.segments()));
    }

    /** Newest first, whether readers saw them or not; what people have done to this very edition before a retry comes first of all. */
    private List<Edition> upTo(EditionKey key) {
        return stores.editions().history(key.story(), key.language()).stream()
                .filter(edition -> edition.revision() <= key.revision())
                .toList();
    }

    private List<Hold> holds(EditionKey key, EditionContent content, List<Edition> earlier) {
        List<Overruling> overrulings = earlier.stream()
                .map(Edition::overrulings)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse(List.of());
        stores.mendings().carryOver(key, overrulings);
        List<Hold> holds = new ArrayList<>(Holds.of(content.segments(), overrulings));
        holds.addAll(ChangedSources.find(
                content.segments(),
                earlier.stream()
                        .filter(edition -> edition.revision() < key.revision())
                        .toList()));
        return holds;
    }

    /** Where it reads and writes. */
    public record Stores(Stories stories, Editions editions, Mendings mendings, Savings savings, NameQueue names) {}
}
