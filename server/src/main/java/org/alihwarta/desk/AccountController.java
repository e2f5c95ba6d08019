package org.alihwarta.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.alihwarta.account.Account;
import org.alihwarta.account.Accounts;
import org.alihwarta.account.SecondFactors;
import org.alihwarta.account.Totp;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Somebody's own password, second factor and sessions. */
@Controller
public final class AccountController {
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final DeskSessions sessions;
    private final Moments moments;

    public AccountController(Accounts accounts, SecondFactors secondFactors, DeskSessions sessions, Moments moments) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.moments = moments;
    }

    @GetMapping(DeskAddresses.ACCOUNT)
    public ModelAndView account(Visit visit, HttpServletRequest request) {
        return page(visit, request, null, false);
    }

    @PostMapping(DeskAddresses.ACCOUNT + "/password")
    public ModelAndView password(
            Visit visit,
            HttpServletRequest request,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again) {
        String name = visit.actor().name();
        if (!accounts.knowsPassword(name, current)) {
            return page(visit, request, "account.wrongPassword", true);
        }
        if (!password.equals(again)) {
            return page(visit, request, "account.weakPassword", true);
        }
        return unlessBad(visit, request, "account.weakPassword", () -> {
            accounts.changePassword(name, password, visit.actor());
            closeOthers(visit, request);
            return "account.passwordChanged";
        });
    }

    @PostMapping(DeskAddresses.ACCOUNT + "/second-factor")
    public ModelAndView addSecondFactor(
            Visit visit,
            HttpServletRequest request,
            @RequestParam String secret,
            @RequestParam String code,
            @RequestParam String current) {
        if (!accounts.knowsPassword(visit.actor().name(), current)) {
            return page(visit, request, "account.wrongPassword", true);
        }
        return unlessBad(visit, request, "account.wrongCode", () -> {
            secondFactors.add(visit.actor().name(), secret, code, visit.actor());
            closeOthers(visit, request);
            return "account.secondFactorAdded";
        });
    }

    @PostMapping(DeskAddresses.ACCOUNT + "/second-factor/remove")
    public ModelAndView removeSecondFactor(Visit visit, HttpServletRequest request, @RequestParam String current) {
        if (!accounts.knowsPassword(visit.actor().name(), current)) {
            return page(visit, request, "account.wrongPassword", true);
        }
        secondFactors.remove(visit.actor().name(), visit.actor());
        closeOthers(visit, request);
        return page(visit, request, "account.secondFactorRemoved", false);
    }

    @PostMapping(DeskAddresses.ACCOUNT + "/sessions/close")
    public ModelAndView closeSession(Visit visit, HttpServletRequest request, @RequestParam String handle) {
        sessions.close(visit.actor().name(), handle);
        return page(visit, request, "account.sessionClosed", false);
    }

    /** Whoever knew the old password, or logged in without the factor, is out. */
    private void closeOthers(Visit visit, HttpServletRequest request) {
        sessions.closeOthers(visit.actor().name(), request);
    }

    private ModelAndView unlessBad(Visit visit, HttpServletRequest request, String problem, Act act) {
        try {
            return page(visit, request, act.done(), false);
        } catch (AlihwartaException bad) {
            if (bad.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw bad;
            }
            return page(visit, request, problem, true);
        }
    }

    private ModelAndView page(Visit visit, HttpServletRequest request, @Nullable String message, boolean refused) {
        Account account = accounts.find(visit.actor().name())
                .orElseThrow(() -> AlihwartaException.notFound("There is no such account any more"));
        boolean on = secondFactors.isOn(account.name());
        Optional<String> secret = on ? Optional.empty() : Optional.of(Totp.base32(Totp.newSecret()));
        String here = sessions.here(request);
        List<AccountPage.Session> open = sessions.of(account.name()).stream()
                .map(session -> new AccountPage.Session(
                        session.handle(),
                        session.address(),
                        session.browser(),
                        moments.absolute(session.usedAt(), visit.language()),
                        session.handle().equals(here)))
                .toList();
        return new ModelAndView(
                "desk/account",
                "page",
                new AccountPage(
                        visit,
                        account,
                        message == null ? null : visit.text().of(message),
                        refused,
                        on,
                        secret.orElse(null),
                        secret.map(key -> link(key, account, visit)).orElse(null),
                        open));
    }

    /** As authenticator apps read it (Google's Key URI format). */
    private static String link(String secret, Account account, Visit visit) {
        String issuer = UriUtils.encode(visit.siteName(), StandardCharsets.UTF_8);
        return "otpauth://totp/" + issuer + ":" + account.name() + "?secret=" + secret + "&issuer=" + issuer;
    }

    private interface Act {
        String done();
    }
}
