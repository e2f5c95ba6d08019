package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.account.Totp;
import org.alihwarta.audit.Actor;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Remark;
import org.alihwarta.language.Language;
import org.alihwarta.server.RunningSite;
import org.alihwarta.site.Samples;
import org.alihwarta.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class PeopleIT {
    private static final String PASSWORD = "panen-raya-2026";

    private static RunningSite site;
    private static Story story;

    @BeforeAll
    static void start() {
        site = new RunningSite();
        for (Role role : Role.values()) {
            String name = "a-" + role.name().toLowerCase(Locale.ROOT);
            site.newsroom()
                    .accounts()
                    .add(new Account(name, name, Set.of(role), Set.of(Language.ARABIC)), PASSWORD, Actor.SYSTEM);
        }
        story = Samples.publish(site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW);
        Samples.release(
                site.newsroom(), story, Language.ARABIC, Samples.HARVEST_IN.getOrDefault(Language.ARABIC, List.of()));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void letTheThrottleForget() {
        site.clock().advance(Duration.ofMinutes(2));
    }

    /** Every act that a page offers, with the roles that it is open to; all others are refused. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void opensToEachRoleWhatIsItsAndNothingElse(Role role) {
        DeskVisitor visitor = loggedIn("a-" + role.name().toLowerCase(Locale.ROOT));
        Set<Role> editors = Set.of(Role.EDITOR, Role.ADMIN);
        String address = DeskAddresses.story(story.id());
        Set<Role> moderators = Set.of(Role.MODERATOR, Role.EDITOR, Role.ADMIN);
        Map<String, Set<Role>> pages = Map.of(
                "/desk",
                Set.of(Role.values()),
                address,
                Set.of(Role.values()),
                "/desk/account",
                Set.of(Role.values()),
                "/desk/log",
                editors,
                "/desk/evidence",
                editors,
                DeskAddresses.COMMENTS,
                moderators,
                address + "/comments",
                moderators,
                "/desk/policies",
                Set.of(Role.ADMIN),
                "/desk/people",
                Set.of(Role.ADMIN));
        Map<String, Set<Role>> acts = Map.of(
                address + "/schedule",
                editors,
                address + "/unschedule",
                editors,
                address + "/publish",
                editors,
                address + "/retract?ground=FALSE",
                editors,
                address + "/editions/ar/retry",
                Set.of(Role.EDITOR, Role.REVIEWER, Role.ADMIN),
                address + "/editions/ar/release?revision=1",
                Set.of(Role.REVIEWER),
                "/desk/release",
                Set.of(Role.REVIEWER),
                DeskAddresses.COMMENTS + "?decision=SPAM",
                moderators,
                "/desk/people/disable?name=nobody",
                Set.of(Role.ADMIN),
                "/desk/policies/remove?section=hukum&language=ar",
                Set.of(Role.ADMIN));

        pages.forEach((page, open) -> assertThat(visitor.open(page).statusCode())
                .as(role + " " + page)
                .isEqualTo(open.contains(role) ? 200 : 403));
        acts.forEach((act, open) -> {
            int status = visitor.post("/desk", act, Map.of()).statusCode();
            assertThat(status == 403).as(role + " " + act + " " + status).isEqualTo(!open.contains(role));
        });
    }

    @Test
    void joinByInvitation() {
        DeskVisitor admin = loggedIn("a-admin");
        HttpResponse<String> invited = admin.post(
                "/desk/people",
                "/desk/people/invite",
                Map.of("name", "Claire", "fullName", "Claire Dubois", "role", "REVIEWER", "language", "fr"));
        Matcher address = Pattern.compile("(/desk/invitation/[A-Za-z0-9_-]+)").matcher(invited.body());
        assertThat(address.find()).isTrue();
        DeskVisitor claire = new DeskVisitor(site);

        HttpResponse<String> weak = claire.post(
                address.group(1), address.group(1), Map.of("password", "claire-1234", "again", "claire-1234"));
        HttpResponse<String> joined = claire.post(
                address.group(1), address.group(1), Map.of("password", "layang-layang", "again", "layang-layang"));

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(joined.headers().firstValue("Location").orElseThrow()).endsWith("?joined=true");
        assertThat(claire.logIn("claire", "layang-layang")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/desk");
        assertThat(claire.open(address.group(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void areLoggedOutWhereTheyAreWhenTheirRightsChange() {
        site.newsroom().accounts().add(new Account("joko", "Joko", Set.of(Role.EDITOR)), PASSWORD, Actor.SYSTEM);
        DeskVisitor joko = loggedIn("joko");
        DeskVisitor admin = loggedIn("a-admin");
        assertThat(joko.open("/desk").statusCode()).isEqualTo(200);

        admin.post(
                "/desk/people", "/desk/people/change", Map.of("name", "joko", "fullName", "Joko", "role", "REPORTER"));

        assertThat(joko.open("/desk").headers().firstValue("Location").orElseThrow())
                .contains("/desk/login");
    }

    @Test
    void areLoggedOutByAnAdmin() {
        DeskVisitor moderator = loggedIn("a-moderator");
        DeskVisitor admin = loggedIn("a-admin");
        Map<String, String> name = Map.of("name", "a-moderator");

        assertThat(moderator.post("/desk", "/desk/people/sessions/close", name).statusCode())
                .isEqualTo(403);
        admin.post("/desk/people", "/desk/people/sessions/close", name);

        assertThat(moderator.open("/desk").statusCode()).isEqualTo(302);
        assertThat(admin.open("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void endASessionOfTheirsElsewhere() {
        DeskVisitor here = loggedIn("a-moderator");
        DeskVisitor elsewhere = loggedIn("a-moderator");
        Matcher handle = Pattern.compile("name=\"handle\" value=\"([0-9a-f]+)\"")
                .matcher(here.open("/desk/account").body());
        assertThat(handle.find()).isTrue();

        here.post("/desk/account", "/desk/account/sessions/close", Map.of("handle", handle.group(1)));

        assertThat(here.open("/desk").statusCode()).isEqualTo(200);
        assertThat(elsewhere.open("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void logInAgainAfterTwelveHoursHoweverBusyTheyAre() {
        DeskVisitor busy = loggedIn("a-editor");

        for (int hour = 1; hour < 12; hour++) {
            site.clock().advance(Duration.ofHours(1));
            assertThat(busy.open("/desk").statusCode()).isEqualTo(200);
        }
        site.clock().advance(Duration.ofHours(1));

        assertThat(busy.open("/desk").headers().firstValue("Location").orElseThrow())
                .endsWith("/desk/login?expired=true");
    }

    @Test
    void endTheirOtherSessionsByANewPassword() {
        site.newsroom().accounts().add(new Account("tuti", "Tuti", Set.of(Role.REPORTER)), PASSWORD, Actor.SYSTEM);
        DeskVisitor here = loggedIn("tuti");
        DeskVisitor elsewhere = loggedIn("tuti");
        Map<String, String> fields =
                Map.of("current", PASSWORD, "password", "layang-layang-biru", "again", "layang-layang-biru");

        assertThat(here.post("/desk/account", "/desk/account/password", fields).body())
                .contains("Your other sessions have ended");

        assertThat(here.open("/desk").statusCode()).isEqualTo(200);
        assertThat(elsewhere.open("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void setUpASecondFactorWithTheirPasswordOnly() {
        site.newsroom().accounts().add(new Account("wati", "Wati", Set.of(Role.REPORTER)), PASSWORD, Actor.SYSTEM);
        DeskVisitor wati = loggedIn("wati");
        byte[] secret = Totp.newSecret();
        String code = Totp.code(secret, site.clock().instant());

        HttpResponse<String> stranger = wati.post(
                "/desk/account",
                "/desk/account/second-factor",
                Map.of("secret", Totp.base32(secret), "code", code, "current", "tebakan"));
        assertThat(stranger.body()).contains("The current password is wrong");
        assertThat(site.newsroom().secondFactors().isOn("wati")).isFalse();

        wati.post(
                "/desk/account",
                "/desk/account/second-factor",
                Map.of("secret", Totp.base32(secret), "code", code, "current", PASSWORD));
        assertThat(site.newsroom().secondFactors().isOn("wati")).isTrue();
    }

    @Test
    void tryTheirPasswordOnlySoOften() {
        DeskVisitor visitor = loggedIn("a-moderator");
        site.clock().advance(Duration.ofMinutes(1));
        Map<String, String> guess =
                Map.of("current", "tebakan", "password", "layang-layang-biru", "again", "layang-layang-biru");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(visitor.post("/desk/account", "/desk/account/password", guess)
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(visitor.post("/desk/account", "/desk/account/password", guess)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void areNamedInTheLogWhenTheyAreRefused() {
        DeskVisitor reporter = loggedIn("a-reporter");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger("org.alihwarta.server.ErrorPages");
        log.addAppender(lines);
        try {
            reporter.open("/desk/people");
            reporter.postWithoutToken("/desk/stories", Map.of());
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "GET /desk/people refused (403) to a-reporter at 127.0.0.1",
                        "POST /desk/stories refused (403) to somebody unknown at 127.0.0.1");
    }

    @Test
    void moderateCommentsOneByOneAndTogether() {
        List<CommentId> comments = Stream.of("Satu pendapat.", "Dua pendapat.", "Tiga <b>pendapat</b>.")
                .map(PeopleIT::commented)
                .toList();
        DeskVisitor moderator = loggedIn("a-moderator");
        assertThat(moderator.open(DeskAddresses.COMMENTS).body())
                .contains("Waiting (3)", "sari@example.org", "Tiga &lt;b&gt;pendapat")
                .contains("value=\"APPROVED " + comments.get(0) + "\"");

        HttpResponse<String> one = moderator.post(
                DeskAddresses.COMMENTS, DeskAddresses.COMMENTS, Map.of("one", "APPROVED " + comments.get(0)));
        HttpResponse<String> together = moderator.post(
                DeskAddresses.COMMENTS,
                DeskAddresses.COMMENTS,
                Map.of("decision", "SPAM", "comment", comments.get(1) + "," + comments.get(2)));

        assertThat(one.headers().firstValue("Location").orElseThrow()).endsWith("?done=1");
        assertThat(together.headers().firstValue("Location").orElseThrow()).endsWith("?done=2");
        assertThat(moderator.open(DeskAddresses.COMMENTS + "?state=SPAM").body())
                .contains("Spam (2)", "Dua pendapat.", "Decided by a-moderator");
        assertThat(site.newsroom().audit().kinds()).contains("CommentDecided");
        moderator.post(DeskAddresses.COMMENTS, DeskAddresses.COMMENTS, Map.of("one", "DELETE " + comments.get(1)));
        assertThat(site.newsroom().comments().find(comments.get(1))).isEmpty();
        assertThat(moderator
                        .post(
                                DeskAddresses.COMMENTS,
                                DeskAddresses.COMMENTS,
                                Map.of("one", "PRAISE " + comments.get(0)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void serveTheRightsOfAReader() {
        CommentId comment = commented("Tolong hapus nanti.");
        DeskVisitor moderator = loggedIn("a-moderator");

        HttpResponse<String> file = moderator.post(
                DeskAddresses.COMMENTS, DeskAddresses.COMMENTS + "/export", Map.of("email", " Sari@Example.org "));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(file.body())
                .contains("Tolong hapus nanti.", "\"email\":\"sari@example.org\"", "\"language\":\"id\"");

        assertThat(moderator
                        .post(
                                DeskAddresses.COMMENTS,
                                DeskAddresses.COMMENTS + "/erase",
                                Map.of("email", "sari@example.org"))
                        .body())
                .contains("deleted for good");
        assertThat(site.newsroom().comments().find(comment)).isEmpty();
    }

    @Test
    void closeAndOpenTheCommentsOfAStory() {
        DeskVisitor moderator = loggedIn("a-moderator");
        String page = DeskAddresses.comments(story.id());

        moderator.post(page, page + "/close", Map.of());
        assertThat(site.newsroom().comments().isOpen(story.id())).isFalse();
        assertThat(moderator.open(page).body()).contains("Take comments again");

        moderator.post(page, page + "/open", Map.of());
        assertThat(site.newsroom().comments().isOpen(story.id())).isTrue();
    }

    private static CommentId commented(String text) {
        Remark.Author sari = new Remark.Author("Sari", "sari@example.org");
        return site.newsroom().comments().add(new Remark(story.id(), null, Language.INDONESIAN, sari, text));
    }

    private static DeskVisitor loggedIn(String name) {
        DeskVisitor visitor = new DeskVisitor(site);
        site.clock().advance(Duration.ofMinutes(2));
        assertThat(visitor.logIn(name, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }
}
