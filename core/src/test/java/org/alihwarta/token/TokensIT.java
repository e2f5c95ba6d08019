package org.alihwarta.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensIT {
    private static final Instant NOW = Instant.parse("2026-02-11T05:00:00Z");

    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 2);
    private final SettableClock clock = new SettableClock(NOW);
    private final AuditLog audit = new AuditLog(database, clock);
    private final Tokens tokens = new Tokens(database, audit, clock);

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
    void isKnownByItsSecretUntilItIsRevoked() {
        String secret = tokens.add("cms", Set.of(Scope.READ, Scope.WRITE), Actor.SYSTEM);

        assertThat(tokens.find(secret)).contains(new ApiToken("cms", Set.of(Scope.READ, Scope.WRITE), NOW, null, null));
        assertThat(tokens.find(secret + "x")).isEmpty();
        tokens.revoke("cms", Actor.SYSTEM);
        assertThat(tokens.find(secret)).isEmpty();
    }

    @Test
    void keepsNoSecret() {
        String secret = tokens.add("cms", Set.of(Scope.READ), Actor.SYSTEM);
        tokens.find(secret);

        List<String> stored =
                database.sql("select t::text as token from api_token t").list(row -> row.text("token"));
        List<Entry> log = audit.after(Position.START, 10);

        assertThat(stored).hasSize(1).noneMatch(row -> row.contains(secret));
        assertThat(log).hasSize(1).noneMatch(entry -> entry.details().contains(secret));
    }

    @Test
    void remembersWhenItWasUsedLast() {
        String secret = tokens.add("cms", Set.of(Scope.READ), Actor.SYSTEM);
        clock.advance(Duration.ofHours(1));
        tokens.find(secret);
        clock.advance(Duration.ofSeconds(30));
        tokens.find(secret);

        assertThat(tokens.all()).extracting(ApiToken::usedAt).containsExactly(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void neverGivesANameAgain() {
        tokens.add("cms", Set.of(Scope.READ), Actor.SYSTEM);
        tokens.revoke("cms", Actor.SYSTEM);

        assertThatThrownBy(() -> tokens.add("cms", Set.of(Scope.READ), Actor.SYSTEM))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("choose another name");
        assertThatThrownBy(() -> tokens.revoke("cms", Actor.SYSTEM)).hasMessageContaining("There is no token cms");
    }
}
