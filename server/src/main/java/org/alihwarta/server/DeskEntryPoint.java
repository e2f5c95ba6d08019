package org.alihwarta.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alihwarta.desk.DeskAddresses;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends people who have not logged in to the log-in page. Where htmx asks for a part of a page it has htmx load that page, since a
 * redirect would put it into the middle of another.
 */
final class DeskEntryPoint implements AuthenticationEntryPoint {
    private final AuthenticationEntryPoint redirect = new LoginUrlAuthenticationEntryPoint(DeskAddresses.LOGIN);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notLoggedIn)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            redirect.commence(request, response, notLoggedIn);
            return;
        }
        response.setHeader("HX-Redirect", DeskAddresses.LOGIN + "?expired=true");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
