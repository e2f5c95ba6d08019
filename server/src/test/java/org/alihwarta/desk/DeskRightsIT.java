package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.server.RunningSite;
import org.alihwarta.server.Setting;
import org.alihwarta.site.Samples;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Schedule;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody × every act × every state of a story and its Arabic edition, asked of the desk over HTTP; docs/security.md tells it in short. */
class DeskRightsIT {
    private static final String PASSWORD = "panen-raya-2026";
    private static final List<String> ARABIC = Samples.HARVEST_IN.getOrDefault(Language.ARABIC, List.of());
    private static final String MENDED = "بدأ المزارعون الحصاد صباح الأربعاء.";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Words of an answer that say: you may, but not as things are. */
    private static final Pattern NOT_NOW =
            Pattern.compile(".*\\?done=(embargoed|settled|past|noTime|noReason|notHeld|held|changed|empty)");

    /**
     * {@code y} it is done; {@code n} the role may, the state refuses; {@code .} forbidden; {@code -} to the log-in. Waiting, held, in review
     * and released are states of the Arabic edition of a published story; under schedule and embargo it is ready.
     */
    private static final String EXPECTED = """
            act         who         draft scheduled embargoed waiting held review released retracted
            READ        nobody        -       -         -        -      -     -      -         -
            READ        reporter      y       y         y        y      y     y      y         y
            READ        editor        y       y         y        y      y     y      y         y
            READ        reviewer-ar   y       y         y        y      y     y      y         y
            READ        reviewer-fr   y       y         y        y      y     y      y         y
            READ        moderator     y       y         y        y      y     y      y         y
            READ        admin         y       y         y        y      y     y      y         y
            CHANGE      nobody        -       -         -        -      -     -      -         -
            CHANGE      reporter      y       .         .        .      .     .      .         .
            CHANGE      editor        y       y         y        y      y     y      y         y
            CHANGE      reviewer-ar   .       .         .        .      .     .      .         .
            CHANGE      reviewer-fr   .       .         .        .      .     .      .         .
            CHANGE      moderator     .       .         .        .      .     .      .         .
            CHANGE      admin         y       y         y        y      y     y      y         y
            PUBLISH     nobody        -       -         -        -      -     -      -         -
            PUBLISH     reporter      .       .         .        .      .     .      .         .
            PUBLISH     editor        y       y         n        y      y     y      y         y
            PUBLISH     reviewer-ar   .       .         .        .      .     .      .         .
            PUBLISH     reviewer-fr   .       .         .        .      .     .      .         .
            PUBLISH     moderator     .       .         .        .      .     .      .         .
            PUBLISH     admin         y       y         n        y      y     y      y         y
            SCHEDULE    nobody        -       -         -        -      -     -      -         -
            SCHEDULE    reporter      .       .         .        .      .     .      .         .
            SCHEDULE    editor        y       y         y        n      n     n      n         n
            SCHEDULE    reviewer-ar   .       .         .        .      .     .      .         .
            SCHEDULE    reviewer-fr   .       .         .        .      .     .      .         .
            SCHEDULE    moderator     .       .         .        .      .     .      .         .
            SCHEDULE    admin         y       y         y        n      n     n      n         n
            UNSCHEDULE  nobody        -       -         -        -      -     -      -         -
            UNSCHEDULE  reporter      .       .         .        .      .     .      .         .
            UNSCHEDULE  editor        y       y         y        n      n     n      n         n
            UNSCHEDULE  reviewer-ar   .       .         .        .      .     .      .         .
            UNSCHEDULE  reviewer-fr   .       .         .        .      .     .      .         .
            UNSCHEDULE  moderator     .       .         .        .      .     .      .         .
            UNSCHEDULE  admin         y       y         y        n      n     n      n         n
            RETRACT     nobody        -       -         -        -      -     -      -         -
            RETRACT     reporter      .       .         .        .      .     .      .         .
            RETRACT     editor        n       n         n        y      y     y      y         n
            RETRACT     reviewer-ar   .       .         .        .      .     .      .         .
            RETRACT     reviewer-fr   .       .         .        .      .     .      .         .
            RETRACT     moderator     .       .         .        .      .     .      .         .
            RETRACT     admin         n       n         n        y      y     y      y         n
            RETRY       nobody        -       -         -        -      -     -      -         -
            RETRY       reporter      .       .         .        .      .     .      .         .
            RETRY       editor        n       n         n        n      y     n      n         n
            RETRY       reviewer-ar   n       n         n        n      y     n      n         n
            RETRY       reviewer-fr   n       n         n        n      y     n      n         n
            RETRY       moderator     .       .         .        .      .     .      .         .
            RETRY       admin         n       n         n        n      y     n      n         n
            MEND        nobody        -       -         -        -      -     -      -         -
            MEND        reporter      .       .         .        .      .     .      .         .
            MEND        editor        .       .         .        .      .     .      .         .
            MEND        reviewer-ar   n       y         y        n      y     y      y         n
            MEND        reviewer-fr   .       .         .        .      .     .      .         .
            MEND        moderator     .       .         .        .      .     .      .         .
            MEND        admin         .       .         .        .      .     .      .         .
            SIGN        nobody        -       -         -        -      -     -      -         -
            SIGN        reporter      .       .         .        .      .     .      .         .
            SIGN        editor        .       .         .        .      .     .      .         .
            SIGN        reviewer-ar   n       y         y        n      n     y      y         n
            SIGN        reviewer-fr   .       .         .        .      .     .      .         .
            SIGN        moderator     .       .         .        .      .     .      .         .
            SIGN        admin         .       .         .        .      .     .      .         .
            MODERATE    nobody        -       -         -        -      -     -      -         -
            MODERATE    reporter      .       .         .        .      .     .      .         .
            MODERATE    editor        y       y         y        y      y     y      y         y
            MODERATE    reviewer-ar   .       .         .        .      .     .      .         .
            MODERATE    reviewer-fr   .       .         .        .      .     .      .         .
            MODERATE    moderator     y       y         y        y      y     y      y         y
            MODERATE    admin         y       y         y        y      y     y      y         y
            """;

