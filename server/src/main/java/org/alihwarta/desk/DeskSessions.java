package org.alihwarta.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** Who is logged in from where, in this process. Safe for use by several threads. */
public final class DeskSessions {
    private static final int HANDLE_LENGTH = 16;
    private static final int LONGEST_BROWSER = 120;
    private static final Seen UNKNOWN = new Seen("", "");

    private final SessionRegistry registry;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    public DeskSessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /**
     * An open session.
     *
     * @param handle names it without giving its secret away
     * @param browser as it calls itself
     */
    public record Session(String handle, String address, String browser, Instant lastUsed) {}

    /** Notes where a session that has just begun comes from; forgets those that have ended. */
    public void opened(String id, String address, String browser) {
        seen.put(id, new Seen(address, browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER))));
        seen.keySet().removeIf(known -> registry.getSessionInformation(known) == null && !known.equals(id));
    }

    /** Somebody's, the last used first. */
    List<Session> of(String account) {
        return registry.getAllSessions(account, false).stream()
                .map(this::session)
                .sorted(Comparator.comparing(Session::lastUsed).reversed())
                .toList();
    }

    void close(String account, String handle) {
        registry.getAllSessions(account, false).stream()
                .filter(session -> handle(session.getSessionId()).equals(handle))
                .forEach(SessionInformation::expireNow);
    }

    void closeAll(String account) {
        registry.getAllSessions(account, false).forEach(SessionInformation::expireNow);
    }

    static String handle(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HANDLE_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private Session session(SessionInformation known) {
        Seen from = seen.getOrDefault(known.getSessionId(), UNKNOWN);
        return new Session(
                handle(known.getSessionId()),
                from.address(),
                from.browser(),
                known.getLastRequest().toInstant());
    }

    private record Seen(String address, String browser) {}
}
