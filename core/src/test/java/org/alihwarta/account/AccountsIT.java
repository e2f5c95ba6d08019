package org.alihwarta.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.alihwarta.language.Language;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsIT {
    private static final Seal SEAL = Seal.with(Seal.newKey());

    private static final Account DEWI = new Account("dewi", "Dewi Lestari", Set.of(Role.EDITOR, Role.ADMIN));

    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 2);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T02:00:00Z"));
    private final AuditLog audit = new AuditLog(database, clock);
    private final Accounts accounts = new Accounts(database, audit, SEAL, clock);
    private final SecondFactors secondFactors = new SecondFactors(database, audit, SEAL, clock);
    private final Invitations invitations = new Invitations(database, accounts, audit, clock);

    @BeforeEach
    void migrate() {
        Schema.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void letsInWhoKnowsThePassword() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);

        assertThat(accounts.signIn("Dewi", "sawah hijau")).contains(DEWI);
        assertThat(accounts.signIn("dewi", "sawah kuning")).isEmpty();
        assertThat(accounts.signIn("rina", "sawah hijau")).isEmpty();
        assertThat(accounts.signIn("dewi", "no account has this one")).isEmpty();
    }

    @Test
    void keepsSessionsUntilTheyAreEndedOrForgotten() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);
        accounts.add(new Account("rina", "Rina", Set.of(Role.EDITOR)), "sawah hijau", Actor.SYSTEM);
        Sessions sessions = new Sessions(database, clock, Duration.ofHours(8), Duration.ofHours(12));
        String desk = sessions.open("dewi", "10.0.0.1", "Firefox");
        String phone = sessions.open("dewi", "10.0.0.2", "Chrome");

        clock.advance(Duration.ofHours(5));
        assertThat(sessions.find(desk)).map(Sessions.Session::account).contains("dewi");
        clock.advance(Duration.ofHours(5));

        assertThat(sessions.of("dewi")).extracting(Sessions.Session::browser).containsExactly("Firefox");
        assertThat(sessions.find(phone)).isEmpty();
        assertThat(sessions.find("something else")).isEmpty();
        sessions.close("rina", Sessions.handle(desk));
        assertThat(sessions.find(desk)).as("ended by nobody else").isPresent();
        sessions.close("dewi", Sessions.handle(desk));
        assertThat(sessions.find(desk)).isEmpty();
    }

    @Test
    void endsEverySessionAtLastAndTheOthersAtOnce() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);
        Sessions sessions = new Sessions(database, clock, Duration.ofHours(8), Duration.ofHours(12));
        String desk = sessions.open("dewi", "10.0.0.1", "Firefox");
        String phone = sessions.open("dewi", "10.0.0.2", "Chrome");

        sessions.closeOthers("dewi", Sessions.handle(desk));
        assertThat(sessions.find(phone)).isEmpty();
        clock.advance(Duration.ofHours(6));
        assertThat(sessions.find(desk)).isPresent();
        clock.advance(Duration.ofHours(6));
        assertThat(sessions.find(desk)).isEmpty();
        assertThat(sessions.of("dewi")).isEmpty();
    }

    @Test
    void endsTheSessionsOfAnAccountThatIsDisabled() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);
        Sessions sessions = new Sessions(database, clock, Duration.ofHours(8), Duration.ofHours(12));
        String desk = sessions.open("dewi", "10.0.0.1", "x".repeat(500));

        accounts.disable("dewi", Actor.SYSTEM);

        assertThat(sessions.find(desk)).isEmpty();
    }

    @Test
    void logsEveryAttempt() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);
        accounts.signIn("dewi", "sawah hijau");
        accounts.signIn("rina", "apa saja!");

        List<Entry> log = audit.after(Position.START, 10);

        assertThat(log).extracting(Entry::kind).containsExactly("AccountAdded", "SignedIn", "SignInRefused");
        assertThat(log)
                .noneMatch(entry ->
                        entry.details().contains("sawah") || entry.details().contains("argon"));
    }

    @Test
    void keepsNoPassword() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);

        String hash = database.sql("select password_hash from account").only(row -> row.text("password_hash"));

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("sawah");
    }

    @Test
    void changesAPassword() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);

        accounts.changePassword("dewi", "laut biru tua", DEWI.actor());

        assertThat(accounts.signIn("dewi", "sawah hijau")).isEmpty();
        assertThat(accounts.signIn("dewi", "laut biru tua")).contains(DEWI);
    }

    @Test
    void shutsOutWhoWasDisabled() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);

        accounts.disable("dewi", Actor.SYSTEM);

        assertThat(accounts.signIn("dewi", "sawah hijau")).isEmpty();
        assertThat(accounts.all()).isEmpty();
        assertRefused(Kind.CONFLICT, () -> accounts.add(DEWI, "sawah hijau", Actor.SYSTEM));
        assertRefused(Kind.NOT_FOUND, () -> accounts.disable("dewi", Actor.SYSTEM));
    }

    @Test
    void locksAnAccountForAWhileAfterTenFailures() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);
        for (int attempt = 0; attempt < 10; attempt++) {
            accounts.signIn("dewi", "sawah kuning");
        }

        assertThat(accounts.signIn("dewi", "sawah hijau")).isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(accounts.signIn("dewi", "sawah hijau")).contains(DEWI);
        assertThat(audit.search(new AuditLog.Search(null, "AccountLocked", null, "dewi"), Page.first(5)))
                .hasSize(1);
    }

    @Test
    void forgetsFailuresOnceTheRightPasswordCame() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);
        for (int attempt = 0; attempt < 20; attempt++) {
            accounts.signIn("dewi", attempt % 5 == 4 ? "sawah hijau" : "sawah kuning");
        }

        assertThat(accounts.signIn("dewi", "sawah hijau")).contains(DEWI);
    }

    @Test
    void asksForACodeOnceThereIsASecondFactorAndTakesNoCodeTwice() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);
        byte[] secret = Totp.newSecret();
        assertRefused(Kind.BAD_INPUT, () -> secondFactors.add("dewi", Totp.base32(secret), "000000x", DEWI.actor()));
        secondFactors.add("dewi", Totp.base32(secret), Totp.code(secret, clock.instant()), DEWI.actor());

        assertThat(accounts.signIn("dewi", "sawah hijau")).isEmpty();
        assertThat(accounts.signIn("dewi", "sawah hijau", Totp.code(secret, clock.instant())))
                .isEmpty();
        clock.advance(Duration.ofSeconds(30));
        String fresh = Totp.code(secret, clock.instant());
        assertThat(accounts.signIn("dewi", "sawah kuning", fresh)).isEmpty();
        assertThat(accounts.signIn("dewi", "sawah hijau", fresh)).contains(DEWI);
        assertThat(accounts.signIn("dewi", "sawah hijau", fresh)).isEmpty();
        secondFactors.remove("dewi", Actor.SYSTEM);
        assertThat(accounts.signIn("dewi", "sawah hijau")).contains(DEWI);
    }

    @Test
    void letsInWhoWasInvitedOnceAndForAWeek() {
        Account amina = new Account("amina", "Amina", Set.of(Role.REVIEWER), Set.of(Language.ARABIC));
        String token = invitations.invite(amina, DEWI.actor());
        String late = invitations.invite(
                new Account("claire", "Claire", Set.of(Role.REVIEWER), Set.of(Language.FRENCH)), DEWI.actor());

        assertThat(invitations.find(token)).contains(amina);
        assertThat(invitations.find(token + "x")).isEmpty();
        assertRefused(Kind.BAD_INPUT, () -> invitations.accept(token, "amina-amina"));
        invitations.accept(token, "layang-layang");

        assertThat(accounts.signIn("amina", "layang-layang")).contains(amina);
        assertRefused(Kind.NOT_FOUND, () -> invitations.accept(token, "layang-layang"));
        assertRefused(Kind.CONFLICT, () -> invitations.invite(amina, DEWI.actor()));
        clock.advance(Duration.ofDays(7));
        assertThat(invitations.find(late)).isEmpty();
    }

    @Test
    void changesWhatSomebodyMayDo() {
        accounts.add(DEWI, "sawah hijau", Actor.SYSTEM);

        accounts.change(new Account("dewi", "Dewi L.", Set.of(Role.REVIEWER), Set.of(Language.FRENCH)), Actor.SYSTEM);

        assertThat(accounts.find("dewi")).hasValueSatisfying(dewi -> {
            assertThat(dewi.mayReview(Language.FRENCH)).isTrue();
            assertThat(dewi.mayReview(Language.ARABIC)).isFalse();
            assertThat(dewi.may(Action.PUBLISH)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pendek", "dewi-dan-sawah", "qwertyuiop", "aaaaaaaaaaaa", "bismillah123", "Redaksi2026"})
    void refusesAPasswordThatIsEasilyGuessed(String password) {
        assertRefused(Kind.BAD_INPUT, () -> accounts.add(DEWI, password, Actor.SYSTEM));
    }

    @Test
    void refusesBadNamesAndShortPasswords() {
        assertRefused(Kind.BAD_INPUT, () -> new Account("Dewi L", "Dewi", Set.of()));
        assertRefused(Kind.BAD_INPUT, () -> accounts.add(DEWI, "pendek", Actor.SYSTEM));
    }

    private static void assertRefused(Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void keepsSecretsOfNoUseWithoutTheKey() {
        byte[] secret = Totp.newSecret();
        byte[] sealed = SEAL.seal(secret, "rina");

        assertThat(SEAL.open(sealed, "rina")).isEqualTo(secret);
        assertThat(SEAL.seal(secret, "rina")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> SEAL.open(sealed, "dewi"))
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(AlihwartaException.Kind.UNAVAILABLE));
        assertThatThrownBy(() -> Seal.with(Seal.newKey()).open(sealed, "rina"))
                .hasMessageContaining("put the key of the desk back");
        assertThatThrownBy(() -> Seal.with(new byte[16])).hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void sealsWhatOlderVersionsKept() {
        byte[] secret = Totp.newSecret();
        accounts.add(new Account("lama", "Lama Sekali", Set.of(Role.EDITOR)), "panen-raya-2026", Actor.SYSTEM);
        database.sql("update account set totp_secret = ? where name = 'lama'", secret)
                .update();

        secondFactors.sealAll();
        secondFactors.sealAll();

        assertThat(database.sql("select totp_secret from account where name = 'lama'")
                        .<Integer>only(row -> Objects.requireNonNull(row.findBytes("totp_secret")).length))
                .isGreaterThan(secret.length);
        assertThat(accounts.signIn("lama", "panen-raya-2026", Totp.code(secret, clock.instant())))
                .isPresent();
    }
}
