package org.alihwarta.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.language.Language;
import org.alihwarta.report.Complaint;
import org.alihwarta.report.Report;
import org.alihwarta.report.ReportId;
import org.alihwarta.report.Reports;
import org.alihwarta.story.Story;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;

/** Takes readers' reports, and shows them what became of each. Safe for use by several threads. */
public final class ReportPages {
    private final Reports reports;
    private final Frames frames;
    private final SiteTexts texts;

    public ReportPages(Reports reports, Frames frames, SiteTexts texts) {
        this.reports = reports;
        this.frames = frames;
        this.texts = texts;
    }

    /**
     * What stands in the form.
     *
     * @param sentence absent when the whole story is meant
     * @param kind a constant's name in lower case; one that is unknown counts as other
     */
    record Form(@Nullable Integer sentence, String kind, String message) {
        Complaint.Kind complaint() {
            return Arrays.stream(Complaint.Kind.values())
                    .filter(constant -> word(constant).equals(kind))
                    .findFirst()
                    .orElse(Complaint.Kind.OTHER);
        }

        boolean saysNothing() {
            return sentence == null && message.isBlank();
        }

        boolean isTooLong() {
            return message.codePointCount(0, message.length()) > Complaint.LONGEST_MESSAGE;
        }
    }

    /**
     * The form.
     *
     * @param problem key of what was wrong with it; absent when nothing was
     */
    ReportPage form(Version version, Published published, Form form, @Nullable String problem) {
        Messages text = texts.in(version.language());
        Story story = published.story();
        return new ReportPage(
                frame(version.language(), text.of("report.title")),
                Addresses.report(version.language(), story.section(), story.id()),
                new StoryPage.Link(version.document().headline(), published.path(version)),
                findSentence(version, form).orElse(null),
                kinds(form, text),
                form.message(),
                Complaint.LONGEST_MESSAGE,
                problem == null ? null : text.of("report.problem." + problem));
    }

    ReportId take(Version version, Published published, Form form) {
        Optional<ReportPage.Sentence> sentence = findSentence(version, form);
        Edition edition = version.edition();
        int revision = edition == null ? published.story().revision() : edition.revision();
        return reports.add(new Complaint(
                new EditionKey(published.story().id(), version.language(), revision),
                sentence.map(ReportPage.Sentence::number).orElse(null),
                sentence.map(ReportPage.Sentence::shown).orElse(""),
                sentence.map(ReportPage.Sentence::original).orElse(""),
                form.complaint(),
                form.message().strip()));
    }

    /** What became of a report, in the language of the story that it is about. */
    Optional<ReportPage.Receipt> findReceipt(ReportId id, StoryPages stories) {
        return reports.find(id).flatMap(report -> findReceipt(report, stories));
    }

    private Optional<ReportPage.Receipt> findReceipt(Report report, StoryPages stories) {
        EditionKey about = report.complaint().edition();
        Messages text = texts.in(about.language());
        return stories.findPublished(about.story())
                .filter(published -> published.story().isPublic())
                .flatMap(published -> published
                        .find(about.language())
                        .map(version -> new ReportPage.Receipt(
                                frame(about.language(), text.of("report.received")),
                                text.of("report.received"),
                                text.of("report.state." + state(report)),
                                report.answer() == null
                                                || report.answer().text().isBlank()
                                        ? null
                                        : report.answer().text(),
                                new StoryPage.Link(version.document().headline(), published.path(version)),
                                text.of("report.keep"))));
    }

    private static String state(Report report) {
        return report.answer() == null ? "open" : report.answer().accepted() ? "accepted" : "declined";
    }

    private Frame frame(Language language, String title) {
        return frames.around(new Frames.Subject(language, title, null, null, Map.of()), "");
    }

    private static Optional<ReportPage.Sentence> findSentence(Version version, Form form) {
        return Optional.ofNullable(form.sentence())
                .flatMap(number -> Sentences.of(version).find(number))
                .map(pair -> new ReportPage.Sentence(
                        pair.number(), pair.shown(), pair.original(), version.edition() != null));
    }

    private static List<SearchPage.Choice> kinds(Form form, Messages text) {
        return Arrays.stream(Complaint.Kind.values())
                .map(kind -> new SearchPage.Choice(
                        word(kind), text.of("report.kind." + word(kind)), kind == form.complaint()))
                .toList();
    }

    private static String word(Complaint.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
