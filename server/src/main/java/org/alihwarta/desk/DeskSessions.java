package org.alihwarta.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alihwarta.account.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Ties browsers to sessions by a cookie. Safe for use by several threads. */
public final class DeskSessions {
    private final Sessions sessions;
    private final boolean secure;
    private final String name;

    /** {@code secure} says that browsers come by HTTPS, and that the cookie is for HTTPS only. */
    public DeskSessions(Sessions sessions, boolean secure) {
        this.sessions = sessions;
        this.secure = secure;
        this.name = DeskAddresses.cookie("alihwarta_desk", secure);
    }

    /** Begins a session of somebody who has just logged in. */
    public void open(String account, HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(sessions::close);
        String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        send(response, sessions.open(account, request.getRemoteAddr(), browser), null);
    }

    /** The account that a browser is logged in to. */
    public Optional<String> account(HttpServletRequest request) {
        return secret(request).flatMap(sessions::find).map(Sessions.Session::account);
    }

    /** Whether a browser shows a session, open or not. */
    public boolean isShown(HttpServletRequest request) {
        return secret(request).isPresent();
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(sessions::close);
        send(response, "", Duration.ZERO);
    }

    /** The handle of the browser's own session. */
    String here(HttpServletRequest request) {
        return secret(request).map(Sessions::handle).orElse("");
    }

    /** Somebody's, the last used first. */
    List<Sessions.Session> of(String account) {
        return sessions.of(account);
    }

    void close(String account, String handle) {
        sessions.close(account, handle);
    }

    void closeAll(String account) {
        sessions.closeAll(account);
    }

    /** Ends all of somebody's but the browser's own. */
    void closeOthers(String account, HttpServletRequest request) {
        sessions.closeOthers(account, here(request));
    }

    private Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Without an age the cookie lasts as long as the browser runs; the session ends by itself. */
    private void send(HttpServletResponse response, String value, @Nullable Duration age) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name, value)
                .path(DeskAddresses.BOARD)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure);
        if (age != null) {
            cookie.maxAge(age);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
