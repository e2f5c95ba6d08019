/**
 * Tells other programs of every change of an edition's state, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says.
 *
 * <p>A {@link org.alihwarta.webhook.Webhook} is an address that wants to be told; each message is signed with its secret, so that it can
 * check who sent it and when. Retries, the list of dead messages and replays are the {@linkplain org.alihwarta.outbox outbox}'s.
 */
@NullMarked
package org.alihwarta.webhook;

import org.jspecify.annotations.NullMarked;
