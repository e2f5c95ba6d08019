package org.alihwarta.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The notes below a story. A note reaches every language with the original: where the edition is older than the note, the note stands
 * there in Indonesian until its translation comes. Safe for use by several threads.
 */
final class CorrectionNotes {
    private final Stories stories;
    private final Editions editions;
    private final SiteTexts texts;
    private final Moments moments;

    CorrectionNotes(Stories stories, Editions editions, SiteTexts texts, Moments moments) {
        this.stories = stories;
        this.editions = editions;
        this.texts = texts;
        this.moments = moments;
    }

    List<StoryPage.CorrectionNote> of(Version version, Story story) {
        Set<Instant> translated =
                version.corrections().stream().map(Correction::at).collect(Collectors.toSet());
        List<StoryPage.CorrectionNote> notes = new ArrayList<>();
        for (Correction note : version.corrections()) {
            notes.add(note(note, notes.size() + 1, version.language(), false));
        }
        for (Correction note : story.corrections()) {
            if (!translated.contains(note.at())) {
                notes.add(note(note, notes.size() + 1, version.language(), true));
            }
        }
        return notes;
    }

    private StoryPage.CorrectionNote note(Correction note, int number, Language language, boolean pending) {
        Messages text = texts.in(language);
        String kind = note.kind().name().toLowerCase(Locale.ROOT);
        return new StoryPage.CorrectionNote(
                "note-" + number,
                text.of("story.note." + kind),
                moments.show(note.at(), language),
                note.text(),
                pending,
                Optional.ofNullable(note.about())
                        .flatMap(about -> link(about, language))
                        .orElse(null));
    }

    private Optional<StoryPage.OtherStory> link(StoryId about, Language language) {
        return stories.find(about).filter(Story::isPublic).map(story -> link(story, language));
    }

    private StoryPage.OtherStory link(Story story, Language language) {
        @Nullable
        String translated = editions.findReleased(story.id(), language)
                .map(edition -> edition.requireContent().document().headline())
                .orElse(null);
        Language spoken = translated == null ? Language.INDONESIAN : language;
        String headline = translated == null ? story.document().headline() : translated;
        return new StoryPage.OtherStory(
                headline, Addresses.story(spoken, story.section(), story.id(), headline), spoken);
    }
}
