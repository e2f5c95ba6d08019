package org.alihwarta.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.token.Secret;

/** Asks people to join: they choose their own password, which nobody else ever knows. Thread-safe. */
public final class Invitations {
    private static final Duration LASTS = Duration.ofDays(7);

    private final Database database;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    public Invitations(Database database, Accounts accounts, AuditLog audit, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Invites somebody for a week; CONFLICT when the name is taken.
     *
     * @return the token by which they answer, which is kept nowhere
     */
    public String invite(Account account, Actor actor) {
        if (accounts.isTaken(account.name())) {
            throw AlihwartaException.conflict(
                    "There is an account " + account.name() + " already: choose another name");
        }
        String token = Secret.random();
        database.transaction(() -> {
            database.sql(
                            """
                            insert into invitation (token_hash, name, full_name, roles, languages, expires_at)
                            values (?, ?, ?, ?, ?, ?)""",
                            Secret.hash(token),
                            account.name(),
                            account.fullName(),
                            Accounts.names(account.roles()),
                            Accounts.codes(account.languages()),
                            clock.instant().plus(LASTS))
                    .update();
            audit.append(actor, new AccountInvited(account.name()));
        });
        return token;
    }

    /** Whom a token invites, while it is good. */
    public Optional<Account> find(String token) {
        return database.sql(
                        "select * from invitation where token_hash = ? and expires_at > ?",
                        Secret.hash(token),
                        clock.instant())
                .find(Accounts::account);
    }

    /** Adds the account with the person's own password; the token is used up. NOT_FOUND when it is not good any more. */
    public Account accept(String token, String password) {
        return database.transaction(() -> {
            Account account = find(token)
                    .orElseThrow(() -> AlihwartaException.notFound(
                            "This invitation has been used or has ended: ask for another one"));
            accounts.add(account, password, account.actor());
            database.sql("delete from invitation where token_hash = ?", Secret.hash(token))
                    .update();
            return account;
        });
    }
}
