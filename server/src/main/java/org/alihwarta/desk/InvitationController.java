package org.alihwarta.desk;

import org.alihwarta.account.Account;
import org.alihwarta.account.Invitations;
import org.alihwarta.error.AlihwartaException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who was invited chooses a password. */
@Controller
public final class InvitationController {
    public static final String ADDRESS = "/desk/invitation";

    private final Invitations invitations;

    public InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping(ADDRESS + "/{token}")
    public ModelAndView form(Visit visit, @PathVariable String token) {
        return page(visit, token, false);
    }

    @PostMapping(ADDRESS + "/{token}")
    public ModelAndView accept(
            Visit visit, @PathVariable String token, @RequestParam String password, @RequestParam String again) {
        if (!password.equals(again)) {
            return refused(visit, token);
        }
        try {
            invitations.accept(token, password);
            return new ModelAndView("redirect:" + DeskAddresses.LOGIN + "?joined=true");
        } catch (AlihwartaException weak) {
            if (weak.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw weak;
            }
            return refused(visit, token);
        }
    }

    private ModelAndView refused(Visit visit, String token) {
        ModelAndView page = page(visit, token, true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Visit visit, String token, boolean refused) {
        Account account = invitations
                .find(token)
                .orElseThrow(() -> AlihwartaException.notFound(visit.text().of("invitation.gone")));
        return new ModelAndView(
                "desk/invitation",
                "page",
                new InvitationPage(visit, ADDRESS + "/" + token, account.fullName(), account.name(), refused));
    }
}
