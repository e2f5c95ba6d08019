package org.alihwarta.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.report.Complaint;
import org.alihwarta.report.Report;
import org.alihwarta.report.Reports;
import org.alihwarta.site.Addresses;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Shows the readers' reports to the newsroom. Safe for use by several threads. */
public final class ReportQueue {
    private static final Page OPEN = Page.first(100);
    private static final Page ANSWERED = Page.first(20);

    private final Reports reports;
    private final Stories stories;
    private final Editions editions;
    private final Moments moments;

    public ReportQueue(Reports reports, Stories stories, Editions editions, Moments moments) {
        this.reports = reports;
        this.stories = stories;
        this.editions = editions;
        this.moments = moments;
    }

    ReportsPage page(Visit visit, String done) {
        String key = "reports.done." + done;
        return new ReportsPage(
                visit,
                lines(reports.open(OPEN), visit),
                lines(reports.answered(ANSWERED), visit),
                visit.text().has(key) ? visit.text().of(key) : null);
    }

    private List<ReportsPage.Line> lines(List<Report> all, Visit visit) {
        return all.stream().map(report -> line(report, visit)).toList();
    }

    private ReportsPage.Line line(Report report, Visit visit) {
        Complaint complaint = report.complaint();
        EditionKey about = complaint.edition();
        Story story = stories.require(about.story());
        Optional<String> headline = findHeadline(story, about.language());
        Messages text = visit.text();
        return new ReportsPage.Line(
                DeskAddresses.REPORTS + "/" + report.id(),
                about.language(),
                headline.orElse(story.document().headline()),
                DeskAddresses.story(story.id()),
                headline.map(shown -> Addresses.story(about.language(), story.section(), story.id(), shown))
                        .orElse(null),
                text.of("reports.kind." + complaint.kind().name().toLowerCase(Locale.ROOT)),
                complaint.sentence(),
                complaint.original(),
                complaint.message(),
                moments.show(report.at(), visit.language()),
                answer(report, text));
    }

    private Optional<String> findHeadline(Story story, Language language) {
        if (language == Language.INDONESIAN) {
            return Optional.of(story.document().headline());
        }
        return editions.findReleased(story.id(), language)
                .map(Edition::requireContent)
                .map(content -> content.document().headline());
    }

    private static @Nullable String answer(Report report, Messages text) {
        Report.Answer answer = report.answer();
        if (answer == null) {
            return null;
        }
        String outcome = text.of(answer.accepted() ? "reports.accepted" : "reports.declined", "name", answer.by());
        return answer.text().isBlank() ? outcome : outcome + " — " + answer.text();
    }
}
