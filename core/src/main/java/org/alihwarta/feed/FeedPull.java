package org.alihwarta.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.fetch.Answer;
import org.alihwarta.fetch.Ask;
import org.alihwarta.fetch.Fetcher;
import org.alihwarta.intake.Decoding;
import org.alihwarta.intake.Intake;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.text.Document;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an RSS or Atom feed offers, as drafts: others wrote it, so a person decides. Where the feed gives only a teaser, the page
 * itself is fetched and its furniture removed, that which only this source has once it is known. An entry that is as it was is not looked at again. Thread-safe.
 */
public final class FeedPull {
    /** A feed that offers more is an archive or a mistake. */
    private static final int MOST_ENTRIES = 200;
    /** Fewer words than any story has: a teaser. */
    private static final int WHOLE_STORY = 120;

    private final Fetcher fetcher;
    private final Arrivals arrivals;
    private final Intake intake;
    private final SourcePositions positions;
    private final RecurringTexts furniture;

    public FeedPull(
            Fetcher fetcher, Arrivals arrivals, Intake intake, SourcePositions positions, RecurringTexts furniture) {
        this.fetcher = fetcher;
        this.arrivals = arrivals;
        this.intake = intake;
        this.positions = positions;
        this.furniture = furniture;
    }

    /**
     * Looks once; throws only where the feed itself cannot be had or read.
     *
     * @param section of its stories
     */
    public ImportReport look(URI address, Section section) {
        Answer answer = fetcher.require(Ask.get(address));
        List<Line> lines = new ArrayList<>();
        for (SyndEntry entry :
                feed(answer).getEntries().stream().limit(MOST_ENTRIES).toList()) {
            lines.add(take(entry, answer.address(), section));
        }
        return new ImportReport(lines);
    }

    private Line take(SyndEntry entry, URI feed, Section section) {
        String name = entry.getLink() == null ? String.valueOf(entry.getUri()) : entry.getLink();
        String position = "feed:" + feed + " " + name;
        String fingerprint = fingerprint(entry);
        if (positions.find(position).filter(fingerprint::equals).isPresent()) {
            return new Line(name, Outcome.KNOWN, String.valueOf(entry.getTitle()));
        }
        Line line = arrivals.take(name, () -> incoming(entry, feed, section));
        if (line.outcome() != Outcome.MISSED) {
            positions.keep(position, fingerprint);
        }
        return line;
    }

    private static String fingerprint(SyndEntry entry) {
        return Fingerprint.of(List.of(
                String.valueOf(entry.getUri()),
                String.valueOf(entry.getTitle()),
                String.valueOf(entry.getUpdatedDate()),
                html(entry)));
    }

    private static SyndFeed feed(Answer answer) {
        try {
            String xml = Decoding.decode(answer.body(), answer.address().toString(), null);
            return new SyndFeedInput().build(new StringReader(xml));
        } catch (FeedException | IllegalArgumentException unreadable) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    answer.address() + " is no RSS or Atom (" + unreadable.getMessage()
                            + "): give the feed's own address",
                    unreadable);
        }
    }

    private Incoming incoming(SyndEntry entry, URI feed, Section section) {
        String id = Stream.of(entry.getUri(), entry.getLink())
                .filter(word -> word != null && !word.isBlank())
                .findFirst()
                .orElseThrow(() ->
                        AlihwartaException.badInput("An entry has neither id nor link: it could not be known again"));
        Manuscript manuscript = new Manuscript(
                id,
                section,
                blankToNull(entry.getAuthor()),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .flatMap(Stream::ofNullable)
                        .toList(),
                document(entry, feed),
                List.of());
        return new Incoming(manuscript, null);
    }

    private Document document(SyndEntry entry, URI feed) {
        String html = html(entry);
        if (html.isEmpty() || (words(html) < WHOLE_STORY && entry.getLink() != null)) {
            return page(entry, feed);
        }
        byte[] raw = html.getBytes(StandardCharsets.UTF_8);
        return intake.withHeadline(entry.getTitle())
                .read(raw, String.valueOf(entry.getLink()), "text/html; charset=utf-8")
                .document();
    }

    private Document page(SyndEntry entry, URI feed) {
        if (entry.getLink() == null) {
            throw AlihwartaException.badInput("The entry \"" + entry.getTitle() + "\" has neither text nor link");
        }
        Answer page = fetcher.require(Ask.get(resolved(feed, entry.getLink())));
        Document document = intake.withHeadline(entry.getTitle())
                .read(page.body(), page.address().toString(), page.contentType())
                .document();
        return furniture.without(
                document, page.address().getHost(), page.address().toString());
    }

    private static URI resolved(URI feed, String link) {
        try {
            return feed.resolve(link.strip());
        } catch (IllegalArgumentException noAddress) {
            throw AlihwartaException.badInput("The link \"" + link + "\" is no address");
        }
    }

    private static String html(SyndEntry entry) {
        Stream<SyndContent> contents =
                Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
        return contents.map(SyndContent::getValue)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static int words(String html) {
        return Jsoup.parseBodyFragment(html).text().split("\\s+").length;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
