/**
 * What happened, who did it and when, for ever: an {@link org.alihwarta.audit.Event} is a fact in the past tense, an
 * {@link org.alihwarta.audit.Actor} did it, and the {@link org.alihwarta.audit.AuditLog} keeps it in the transaction that made it true.
 *
 * <p>The events themselves stand beside what they are about. Who wants to follow them asks the log for what came after a
 * {@link org.alihwarta.audit.Position}.
 */
@NullMarked
package org.alihwarta.audit;

import org.jspecify.annotations.NullMarked;
