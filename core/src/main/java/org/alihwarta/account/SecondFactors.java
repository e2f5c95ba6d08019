package org.alihwarta.account;

import java.time.Clock;
import java.util.Objects;
import java.util.OptionalLong;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.error.AlihwartaException;

/** Who needs a code beside the password. Thread-safe; every method is a transaction or part of the caller's. */
public final class SecondFactors {
    private final Database database;
    private final AuditLog audit;
    private final Seal seal;
    private final Clock clock;

    /** Keeps secrets under a seal. */
    public SecondFactors(Database database, AuditLog audit, Seal seal, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.seal = seal;
        this.clock = clock;
    }

    public boolean isOn(String name) {
        return database.sql("select name from account where name = ? and totp_secret is not null", name)
                .hasRows();
    }

    /**
     * Asks for a code at every sign-in from now on.
     *
     * @param secret as {@link Totp#base32} writes it
     * @param code that the person's app shows for it; BAD_INPUT when it is another, so that nobody locks themselves out
     */
    public void add(String name, String secret, String code, Actor actor) {
        byte[] key = Totp.fromBase32(secret);
        OptionalLong step = key.length == 0 ? OptionalLong.empty() : Totp.findStep(key, code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw AlihwartaException.badInput(
                    "That is not the code of this secret now: check the clock of the device and type the newest code");
        }
        database.transaction(() -> {
            database.sql(
                            "update account set totp_secret = ?, totp_step = ? where name = ? and disabled_at is null",
                            seal.seal(key, name),
                            step.getAsLong(),
                            name)
                    .update();
            audit.append(actor, new SecondFactorAdded(name));
        });
    }

    /** Seals what older versions have kept as it was. */
    public void sealAll() {
        database.transaction(() -> database
                .sql("select name, totp_secret from account where totp_secret is not null for update")
                .list(row -> new Kept(row.text("name"), Objects.requireNonNull(row.findBytes("totp_secret"))))
                .stream()
                .filter(kept -> !Seal.isSealed(kept.secret()))
                .forEach(kept -> database.sql(
                                "update account set totp_secret = ? where name = ?",
                                seal.seal(kept.secret(), kept.name()),
                                kept.name())
                        .update()));
    }

    @SuppressWarnings("ArrayRecordComponent") // on its way from one statement to the next
    private record Kept(String name, byte[] secret) {}

    public void remove(String name, Actor actor) {
        database.transaction(() -> {
            int removed = database.sql(
                            "update account set totp_secret = null where name = ? and totp_secret is not null", name)
                    .update();
            if (removed > 0) {
                audit.append(actor, new SecondFactorRemoved(name));
            }
        });
    }
}
