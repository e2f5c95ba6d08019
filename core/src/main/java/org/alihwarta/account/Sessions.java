package org.alihwarta.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.token.Secret;

/**
 * Who is logged in from where, for all processes on a database. A browser shows a secret, of which a hash is kept; a session that is not
 * used for a while ends, and so do those of an account that is disabled. Thread-safe.
 */
public final class Sessions {
    /** Writing down every use would cost each request a write. */
    private static final Duration USE_IS_NEWS_AFTER = Duration.ofMinutes(1);

    private static final int HANDLE_LENGTH = 16;
    private static final int LONGEST_BROWSER = 120;
    private static final String OPEN =
            " s.used_at > ? and s.opened_at > ? and exists (select from account a where a.name = s.account and a.disabled_at is null)";

    private final Database database;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    /** {@code idle} is how long a session lasts that nobody uses, {@code longest} how long any does. */
    public Sessions(Database database, Clock clock, Duration idle, Duration longest) {
        this.database = database;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /**
     * An open session.
     *
     * @param handle names it without giving its secret away
     * @param browser as it calls itself
     */
    public record Session(String handle, String account, String address, String browser, Instant usedAt) {}

    /** Begins one and gives its secret, which cannot be had again; forgets those that have ended. */
    public String open(String account, String address, String browser) {
        String secret = Secret.random();
        database.transaction(() -> {
            database.sql("delete from desk_session where used_at <= ? or opened_at <= ?", unusedSince(), openedBefore())
                    .update();
            database.sql(
                            """
                            insert into desk_session (hash, account, address, browser, opened_at, used_at)
                            values (?, ?, ?, ?, ?, ?)""",
                            Secret.hash(secret),
                            account,
                            address,
                            browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)),
                            clock.instant(),
                            clock.instant())
                    .update();
        });
        return secret;
    }

    /** The session of a secret, if it is still open. */
    public Optional<Session> find(String secret) {
        Optional<Session> found = database.sql(
                        "select s.* from desk_session s where hash = ? and" + OPEN,
                        Secret.hash(secret),
                        unusedSince(),
                        openedBefore())
                .find(Sessions::session);
        found.filter(session -> session.usedAt().plus(USE_IS_NEWS_AFTER).isBefore(clock.instant()))
                .ifPresent(session -> database.sql(
                                "update desk_session set used_at = ? where hash = ?",
                                clock.instant(),
                                Secret.hash(secret))
                        .update());
        return found;
    }

    /** Somebody's, the last used first. */
    public List<Session> of(String account) {
        return database.sql(
                        "select * from desk_session s where s.account = ? and s.used_at > ? and s.opened_at > ? order by used_at desc, opened_at desc",
                        account,
                        unusedSince(),
                        openedBefore())
                .list(Sessions::session);
    }

    /** Ends the one that a browser shows the secret of. */
    public void close(String secret) {
        database.sql("delete from desk_session where hash = ?", (Object) Secret.hash(secret))
                .update();
    }

    public void close(String account, String handle) {
        database.sql(
                        "delete from desk_session where account = ? and left(encode(hash, 'hex'), ?) = ?",
                        account,
                        HANDLE_LENGTH,
                        handle)
                .update();
    }

    public void closeAll(String account) {
        database.sql("delete from desk_session where account = ?", account).update();
    }

    /** Ends all of somebody's but one. */
    public void closeOthers(String account, String handle) {
        database.sql(
                        "delete from desk_session where account = ? and left(encode(hash, 'hex'), ?) <> ?",
                        account,
                        HANDLE_LENGTH,
                        handle)
                .update();
    }

    /** What the session of a secret is called. */
    public static String handle(String secret) {
        return handle(Secret.hash(secret));
    }

    private static String handle(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, HANDLE_LENGTH);
    }

    private Instant unusedSince() {
        return clock.instant().minus(idle);
    }

    private Instant openedBefore() {
        return clock.instant().minus(longest);
    }

    private static Session session(Row row) {
        byte[] hash = row.findBytes("hash");
        return new Session(
                handle(hash == null ? new byte[0] : hash),
                row.text("account"),
                row.text("address"),
                row.text("browser"),
                row.instant("used_at"));
    }
}
