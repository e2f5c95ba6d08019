package org.alihwarta.api;

import org.alihwarta.token.ApiToken;
import org.alihwarta.token.Scope;
import org.alihwarta.token.Tokens;
import org.alihwarta.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Lets in who shows a token, each only so fast. Safe for use by several threads. */
public final class Access {
    private final Tokens tokens;
    private final Throttle throttle;

    public Access(Tokens tokens, Throttle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /**
     * The token that a secret belongs to.
     *
     * @throws ResponseStatusException 401 when there is none, 429 when it comes too fast
     */
    public ApiToken require(@Nullable String secret) {
        ApiToken token = tokens.find(secret == null ? "" : secret)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.UNAUTHORIZED, "This is no token of the newsroom, or one that was revoked"));
        if (!throttle.allows(token.name())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "Too many requests: try again in a minute");
        }
        return token;
    }

    void require(@Nullable String secret, Scope scope) {
        requireScope(require(secret), scope);
    }

    static void requireScope(ApiToken token, Scope scope) {
        if (!token.scopes().contains(scope)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "The token has not the scope " + scope.word() + ": add one that has");
        }
    }
}
