package org.alihwarta.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/** The newsroom's accounts. Thread-safe; every method is a transaction or part of the caller's. */
public final class Accounts {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public Accounts(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds an account; CONFLICT when its name is taken, also by a disabled one. */
    public void add(Account account, String password, Actor actor) {
        String hash = Passwords.hash(password);
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

    /** The account, when the name is known (in any case), not disabled, and the password right. Either way it is logged. */
    public Optional<Account> signIn(String name, String password) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        String hash = database.sql(
                        "select password_hash from account where name = ? and disabled_at is null", lowerCase)
                .find(row -> row.text("password_hash"))
                .orElse(Passwords.OF_NOBODY);
        boolean right = Passwords.matches(password, hash) && !hash.equals(Passwords.OF_NOBODY);
        Optional<Account> account = right ? find(lowerCase) : Optional.empty();
        account.ifPresentOrElse(
                known -> audit.append(known.actor(), new SignedIn(known.name())),
                () -> audit.append(Actor.SYSTEM, new SignInRefused(abbreviated(lowerCase))));
        return account;
    }

    public void changePassword(String name, String password, Actor actor) {
        String hash = Passwords.hash(password);
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

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }

    private static List<String> codes(Set<Language> languages) {
        return languages.stream().map(Language::code).sorted().toList();
    }

    private static Account account(Row row) {
        return new Account(
                row.text("name"),
                row.text("full_name"),
                row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                row.texts("languages").stream()
                        .flatMap(code -> Language.findByCode(code).stream())
                        .collect(Collectors.toSet()));
    }
}
