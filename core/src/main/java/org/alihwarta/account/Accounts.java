package org.alihwarta.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** The newsroom's accounts. Thread-safe; every method is a transaction or part of the caller's. */
public final class Accounts {
    private static final int MOST_FAILURES = 10;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Database database;
    private final AuditLog audit;
    private final Seal seal;
    private final Clock clock;

    /** {@code seal} opens the secrets of second factors. */
    public Accounts(Database database, AuditLog audit, Seal seal, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.seal = seal;
        this.clock = clock;
    }

    /** Adds an account; CONFLICT when its name is taken, also by a disabled one. */
    public void add(Account account, String password, Actor actor) {
        String hash = Passwords.hash(password, account.name());
        database.transaction(() -> {
            int added = database.sql(
                            """
                            insert into account (name, full_name, password_hash, roles, languages, added_at) values (?, ?, ?, ?, ?, ?)
                            on conflict do nothing""",
                            account.name(),
                            account.fullName(),
                            hash,
                            names(account.roles()),
                            codes(account.languages()),
                            clock.instant())
                    .update();
            if (added == 0) {
                throw AlihwartaException.conflict(
                        "There is an account " + account.name() + " already: choose another name");
            }
            audit.append(actor, new AccountAdded(account.name(), account.roles()));
        });
    }

    /** As below, for somebody without a second factor. */
    public Optional<Account> signIn(String name, String password) {
        return signIn(name, password, "");
    }

    /**
     * The account, when the name is known (in any case), neither disabled nor locked, and password and code are right. Either way it is
     * logged. After ten failures in a row the account is locked for a quarter of an hour, also for the right password.
     *
     * @param code of the second factor; of no matter where there is none
     */
    public Optional<Account> signIn(String name, String password, String code) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        String hash = database.sql(
                        "select password_hash from account where name = ? and disabled_at is null", lowerCase)
                .find(row -> row.text("password_hash"))
                .orElse(Passwords.OF_NOBODY);
        // Outside of the transaction, as it takes long.
        boolean right = Passwords.matches(password, hash) && !hash.equals(Passwords.OF_NOBODY);
        return database.transaction(() -> {
            Optional<Attempt> attempt = database.sql(
                            "select * from account where name = ? and disabled_at is null for update", lowerCase)
                    .find(row -> Attempt.of(row, seal));
            boolean open = attempt.isPresent() && !attempt.get().isLocked(clock.instant());
            OptionalLong step = open && right ? attempt.get().step(code, clock.instant()) : OptionalLong.empty();
            if (step.isPresent()) {
                return Optional.of(signedIn(attempt.get().account(), step.getAsLong()));
            }
            audit.append(Actor.SYSTEM, new SignInRefused(abbreviated(lowerCase)));
            if (open) {
                countFailure(attempt.get());
            }
            return Optional.empty();
        });
    }

    private Account signedIn(Account account, long step) {
        database.sql(
                        "update account set failures = 0, locked_until = null, totp_step = ? where name = ?",
                        step,
                        account.name())
                .update();
        audit.append(account.actor(), new SignedIn(account.name()));
        return account;
    }

    private void countFailure(Attempt attempt) {
        String name = attempt.account().name();
        if (attempt.failures() + 1 < MOST_FAILURES) {
            database.sql("update account set failures = failures + 1 where name = ?", name)
                    .update();
            return;
        }
        Instant until = clock.instant().plus(LOCKED);
        database.sql("update account set failures = 0, locked_until = ? where name = ?", until, name)
                .update();
        audit.append(Actor.SYSTEM, new AccountLocked(name, until));
    }

    /** Whether the password is this account's; it counts as no sign-in. */
    public boolean knowsPassword(String name, String password) {
        return database.sql("select password_hash from account where name = ? and disabled_at is null", name)
                .find(row -> Passwords.matches(password, row.text("password_hash")))
                .orElse(false);
    }

    /** Changes what somebody is called and may do; the name stays. */
    public void change(Account account, Actor actor) {
        database.transaction(() -> {
            requireChanged(
                    account.name(),
                    database.sql(
                                    """
                                    update account set full_name = ?, roles = ?, languages = ?
                                    where name = ? and disabled_at is null""",
                                    account.fullName(),
                                    names(account.roles()),
                                    codes(account.languages()),
                                    account.name())
                            .update());
            audit.append(actor, new AccountChanged(account.name(), account.roles(), account.languages()));
        });
    }

    /** Whether there is or was an account of this name. */
    boolean isTaken(String name) {
        return database.sql("select name from account where name = ?", name).hasRows();
    }

    public void changePassword(String name, String password, Actor actor) {
        String hash = Passwords.hash(password, name);
        database.transaction(() -> {
            requireChanged(
                    name,
                    database.sql(
                                    "update account set password_hash = ? where name = ? and disabled_at is null",
                                    hash,
                                    name)
                            .update());
            audit.append(actor, new PasswordChanged(name));
        });
    }

    /** Keeps somebody from signing in; what they did stays theirs. */
    public void disable(String name, Actor actor) {
        database.transaction(() -> {
            requireChanged(
                    name,
                    database.sql(
                                    "update account set disabled_at = ? where name = ? and disabled_at is null",
                                    clock.instant(),
                                    name)
                            .update());
            audit.append(actor, new AccountDisabled(name));
        });
    }

    /** An account that may sign in. */
    public Optional<Account> find(String name) {
        return database.sql("select * from account where name = ? and disabled_at is null", name)
                .find(Accounts::account);
    }

    /** What somebody is called, also when they may not sign in any more; the name itself when it is no account's. */
    public String fullName(String name) {
        return database.sql("select full_name from account where name = ?", name)
                .find(row -> row.text("full_name"))
                .orElse(name);
    }

    /** Everybody who may sign in, by name. */
    public List<Account> all() {
        return database.sql("select * from account where disabled_at is null order by name")
                .list(Accounts::account);
    }

    private static void requireChanged(String name, int changed) {
        if (changed == 0) {
            throw AlihwartaException.notFound("There is no account " + name);
        }
    }

    private static String abbreviated(String name) {
        return name.substring(0, Math.min(64, name.length())).replace('\u0000', ' ');
    }

    static List<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }

    static List<String> codes(Set<Language> languages) {
        return languages.stream().map(Language::code).sorted().toList();
    }

    static Account account(Row row) {
        return new Account(
                row.text("name"),
                row.text("full_name"),
                row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                row.texts("languages").stream()
                        .flatMap(code -> Language.findByCode(code).stream())
                        .collect(Collectors.toSet()));
    }

    /** An account that somebody tries to sign in to. */
    private record Attempt(
            Account account,
            @Nullable String secret,
            long lastStep,
            int failures,
            @Nullable Instant lockedUntil) {
        static Attempt of(Row row, Seal seal) {
            return new Attempt(
                    Accounts.account(row),
                    secret(row, seal),
                    row.bigInteger("totp_step"),
                    row.integer("failures"),
                    row.findInstant("locked_until"));
        }

        private static @Nullable String secret(Row row, Seal seal) {
            byte[] kept = row.findBytes("totp_secret");
            return kept == null ? null : Totp.base32(seal.open(kept, row.text("name")));
        }

        boolean isLocked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }

        /** The time step to remember, the old one where no code is needed; absent when the code is wrong. */
        OptionalLong step(String code, Instant now) {
            return secret == null
                    ? OptionalLong.of(lastStep)
                    : Totp.findStep(Totp.fromBase32(secret), code, now, lastStep);
        }
    }
}
