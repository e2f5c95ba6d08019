package org.alihwarta.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door of the desk. What happens at a log-in is Spring Security's matter. */
@Controller
public final class LoginController {
    private static final Duration LANGUAGE_LASTS = Duration.ofDays(365);

    private final boolean https;

    /** Makes the controller for a server that people reach by TLS, or not. */
    public LoginController(boolean https) {
        this.https = https;
    }

    /** The page with the form, and what happened before. */
    @GetMapping(DeskAddresses.LOGIN)
    public ModelAndView form(
            Visit visit,
            @RequestParam(defaultValue = "false") boolean failed,
            @RequestParam(defaultValue = "false") boolean out,
            @RequestParam(defaultValue = "false") boolean expired,
            @RequestParam(defaultValue = "false") boolean joined) {
        String message = failed
                ? "login.failed"
                : out ? "login.loggedOut" : expired ? "login.expired" : joined ? "login.joined" : null;
        return new ModelAndView("desk/login", "page", new LoginPage(visit, failed, message));
    }

    /** Changes the desk's language and goes back to where the person was. */
    @PostMapping("/desk/language")
    public String language(
            @RequestParam String language, @RequestParam(defaultValue = "") String back, HttpServletResponse response) {
        DeskTexts.findByCode(language)
                .map(chosen -> ResponseCookie.from(DeskAddresses.cookie(Visits.LANGUAGE_COOKIE, https), chosen.code())
                        .path(DeskAddresses.BOARD)
                        .maxAge(LANGUAGE_LASTS)
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .build())
                .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        return "redirect:" + (isOnDesk(back) ? back : DeskAddresses.BOARD);
    }

    /** Only paths of the desk, so that nobody can be sent elsewhere. */
    private static boolean isOnDesk(String path) {
        return path.matches("/desk(/[a-z0-9/-]*)?");
    }
}
