package org.alihwarta.feed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.exchange.Sheet;
import org.alihwarta.exchange.SheetFile;
import org.alihwarta.exchange.WxrReader;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.intake.Imported;
import org.alihwarta.intake.Intake;
import org.alihwarta.intake.StoryFile;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/** Takes in files of text, HTML, ninjs, NewsML-G2 and WXR, of which the latter may hold several stories. Thread-safe. */
public final class FileImport {
    private final Arrivals arrivals;
    private final Intake intake;
    private final Habit habit;
    private final Clock clock;

    public FileImport(Arrivals arrivals, Intake intake, Habit habit, Clock clock) {
        this.arrivals = arrivals;
        this.intake = intake;
        this.habit = habit;
        this.clock = clock;
    }

    /**
     * How stories are taken in.
     *
     * @param texts the section of texts that name none; without it they are refused
     * @param sheets the section of stories that name none in a format of many stories
     * @param publish whether texts, and what was published elsewhere, are published here; else they come in as drafts
     */
    public record Habit(@Nullable Section texts, Section sheets, boolean publish) {}

    /** A line for every story of a file or, when it cannot be read, one for the file. */
    public List<Line> read(byte[] raw, String name) {
        return read(raw, name, text -> {});
    }

    /** The same; {@code reader} sees a file of text or HTML as it was understood, before it is taken in. */
    public List<Line> read(byte[] raw, String name, Consumer<Imported> reader) {
        List<Line> lines = new ArrayList<>();
        SheetFile format = SheetFile.of(raw);
        try {
            switch (format) {
                case WXR -> new WxrReader().read(new ByteArrayInputStream(raw), name, post -> lines.add(take(post)));
                case OTHER -> lines.add(arrivals.take(name, () -> text(raw, name, reader)));
                default -> format.read(raw, name, intake).forEach(sheet -> lines.add(take(sheet)));
            }
        } catch (AlihwartaException refused) {
            lines.add(new Line(name, Outcome.REFUSED, String.valueOf(refused.getMessage())));
        }
        return lines;
    }

    private Incoming text(byte[] raw, String name, Consumer<Imported> reader) {
        StoryFile file = StoryFile.read(raw, name, intake);
        Manuscript manuscript = file.manuscript(name, habit.texts());
        reader.accept(file.imported());
        Instant now = clock.instant();
        boolean isPast = file.published() != null && file.published().isBefore(now);
        return new Incoming(manuscript, time(isPast ? file.published() : now));
    }

    private Line take(Sheet sheet) {
        return arrivals.take(
                sheet.uri(), () -> new Incoming(sheet.manuscript(habit.sheets()), time(sheet.publishedAt())));
    }

    private Line take(WxrReader.Post post) {
        return arrivals.take(post.link(), () -> {
            byte[] html = post.html().getBytes(StandardCharsets.UTF_8);
            Manuscript manuscript = new Manuscript(
                    post.guid(),
                    section(post.section()),
                    post.author(),
                    post.tags(),
                    intake.withHeadline(post.title())
                            .read(html, post.link(), "text/html; charset=utf-8")
                            .document(),
                    List.of());
            return new Incoming(manuscript, time(post.publishedAt()));
        });
    }

    private @Nullable Instant time(@Nullable Instant publishedAt) {
        return habit.publish() ? publishedAt : null;
    }

    private Section section(@Nullable String slug) {
        try {
            return slug == null ? habit.sheets() : new Section(slug);
        } catch (AlihwartaException otherScript) {
            return habit.sheets();
        }
    }
}