    private static RunningSite site;
    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();

    private enum State {
        DRAFT,
        SCHEDULED,
        EMBARGOED,
        WAITING,
        HELD,
        REVIEW,
        RELEASED,
        RETRACTED
    }

    /** What is sent, to an address below that of the story. */
    private enum Act {
        READ("", Map.of()),
        CHANGE(
                "",
                Map.of(
                        "section",
                        "ekonomi",
                        "headline",
                        "Judul lain",
                        "text",
                        "Petani memanen padi.",
                        "revision",
                        "1")),
        PUBLISH("/publish", Map.of()),
        SCHEDULE("/schedule", Map.of("at", "2026-12-24T18:30")),
        UNSCHEDULE("/unschedule", Map.of()),
        RETRACT("/retract", Map.of("ground", "FALSE", "reason", "Keliru.")),
        RETRY("/editions/ar/retry", Map.of()),
        MEND("/editions/ar/sentences/2", Map.of("revision", "1", "found", ARABIC.get(1), "target", MENDED)),
        SIGN("/editions/ar/release", Map.of("revision", "1")),
        MODERATE("/comments/close", Map.of());

        private final String path;

        @SuppressWarnings("ImmutableEnumChecker") // Map.of() makes it, above
        private final Map<String, String> fields;

        Act(String path, Map<String, String> fields) {
            this.path = path;
            this.fields = fields;
        }
    }

    /** Somebody at the desk, with the token of their forms. */
    private record Person(DeskVisitor visitor, String token) {
        static Person at(DeskVisitor visitor, String page) {
            Matcher token = TOKEN.matcher(visitor.open(page).body());
            assertThat(token.find()).as(page).isTrue();
            return new Person(visitor, token.group(1));
        }

