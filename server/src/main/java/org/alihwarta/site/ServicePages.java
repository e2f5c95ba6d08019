package org.alihwarta.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Headline;
import org.alihwarta.edition.Headlines;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;

/** Makes the pages about the newspaper itself: its corrections, and how it translates. Safe for use by several threads. */
public final class ServicePages {
    private static final int CORRECTED = 100;
    private static final List<String> CHAPTERS = List.of("how", "checks", "original", "mistakes", "privacy");

    private final Headlines headlines;
    private final Frames frames;
    private final SiteTexts texts;
    private final Moments moments;

    public ServicePages(Headlines headlines, Frames frames, SiteTexts texts, Moments moments) {
        this.headlines = headlines;
        this.frames = frames;
        this.texts = texts;
        this.moments = moments;
    }

    CorrectionsPage corrections(Language language, String origin) {
        List<CorrectionsPage.Item> items = headlines.corrected(language, Page.first(CORRECTED)).stream()
                .map(this::item)
                .toList();
        Instant until = items.stream()
                .flatMap(item -> item.notes().stream())
                .map(note -> note.at().until())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        Messages text = texts.in(language);
        return new CorrectionsPage(
                frames.around(
                        new Frames.Subject(
                                language,
                                text.of("corrections.title"),
                                text.of("corrections.about"),
                                null,
                                Frames.everywhere(Addresses::corrections)),
                        origin),
                items,
                until);
    }

    AboutPage about(Language language, String origin) {
        Messages text = texts.in(language);
        return new AboutPage(
                frames.around(
                        new Frames.Subject(
                                language,
                                text.of("about.title"),
                                text.of("site.footer.how"),
                                null,
                                Frames.everywhere(Addresses::about)),
                        origin),
                CHAPTERS.stream()
                        .map(chapter -> new AboutPage.Chapter(
                                text.of("about." + chapter + ".title"),
                                text.of("about." + chapter + ".text", Map.of("site", frames.siteName()))))
                        .toList());
    }

    private CorrectionsPage.Item item(Headlines.Corrected corrected) {
        Headline headline = corrected.headline();
        Messages text = texts.in(headline.language());
        List<CorrectionsPage.Note> notes = corrected.corrections().stream()
                .sorted(Comparator.comparing(Correction::at).reversed())
                .map(note -> new CorrectionsPage.Note(
                        text.of("story.note." + note.kind().name().toLowerCase(Locale.ROOT)),
                        moments.show(note.at(), headline.language()),
                        note.text()))
                .toList();
        return new CorrectionsPage.Item(
                Phrases.of(headline.text(), headline.language()),
                Addresses.story(headline.language(), headline.section(), headline.story(), headline.text()),
                notes);
    }
}
