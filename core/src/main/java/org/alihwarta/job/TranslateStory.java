package org.alihwarta.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Editions;
import org.alihwarta.edition.Hold;
import org.alihwarta.gate.Severity;
import org.alihwarta.review.ReviewPolicies;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.translation.TranslatedTexts;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;

/**
 * The job of one edition: translate the story's revision, then hold the edition with the reasons, have it reviewed, or release it. May be run any number
 * of times for the same edition, also by two workers at once: what is settled stays.
 */
public final class TranslateStory {
    private final Stories stories;
    private final Editions editions;
    private final ReviewPolicies policies;
    private final Translations translations;
    private final Function<EditionKey, TranslationProgress> watcher;

    /** Makes the job for a translation whose progress {@code watcher} gets to see. */
    public TranslateStory(
            Stories stories,
            Editions editions,
            ReviewPolicies policies,
            Translations translations,
            Function<EditionKey, TranslationProgress> watcher) {
        this.stories = stories;
        this.editions = editions;
        this.policies = policies;
        this.translations = translations;
        this.watcher = watcher;
    }

    /** Throws what the engine throws; {@link #failed} and {@link #givenUp} say what becomes of the edition then. */
    void run(EditionKey key) {
        if (!editions.start(key)) {
            return;
        }
        if (!translations.serves(key.language())) {
            editions.hold(key, null, List.of(new Hold.NoModel(key.language())));
            return;
        }
        Story story = revision(key);
        EditionContent content = translate(key, story);
        List<Hold> holds = holds(content.segments());
        if (!holds.isEmpty()) {
            editions.hold(key, content, holds);
        } else if (policies.of(story.section(), key.language()).isAfterReview()) {
            editions.sendToReview(key, content);
        } else {
            editions.release(key, content, Actor.SYSTEM);
        }
    }

    /** Has the edition waiting for the next attempt. */
    void failed(EditionKey key) {
        editions.waitAgain(key);
    }

    /** Holds the edition after the last attempt. */
    void givenUp(EditionKey key, Throwable failure) {
        String message = failure.getMessage();
        editions.hold(key, null, List.of(new Hold.EngineFailed(message == null ? failure.toString() : message)));
    }

    private Story revision(EditionKey key) {
        return stories.findRevision(key.story(), key.revision())
                .orElseThrow(() -> new IllegalStateException("no revision for the edition " + key));
    }

    private EditionContent translate(EditionKey key, Story story) {
        List<String> texts = new ArrayList<>(story.document().texts());
        int documentTexts = texts.size();
        story.corrections().forEach(correction -> texts.add(correction.text()));
        TranslatedTexts translated = translations.translate(texts, key.language(), earlier(key), watcher.apply(key));
        return new EditionContent(
                story.document().withTexts(translated.texts().subList(0, documentTexts)),
                corrections(story, translated.texts().subList(documentTexts, texts.size())),
                translated.segments());
    }

    private static List<Correction> corrections(Story story, List<String> translated) {
        return IntStream.range(0, translated.size())
                .mapToObj(index -> story.corrections().get(index).withText(translated.get(index)))
                .toList();
    }

    /** The sentences of the newest older edition that has any, whether readers saw it or not. */
    private List<TranslatedSegment> earlier(EditionKey key) {
        return editions.history(key.story(), key.language()).stream()
                .filter(edition -> edition.revision() < key.revision())
                .map(Edition::content)
                .flatMap(Stream::ofNullable)
                .map(EditionContent::segments)
                .findFirst()
                .orElse(List.of());
    }

    private static List<Hold> holds(List<TranslatedSegment> segments) {
        List<Hold> holds = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            int segment = index;
            segments.get(index).findings().stream()
                    .filter(finding -> finding.severity() == Severity.BLOCK)
                    .forEach(finding -> holds.add(new Hold.UnfitSentence(segment, finding)));
        }
        return holds;
    }
}