        char attempt(Act act, Story story) {
            String address = DeskAddresses.story(story.id()) + act.path;
            Map<String, String> fields = new LinkedHashMap<>(act.fields);
            fields.put("_csrf", token);
            return outcome(act == Act.READ ? visitor.open(address) : visitor.postWithoutToken(address, fields), act);
        }

        private static char outcome(HttpResponse<String> answer, Act act) {
            String location = answer.headers().firstValue("Location").orElse("");
            return switch (answer.statusCode()) {
                case 302 ->
                    location.endsWith(DeskAddresses.LOGIN)
                            ? '-'
                            : NOT_NOW.matcher(location).matches() ? 'n' : 'y';
                case 200 -> act == Act.READ ? 'y' : 'n'; // a form that comes back says why
                case 403 -> '.';
                case 404, 409 -> 'n';
                default -> '!';
            };
        }
    }

    @BeforeAll
    static void start() {
        site = new RunningSite(List.of(), Map.of(Setting.SERVER_PROXIED, "true"));
        PEOPLE.put("nobody", Person.at(new DeskVisitor(site), DeskAddresses.LOGIN));
        logIn("reporter", Role.REPORTER, Language.ARABIC);
        logIn("editor", Role.EDITOR, Language.ARABIC);
        logIn("reviewer-ar", Role.REVIEWER, Language.ARABIC);
        logIn("reviewer-fr", Role.REVIEWER, Language.FRENCH);
        logIn("moderator", Role.MODERATOR, Language.ARABIC);
        logIn("admin", Role.ADMIN, Language.ARABIC);
    }

