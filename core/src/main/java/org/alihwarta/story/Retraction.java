package org.alihwarta.story;

import java.time.Instant;
import org.alihwarta.error.AlihwartaException;

/**
 * That a story was taken back, for ever: its addresses answer with the time and the reason and with nothing else.
 *
 * @param reason as published, in Indonesian, never blank
 */
public record Retraction(Instant at, Ground ground, String reason) {
    public Retraction {
        if (reason.isBlank()) {
            throw AlihwartaException.badInput("A retraction needs a reason that readers can be told");
        }
    }

    /**
     * Why a story may be retracted: the grounds of <em>Pedoman Pemberitaan Media Siber</em> (Dewan Pers 2012), point 5, and falsehood, on
     * which every code of ethics agrees. Named on the page in the language of each edition.
     */
    public enum Ground {
        /** It is untrue in the main and no correction can mend it. */
        FALSE,
        /** Tribe, religion, race and relations between groups (<em>SARA</em>). */
        GROUPS,
        DECENCY,
        /** The future of a child. */
        CHILD,
        /** A victim's trauma. */
        TRAUMA,
        /** The Press Council has so decided. */
        PRESS_COUNCIL,
        /** The newsroom took it back elsewhere, such as in its WordPress, without saying why. */
        WITHDRAWN
    }
}
