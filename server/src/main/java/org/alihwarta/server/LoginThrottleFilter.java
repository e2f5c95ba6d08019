package org.alihwarta.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.alihwarta.desk.DeskAddresses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses passwords that are tried too fast, at the log-in and by whoever has got hold of a session, before they are looked at. */
final class LoginThrottleFilter extends OncePerRequestFilter {
    private static final String SECONDS_TO_WAIT = "60";
    private static final Set<String> ASK_FOR_THE_PASSWORD = Set.of(
            DeskAddresses.ACCOUNT + "/password",
            DeskAddresses.ACCOUNT + "/second-factor",
            DeskAddresses.ACCOUNT + "/second-factor/remove");

    private final LoginThrottle throttle;

    LoginThrottleFilter(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !(isLogin(request) || ASK_FOR_THE_PASSWORD.contains(request.getRequestURI()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (throttle.allows(request.getRemoteAddr(), account(request).toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static boolean isLogin(HttpServletRequest request) {
        return request.getRequestURI().equals(DeskAddresses.LOGIN);
    }

    private static String account(HttpServletRequest request) {
        if (isLogin(request)) {
            return Objects.requireNonNullElse(request.getParameter("username"), "")
                    .strip();
        }
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null ? "" : person.getName();
    }
}
