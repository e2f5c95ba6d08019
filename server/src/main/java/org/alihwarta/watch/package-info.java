/**
 * What a newsroom's engineer watches: {@link org.alihwarta.watch.Measurements} counts what the audit log says has happened and reads what
 * waits, {@link org.alihwarta.watch.WatchController} shows it to Prometheus, and says to a load balancer whether this process lives and
 * is ready.
 *
 * <p>Everything is counted from the database, so that every server of a cluster shows the same for all of it. Start at
 * {@link org.alihwarta.watch.Measurements}.
 */
@NullMarked
package org.alihwarta.watch;

import org.jspecify.annotations.NullMarked;
