package org.alihwarta.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.alihwarta.desk.DeskSessions;
import org.alihwarta.error.AlihwartaException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Tells Spring Security who is logged in by the sessions in the database; what they may do is asked of their account. */
final class SessionContexts implements SecurityContextRepository {
    private static final String FAILED = SessionContexts.class.getName() + ".failed";

    private final DeskSessions sessions;

    SessionContexts(DeskSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"}) // The one method that must be there; the one to call leads to it.
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        HttpServletRequest request = exchange.getRequest();
        SecurityContext context = new SecurityContextImpl();
        if (request.getAttribute(FAILED) != null) {
            return context;
        }
        try {
            sessions.account(request)
                    .ifPresent(account -> context.setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(account, null, List.of())));
            return context;
        } catch (AlihwartaException unavailable) {
            request.setAttribute(FAILED, true); // the page that says so asks again, and is for anybody
            throw unavailable;
        }
    }

    /** Called at log-in with the person, and at log-out with nobody. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication person = context.getAuthentication();
        if (person == null) {
            sessions.close(request, response);
        } else {
            sessions.open(person.getName(), request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.account(request).isPresent();
    }
}
