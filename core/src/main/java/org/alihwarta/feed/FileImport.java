package org.alihwarta.feed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.exchange.Sheet;
import org.alihwarta.exchange.SheetFile;
import org.alihwarta.exchange.WxrReader;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.intake.Intake;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/** Takes in files of ninjs, NewsML-G2 and WXR, which may hold several stories. Thread-safe. */
public final class FileImport {
    private final Arrivals arrivals;
    private final Intake intake;
    private final Section fallback;
    private final boolean publish;

    /**
     * @param fallback the section of stories that name none
     * @param publish whether what was published elsewhere is published here; else it comes in as drafts
     */
    public FileImport(Arrivals arrivals, Intake intake, Section fallback, boolean publish) {
        this.arrivals = arrivals;
        this.intake = intake;
        this.fallback = fallback;
        this.publish = publish;
    }

    /** A line for every story of a file or, when it cannot be read, one for the file. */
    public List<Line> read(byte[] raw, String name) {
        List<Line> lines = new ArrayList<>();
        try {
            SheetFile format = SheetFile.of(raw);
            if (format == SheetFile.WXR) {
                new WxrReader().read(new ByteArrayInputStream(raw), name, post -> lines.add(take(post)));
            } else {
                format.read(raw, name, intake).forEach(sheet -> lines.add(take(sheet)));
            }
        } catch (AlihwartaException refused) {
            lines.add(new Line(name, Outcome.REFUSED, String.valueOf(refused.getMessage())));
        }
        return lines;
    }

    private Line take(Sheet sheet) {
        return arrivals.take(sheet.uri(), () -> new Incoming(sheet.manuscript(fallback), time(sheet.publishedAt())));
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
        return publish ? publishedAt : null;
    }

    private Section section(@Nullable String slug) {
        try {
            return slug == null ? fallback : new Section(slug);
        } catch (AlihwartaException otherScript) {
            return fallback;
        }
    }
}
