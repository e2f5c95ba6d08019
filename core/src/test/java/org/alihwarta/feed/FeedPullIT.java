package org.alihwarta.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.Editions;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.fetch.Fetcher;
import org.alihwarta.fetch.Limits;
import org.alihwarta.fetch.Reach;
import org.alihwarta.intake.Intake;
import org.alihwarta.job.JobQueue;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Section;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedPullIT {
    private static final String SENTENCE =
            "Perpustakaan apung mulai melayani tiga desa di tepi Danau Raya pada Senin pagi, kata pustakawan di dermaga.";
    private static final String PAGE = """
            <html><head><title>Perpustakaan apung dibuka - Warta</title></head><body><nav><a href="/">Beranda</a></nav>
            <article><h1>Perpustakaan apung dibuka</h1><p>%s</p><p>Warga boleh meminjam lima buku sekaligus dari perahu itu.</p>
            </article><form>Tinggalkan Balasan</form></body></html>""".formatted(SENTENCE);
    private static final String FEED = """
            <rss version="2.0"><channel><title>Warta</title><link>http://localhost/</link><description>x</description>
            <item><title>Perpustakaan apung dibuka</title><link>/berita</link><guid>urn:warta:1</guid>
              <description>Perpustakaan apung mulai melayani ...</description><category>Danau</category></item>
            <item><title>Harbour opens</title><link>/english</link><guid>urn:warta:2</guid></item>
            <item><title>Dalam</title><link>http://127.0.0.1:1/rahasia</link><guid>urn:warta:3</guid></item>
            </channel></rss>""";

    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 4);
    private final AuditLog audit = new AuditLog(database, Clock.systemUTC());
    private final Stories stories = new Stories(database, audit, Clock.systemUTC());
    private final Publishing publishing = new Publishing(
            database,
            stories,
            new Editions(database, audit, Clock.systemUTC()),
            new JobQueue(database, Clock.systemUTC()),
            Clock.systemUTC());
    private final Fetcher fetcher =
            Fetcher.open(Reach.including(List.of("localhost")), Limits.STANDARD, Clock.systemUTC());
    private HttpServer web;

    @BeforeEach
    void start() throws IOException {
        Schema.migrate(database);
        web = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        web.start();
        answer("/feed", FEED);
        answer("/berita", PAGE);
        answer(
                "/english",
                PAGE.replaceAll("<p>.*</p>", "<p>" + "The floating library serves the villages. ".repeat(5) + "</p>"));
        answer("/bukan", "<html><body>Bukan umpan</body></html>");
        answer("/xxe", "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + FEED.replace("Warta<", "&a;<"));
    }

    @AfterEach
    void stop() {
        web.stop(0);
        fetcher.close();
        database.close();
        server.close();
    }

    @Test
    void takesTheWholeTextFromThePageAndRefusesWhatIsNotForUs() {
        ImportReport report = pull().look(at("/feed"));

        assertThat(report.lines())
                .extracting(ImportReport.Line::outcome)
                .containsExactly(Outcome.ADDED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(report.lines().get(1).detail()).contains("Indonesian");
        assertThat(report.lines().get(2).detail()).contains("not on the open internet");
        Story story = stories.findByExternalId("urn:warta:1").orElseThrow();
        assertThat(story.document().texts())
                .containsExactly(
                        "Perpustakaan apung dibuka",
                        SENTENCE,
                        "Warga boleh meminjam lima buku sekaligus dari perahu itu.");
        assertThat(story.topics()).containsExactly("Danau");
        assertThat(story.isPublished()).as("others wrote it").isFalse();
    }

    @Test
    void knowsWhatItHasTakenBefore() {
        pull().look(at("/feed"));

        assertThat(pull().look(at("/feed")).lines().get(0).outcome()).isEqualTo(Outcome.KNOWN);
    }

    @Test
    void refusesWhatIsNoFeedAndWhatHasADocumentType() {
        assertThatThrownBy(() -> pull().look(at("/bukan"))).hasMessageContaining("is no RSS or Atom");
        assertThatThrownBy(() -> pull().look(at("/xxe"))).hasMessageContaining("is no RSS or Atom");
    }

    private FeedPull pull() {
        Arrivals arrivals = new Arrivals(stories, publishing, new Actor("feed:warta"));
        return new FeedPull(fetcher, arrivals, Intake.standard(), new Section("budaya"));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + web.getAddress().getPort() + path);
    }

    private void answer(String path, String text) {
        web.createContext(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", text.startsWith("<html") ? "text/html" : "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
