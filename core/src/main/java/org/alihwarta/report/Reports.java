package org.alihwarta.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Row;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/** The readers' reports, none ever deleted. Thread-safe; every method is a transaction or part of the caller's. */
public final class Reports {
    /** Readers have no account. */
    private static final Actor READER = new Actor("reader");

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public Reports(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    public ReportId add(Complaint complaint) {
        ReportId id = ReportId.random();
        EditionKey edition = complaint.edition();
        database.transaction(() -> {
            database.sql(
                            """
                            insert into reader_report
                                (id, story, language, revision, segment, sentence, original, kind, message, reported_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                            id.value(),
                            edition.story().value(),
                            edition.language().code(),
                            edition.revision(),
                            complaint.segment(),
                            complaint.sentence(),
                            complaint.original(),
                            complaint.kind(),
                            complaint.message(),
                            clock.instant())
                    .update();
            audit.append(READER, new MistakeReported(id, edition, complaint.segment(), complaint.kind()));
        });
        return id;
    }

    public Optional<Report> find(ReportId id) {
        return database.sql("select * from reader_report where id = ?", id.value())
                .find(Reports::report);
    }

    /** Those that wait for an answer, oldest first. */
    public List<Report> open(Page page) {
        return database.sql(
                        "select * from reader_report where state = 'OPEN' order by reported_at, id limit ? offset ?",
                        page.size(),
                        page.offset())
                .list(Reports::report);
    }

    /** Those that have been answered, the last answered first. */
    public List<Report> answered(Page page) {
        return database.sql(
                        "select * from reader_report where state <> 'OPEN' order by answered_at desc, id limit ? offset ?",
                        page.size(),
                        page.offset())
                .list(Reports::report);
    }

    public long countOpen() {
        return database.sql("select count(*) as reports from reader_report where state = 'OPEN'")
                .only(row -> row.bigInteger("reports"));
    }

    /** Answers a report; CONFLICT when somebody has answered it already. */
    public void answer(ReportId id, boolean accepted, String text, Actor actor) {
        database.transaction(() -> {
            Report report =
                    find(id).orElseThrow(() -> AlihwartaException.notFound("There is no reader's report " + id));
            int answered = database.sql(
                            """
                            update reader_report set state = ?, answer = ?, answered_by = ?, answered_at = ?
                            where id = ? and state = 'OPEN'""", accepted ? "ACCEPTED" : "DECLINED", text, actor.name(), clock.instant(), id.value())
                    .update();
            if (answered == 0) {
                throw AlihwartaException.conflict(
                        "The report " + id + " has been answered already: read it again in the list of answers");
            }
            audit.append(actor, new ReportAnswered(id, report.complaint().edition(), accepted));
        });
    }

    private static Report report(Row row) {
        Language language = Language.findByCode(row.text("language")).orElseThrow();
        EditionKey edition = new EditionKey(new StoryId(row.uuid("story")), language, row.integer("revision"));
        Complaint complaint = new Complaint(
                edition,
                row.findInteger("segment"),
                row.text("sentence"),
                row.text("original"),
                row.constant("kind", Complaint.Kind.class),
                row.text("message"));
        return new Report(new ReportId(row.uuid("id")), complaint, row.instant("reported_at"), findAnswer(row));
    }

    private static Report.@Nullable Answer findAnswer(Row row) {
        String state = row.text("state");
        return state.equals("OPEN")
                ? null
                : new Report.Answer(
                        state.equals("ACCEPTED"),
                        row.text("answer"),
                        row.text("answered_by"),
                        row.instant("answered_at"));
    }
}
