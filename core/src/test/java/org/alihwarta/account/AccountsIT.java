package org.alihwarta.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsIT {
    private static final Account DEWI = new Account("dewi", "Dewi Lestari", Set.of(Role.EDITOR, Role.ADMIN));

    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 2);
    private final AuditLog audit = new AuditLog(database, Clock.systemUTC());
    private final Accounts accounts = new Accounts(database, audit, Clock.systemUTC());

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
}
