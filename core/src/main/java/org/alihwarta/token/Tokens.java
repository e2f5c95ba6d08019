package org.alihwarta.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.error.AlihwartaException;

/** The newsroom's API tokens. Thread-safe. */
public final class Tokens {
    /** By which scanners of repositories recognise a leak. */
    private static final String PREFIX = "alihwarta_";

    /** Writing down every use would cost each request a write. */
    private static final Duration USE_IS_NEWS_AFTER = Duration.ofMinutes(1);

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public Tokens(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a token and gives its secret, which cannot be had again.
     *
     * @throws AlihwartaException of kind CONFLICT when the name is taken, also by a revoked token, whose deeds stay its own
     */
    public String add(String name, Set<Scope> scopes, Actor actor) {
        if (!name.matches("[a-z0-9]+([._-][a-z0-9]+)*") || scopes.isEmpty()) {
            throw AlihwartaException.badInput("A token needs a name of lower-case letters and digits such as cms-push,"
                    + " and at least one scope of " + Set.of(Scope.values()));
        }
        String secret = PREFIX + Secret.random();
        database.transaction(() -> {
            int added = database.sql(
                            """
                            insert into api_token (name, hash, scopes, added_at) values (?, ?, ?, ?)
                            on conflict (name) do nothing""",
                            name,
                            Secret.hash(secret),
                            scopes.stream().map(Enum::name).sorted().toList(),
                            clock.instant())
                    .update();
            if (added == 0) {
                throw AlihwartaException.conflict("There is or was a token " + name + " already: choose another name");
            }
            audit.append(actor, new TokenAdded(name, scopes));
        });
        return secret;
    }

    /** The token that a secret belongs to, unless it was revoked. */
    public Optional<ApiToken> find(String secret) {
        Optional<ApiToken> found = database.sql(
                        "select * from api_token where hash = ? and revoked_at is null", (Object) Secret.hash(secret))
                .find(Tokens::token);
        found.ifPresent(this::used);
        return found;
    }

    /** All tokens that there ever were, by name. */
    public List<ApiToken> all() {
        return database.sql("select * from api_token order by name").list(Tokens::token);
    }

    /** Makes a token good no more, at once. */
    public void revoke(String name, Actor actor) {
        database.transaction(() -> {
            int revoked = database.sql(
                            "update api_token set revoked_at = ? where name = ? and revoked_at is null",
                            clock.instant(),
                            name)
                    .update();
            if (revoked == 0) {
                throw AlihwartaException.notFound("There is no token " + name + ": see alihwarta token list");
            }
            audit.append(actor, new TokenRevoked(name));
        });
    }

    private void used(ApiToken token) {
        Instant now = clock.instant();
        Instant before = token.usedAt();
        if (before == null || before.plus(USE_IS_NEWS_AFTER).isBefore(now)) {
            database.sql("update api_token set used_at = ? where name = ?", now, token.name())
                    .update();
        }
    }

    private static ApiToken token(Row row) {
        return new ApiToken(
                row.text("name"),
                row.texts("scopes").stream().map(Scope::valueOf).collect(Collectors.toSet()),
                row.instant("added_at"),
                row.findInstant("used_at"),
                row.findInstant("revoked_at"));
    }
}