    private static void logIn(String name, Role role, Language language) {
        site.newsroom().accounts().add(new Account(name, name, Set.of(role), Set.of(language)), PASSWORD, Actor.SYSTEM);
        site.clock().advance(Duration.ofMinutes(1)); // for the throttle
        DeskVisitor visitor = new DeskVisitor(site);
        assertThat(visitor.logIn(name, PASSWORD).statusCode()).isEqualTo(302);
        PEOPLE.put(name, Person.at(visitor, DeskAddresses.ACCOUNT));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** What is not done leaves story and edition as they were. */
    @ParameterizedTest
    @EnumSource(State.class)
    void openToEverybodyWhatIsTheirsInThisStateAndNothingElse(State state) {
        List<String> wrong = new ArrayList<>();
        Story story = in(state);
        for (Map.Entry<Cell, Character> cell : expected(state).entrySet()) {
            Person person = Objects.requireNonNull(PEOPLE.get(cell.getKey().who()));
            String before = kept(story);

            char outcome = person.attempt(cell.getKey().act(), story);

            if (outcome != cell.getValue()) {
                wrong.add(cell.getKey() + ": " + outcome + " instead of " + cell.getValue());
            }
            if (outcome == 'y') {
                story = in(state);
            } else if (!kept(story).equals(before)) {
                wrong.add(cell.getKey() + " changed something");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void isTheTableWhole() {
        for (State state : State.values()) {
            assertThat(expected(state)).hasSize(Act.values().length * PEOPLE.size());
        }
    }

    @Test
    void tellsBrowsersToComeByTlsOnly() {
        HttpResponse<String> answer = new DeskVisitor(site).open(DeskAddresses.LOGIN, "X-Forwarded-Proto", "https");

        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("max-age=31536000").contains("includeSubDomains"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cached -> assertThat(cached).contains("no-store"));
    }

    @Test
    void keepsCookiesForTlsWhereTheSiteIs() {
        try (RunningSite https = new RunningSite(List.of(), Map.of(Setting.SITE_URL, "https://warta.example"))) {
            https.newsroom().accounts().add(new Account("rina", "Rina", Set.of(Role.EDITOR)), PASSWORD, Actor.SYSTEM);
            HttpResponse<String> page = https.ask(DeskAddresses.LOGIN);
            String form = page.headers().firstValue("Set-Cookie").orElseThrow();
            Matcher token = TOKEN.matcher(page.body());
            assertThat(token.find()).isTrue();
            String fields = "username=rina&password=" + PASSWORD + "&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);

            HttpResponse<String> answer =
                    https.send(HttpRequest.newBuilder(URI.create(https.address(DeskAddresses.LOGIN)))
                            .header("Cookie", form.substring(0, form.indexOf(';')))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(fields))
                            .build());

            assertThat(form).startsWith("__Secure-alihwarta_form=").contains("Secure", "HttpOnly", "SameSite=Lax");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Secure-alihwarta_desk=")
                            .contains("; Secure", "HttpOnly", "SameSite=Lax", "Path=/desk"));
        }
    }

    private record Cell(Act act, String who) {}

    private static Map<Cell, Character> expected(State state) {
        List<String> lines = EXPECTED.lines().toList();
        int column =
                Arrays.asList(lines.get(0).split(" +", -1)).indexOf(state.name().toLowerCase(Locale.ROOT));
        Map<Cell, Character> cells = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(" +", -1);
            cells.put(new Cell(Act.valueOf(row[0]), row[1]), row[column].charAt(0));
        }
        return cells;
    }

    /** All that an act could change. */
    private static String kept(Story story) {
        return site.newsroom().stories().require(story.id()) + "\n"
                + site.newsroom().editions().find(arabic(story)) + "\n"
                + site.newsroom().comments().isOpen(story.id());
    }

    private static Story in(State state) {
        return switch (state) {
            case DRAFT -> draft();
            case SCHEDULED -> ready(false);
            case EMBARGOED -> ready(true);
            case WAITING -> published();
            case HELD -> held(published());
            case REVIEW -> inReview(published());
            case RELEASED -> released(published());
            case RETRACTED -> {
                Story story = released(published());
                yield site.newsroom()
                        .publishing()
                        .retract(story.id(), Retraction.Ground.FALSE, "Keliru.", Samples.ACTOR);
            }
        };
    }

    private static Story draft() {
        return site.newsroom().stories().add(Manuscript.of(new Section("ekonomi"), Samples.HARVEST), Samples.ACTOR);
    }

    private static Story ready(boolean embargo) {
        Schedule schedule = new Schedule(site.clock().instant().plus(Duration.ofDays(1)), embargo);
        return released(site.newsroom().publishing().schedule(draft().id(), schedule, Samples.ACTOR));
    }

    private static Story published() {
        return site.newsroom().publishing().publish(draft().id(), Samples.ACTOR);
    }

    /** Or ready, before the story is published. */
    private static Story released(Story story) {
        Samples.release(site.newsroom(), story, Language.ARABIC, ARABIC);
        return story;
    }

    private static Story held(Story story) {
        site.newsroom().editions().start(arabic(story));
        site.newsroom().editions().hold(arabic(story), content(story), List.of(new Hold.NoModel(Language.ARABIC)));
        return story;
    }

    private static Story inReview(Story story) {
        site.newsroom().editions().start(arabic(story));
        site.newsroom().editions().sendToReview(arabic(story), content(story));
        return story;
    }

    private static EditionContent content(Story story) {
        List<TranslatedSegment> segments = new ArrayList<>();
        for (int index = 0; index < ARABIC.size(); index++) {
            segments.add(new TranslatedSegment(
                    new Segment(index, story.document().texts().get(index), ""),
                    ARABIC.get(index),
                    new Origin.Machine("kamus/uji/1", Double.NaN),
                    List.of()));
        }
        return new EditionContent(story.document().withTexts(ARABIC), List.of(), segments);
    }

    private static EditionKey arabic(Story story) {
        return new EditionKey(story.id(), Language.ARABIC, 1);
    }
}
