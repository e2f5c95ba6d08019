package org.alihwarta.server;

import java.util.List;
import java.util.Objects;
import org.alihwarta.account.Account;
import org.alihwarta.account.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Has the newsroom's accounts decide about a log-in. */
final class AccountLogin implements AuthenticationProvider {
    private final Accounts accounts;

    AccountLogin(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String code = Objects.toString(attempt.getDetails(), "");
        Account account = accounts.signIn(name, password, code)
                .orElseThrow(
                        () -> new BadCredentialsException("unknown or locked account, wrong password or wrong code"));
        List<SimpleGrantedAuthority> roles = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account.name(), null, roles);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
