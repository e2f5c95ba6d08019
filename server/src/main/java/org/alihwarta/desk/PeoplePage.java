package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who may log in.
 *
 * @param message what was just done or refused, in words; absent when nothing was
 * @param refused whether it was refused
 * @param invitation the address to send to somebody who was just invited; absent when nobody was
 */
public record PeoplePage(
        Visit visit,
        @Nullable String message,
        boolean refused,
        @Nullable String invitation,
        List<Person> people) {
    public PeoplePage {
        people = List.copyOf(people);
    }

    /**
     * Somebody.
     *
     * @param secondFactor whether a code is asked for
     * @param sessions how many are open
     */
    public record Person(Account account, boolean secondFactor, int sessions) {}
}
