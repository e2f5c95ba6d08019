package org.alihwarta.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alihwarta.desk.DeskAddresses;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Has htmx load the log-in page when a session has ended; a plain redirect would put that page into the middle of another. */
final class HtmxEntryPoint implements AuthenticationEntryPoint {
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException notLoggedIn) {
        response.setHeader("HX-Redirect", DeskAddresses.LOGIN + "?expired=true");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
