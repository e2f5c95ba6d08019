package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own account.
 *
 * @param message what was just done or refused, in words; absent when nothing was
 * @param refused whether it was refused
 * @param secondFactor whether a code is asked for at the log-in
 * @param secret a new secret to type into an app; absent where a code is asked for already
 * @param link the same for apps that read links
 */
public record AccountPage(
        Visit visit,
        Account account,
        @Nullable String message,
        boolean refused,
        boolean secondFactor,
        @Nullable String secret,
        @Nullable String link,
        List<Session> sessions) {
    public AccountPage {
        sessions = List.copyOf(sessions);
    }

    /**
     * An open session.
     *
     * @param here whether it is the one that this page was asked for in
     */
    public record Session(String handle, String address, String browser, String lastUsed, boolean here) {}
}
