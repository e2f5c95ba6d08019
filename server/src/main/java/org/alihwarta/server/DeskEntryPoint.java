package org.alihwarta.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alihwarta.desk.DeskAddresses;
import org.alihwarta.desk.DeskSessions;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends people who have not logged in to the log-in page. Where htmx asks for a part of a page it has htmx load that page, since a
 * redirect would put it into the middle of another.
 */
final class DeskEntryPoint implements AuthenticationEntryPoint {
    private static final String EXPIRED = DeskAddresses.LOGIN + "?expired=true";

    private final AuthenticationEntryPoint stranger = new LoginUrlAuthenticationEntryPoint(DeskAddresses.LOGIN);
    private final AuthenticationEntryPoint returning = new LoginUrlAuthenticationEntryPoint(EXPIRED);
    private final DeskSessions sessions;

    DeskEntryPoint(DeskSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notLoggedIn)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            (sessions.isShown(request) ? returning : stranger).commence(request, response, notLoggedIn);
            return;
        }
        response.setHeader("HX-Redirect", EXPIRED);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
