package org.alihwarta.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.alihwarta.api.Access;
import org.alihwarta.api.ApiAddresses;
import org.alihwarta.token.ApiToken;
import org.alihwarta.token.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** Knows programs by the token in their {@code Authorization} header. */
final class TokenFilter extends OncePerRequestFilter {
    private static final List<String> SCHEMES = List.of("Bearer ", "DeepL-Auth-Key ");
    private static final String SECONDS_TO_WAIT = "60";

    private final Access access;

    TokenFilter(Access access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> secret = secret(request);
        if (secret.isPresent()) {
            try {
                know(access.require(secret.get()));
            } catch (ResponseStatusException refused) {
                refuse(request, response, refused.getStatusCode().value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Refuses a request; DeepL's clients know no token to be wrong but by 403. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (status == HttpStatus.UNAUTHORIZED.value() && ApiAddresses.isDeepl(request.getRequestURI())) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        } else if (status == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.sendError(status);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).stream()
                .flatMap(header -> SCHEMES.stream()
                        .filter(scheme -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                        .map(scheme -> header.substring(scheme.length()).strip()))
                .findFirst();
    }

    private static void know(ApiToken token) {
        List<SimpleGrantedAuthority> scopes = token.scopes().stream()
                .map(Scope::name)
                .map(SimpleGrantedAuthority::new)
                .toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(token, null, scopes));
        SecurityContextHolder.setContext(context);
    }
}
