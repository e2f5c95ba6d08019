package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.account.Account;
import org.alihwarta.account.Action;
import org.alihwarta.audit.Actor;
import org.alihwarta.gate.FindingMessages;
import org.alihwarta.language.Language;
import org.alihwarta.story.Story;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who is at the desk, and what surrounds every page of it.
 *
 * @param findings what the gates have to say, in the same language
 * @param account the person's, as it is now; absent before the log-in
 * @param csrf the token that every form must bring back
 * @param here the path of the page, to come back to after a change of language
 */
public record Visit(
        Language language,
        Messages text,
        FindingMessages findings,
        String siteName,
        @Nullable Account account,
        Csrf csrf,
        String here,
        Look look) {
    /** The person's name as shown; absent before the log-in. */
    public @Nullable String person() {
        return account == null ? null : account.fullName();
    }

    public boolean may(Action action) {
        return account != null && account.may(action);
    }

    /** What it takes to change a story: what readers see, or will see by itself, is for those who publish. */
    static Action toChange(Story story) {
        return story.isDecided() ? Action.PUBLISH : Action.WRITE;
    }

    public boolean mayPublish() {
        return may(Action.PUBLISH);
    }

    public boolean mayReview(Language edition) {
        return account != null && account.mayReview(edition);
    }

    public Actor actor() {
        if (account == null) {
            throw new AccessDeniedException("the account is gone");
        }
        return account.actor();
    }

    /** As {@link #actor}, of somebody who may do this; others are refused. */
    public Actor actor(Action action) {
        if (!may(action)) {
            throw new AccessDeniedException("not open to this account: " + action);
        }
        return actor();
    }

    /** As {@link #actor}, of somebody who answers for editions in a language; others are refused. */
    public Actor reviewer(Language edition) {
        if (!mayReview(edition)) {
            throw new AccessDeniedException("no reviewer of " + edition);
        }
        return actor();
    }

    /** As {@link #actor}, of somebody who may publish; others are refused. */
    public Actor publisher() {
        return actor(Action.PUBLISH);
    }

    /** A hidden field against forged requests. */
    public record Csrf(String parameter, String token) {}

    /**
     * Addresses of style sheet, scripts and icon.
     *
     * @param editor modules that pages on which stories are written need besides
     */
    public record Look(String styles, List<String> scripts, List<String> editor, String icon) {
        public Look {
            editor = List.copyOf(editor);
            scripts = List.copyOf(scripts);
        }
    }
}
