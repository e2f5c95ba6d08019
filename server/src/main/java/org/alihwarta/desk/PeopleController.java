package org.alihwarta.desk;

import java.util.List;
import java.util.function.Supplier;
import org.alihwarta.account.Accounts;
import org.alihwarta.account.Action;
import org.alihwarta.account.Invitations;
import org.alihwarta.account.SecondFactors;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who may log in and do what: for administrators. */
@Controller
public final class PeopleController {
    private static final String ADDRESS = "/desk/people";

    private final Accounts accounts;
    private final Invitations invitations;
    private final SecondFactors secondFactors;
    private final DeskSessions sessions;

    public PeopleController(
            Accounts accounts, Invitations invitations, SecondFactors secondFactors, DeskSessions sessions) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
    }

    @GetMapping(ADDRESS)
    public ModelAndView people(Visit visit) {
        visit.actor(Action.ADMINISTER);
        return page(visit, null, false, null);
    }

    /** The address of the invitation is shown once, to be sent by whatever way the newsroom trusts. */
    @PostMapping(ADDRESS + "/invite")
    public ModelAndView invite(Visit visit, AccountForm form) {
        Actor admin = visit.actor(Action.ADMINISTER);
        return unlessRefused(visit, () -> {
            String token = invitations.invite(form.account(), admin);
            String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path(InvitationController.ADDRESS + "/" + token)
                    .toUriString();
            return page(visit, visit.text().of("people.invited", "name", form.fullName()), false, address);
        });
    }

    /** Whoever is changed has to log in again. */
    @PostMapping(ADDRESS + "/change")
    public ModelAndView change(Visit visit, AccountForm form) {
        Actor admin = visit.actor(Action.ADMINISTER);
        return unlessRefused(visit, () -> {
            accounts.change(form.account(), admin);
            return closed(visit, form.name(), admin, "people.changed");
        });
    }

    @PostMapping(ADDRESS + "/disable")
    public ModelAndView disable(Visit visit, @RequestParam String name) {
        Actor admin = visit.actor(Action.ADMINISTER);
        if (admin.name().equals(name)) {
            return page(visit, visit.text().of("people.yourself"), true, null);
        }
        return unlessRefused(visit, () -> {
            accounts.disable(name, admin);
            return closed(visit, name, admin, "people.disabled");
        });
    }

    /** For somebody whose device was stolen, or who forgot to log out somewhere. */
    @PostMapping(ADDRESS + "/sessions/close")
    public ModelAndView closeSessions(Visit visit, @RequestParam String name) {
        return closed(visit, name, visit.actor(Action.ADMINISTER), "people.sessionsClosed");
    }

    /** For somebody who has lost the device; they set up another after the next log-in. */
    @PostMapping(ADDRESS + "/second-factor/remove")
    public ModelAndView removeSecondFactor(Visit visit, @RequestParam String name) {
        Actor admin = visit.actor(Action.ADMINISTER);
        return unlessRefused(visit, () -> {
            secondFactors.remove(name, admin);
            return closed(visit, name, admin, "people.secondFactorRemoved");
        });
    }

    private ModelAndView closed(Visit visit, String name, Actor admin, String message) {
        if (!admin.name().equals(name)) {
            sessions.closeAll(name);
        }
        return page(visit, visit.text().of(message, "name", accounts.fullName(name)), false, null);
    }

    private ModelAndView unlessRefused(Visit visit, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (AlihwartaException refused) {
            return switch (refused.kind()) {
                case BAD_INPUT -> page(visit, visit.text().of("people.bad"), true, null);
                case CONFLICT -> page(visit, visit.text().of("people.taken"), true, null);
                case NOT_FOUND, UNAVAILABLE, BUG -> throw refused;
            };
        }
    }

    private ModelAndView page(Visit visit, @Nullable String message, boolean refused, @Nullable String invitation) {
        List<PeoplePage.Person> people = accounts.all().stream()
                .map(account -> new PeoplePage.Person(
                        account,
                        secondFactors.isOn(account.name()),
                        sessions.of(account.name()).size()))
                .toList();
        return new ModelAndView("desk/people", "page", new PeoplePage(visit, message, refused, invitation, people));
    }
}
