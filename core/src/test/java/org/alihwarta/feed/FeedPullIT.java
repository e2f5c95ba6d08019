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
        ImportReport report = look(at("/feed"));

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
        look(at("/feed"));

        assertThat(look(at("/feed")).lines().get(0).outcome()).isEqualTo(Outcome.KNOWN);
    }

    @Test
    void looksAgainAtWhatCouldNotBeHadAndNotAtWhatIsAsItWas() {
        answer("/mogok", FEED.replace("/berita", "/nanti").replace("urn:warta:1", "urn:warta:9"));
        web.createContext("/nanti", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        assertThat(look(at("/mogok")).lines().get(0).outcome()).isEqualTo(Outcome.MISSED);
        web.removeContext("/nanti");
        answer("/nanti", PAGE);

        assertThat(look(at("/mogok")).lines())
                .extracting(ImportReport.Line::outcome)
                .containsExactly(Outcome.ADDED, Outcome.KNOWN, Outcome.KNOWN);
    }

    @Test
    void learnsWhatASourcePutsOnAllItsPages() {
        String invitation = "Ikuti kami di kanal Warta Danau agar tidak ketinggalan kabar.";
        for (int number = 1; number <= 3; number++) {
            String page = PAGE.replace("tiga desa", number + "1 desa")
                    .replace("</article>", "<p>" + invitation + "</p></article>");
            answer("/halaman" + number, page.replace("lima buku", number + " buku"));
            answer(
                    "/umpan" + number,
                    FEED.replace("/berita", "/halaman" + number).replace("urn:warta:1", "urn:h:" + number));
            look(at("/umpan" + number));
        }

        assertThat(stories.findByExternalId("urn:h:2").orElseThrow().document().texts())
                .as("seen twice")
                .contains(invitation);
        assertThat(stories.findByExternalId("urn:h:3").orElseThrow().document().texts())
                .hasSize(3)
                .doesNotContain(invitation);
    }

    @Test
    void refusesWhatIsNoFeedAndWhatHasADocumentType() {
        assertThatThrownBy(() -> look(at("/bukan"))).hasMessageContaining("is no RSS or Atom");
        assertThatThrownBy(() -> look(at("/xxe"))).hasMessageContaining("is no RSS or Atom");
    }

    private ImportReport look(URI feed) {
        return pull().look(feed, new Section("budaya"));
    }

    private FeedPull pull() {
        Arrivals arrivals = new Arrivals(stories, publishing, new Actor("feed:warta"));
        return new FeedPull(
                fetcher,
                arrivals,
                Intake.standard(),
                new SourcePositions(database, Clock.systemUTC()),
                new RecurringTexts(database));
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
