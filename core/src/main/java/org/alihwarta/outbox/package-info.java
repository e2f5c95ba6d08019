/**
 * What leaves the house, so that nothing is lost when the other side is not there.
 *
 * <p>A {@link org.alihwarta.outbox.Letter} is written by an {@link org.alihwarta.outbox.Author} for something that the audit log says, and
 * is brought by the {@link org.alihwarta.outbox.Carrier} of its channel; one that fails waits longer each time, and after the last
 * attempt it is <em>dead</em>: kept, listed, and ready to be sent again. Start at {@link org.alihwarta.outbox.PostOffice}.
 */
@NullMarked
package org.alihwarta.outbox;

import org.jspecify.annotations.NullMarked;
