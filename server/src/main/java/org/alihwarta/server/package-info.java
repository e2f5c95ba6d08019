/**
 * The composition root of the web: configuration, wiring, security and error pages around the site and the desk.
 *
 * <p>Start at {@link org.alihwarta.server.AlihwartaServer}; what can be set is in {@link org.alihwarta.server.Setting}.
 */
@NullMarked
package org.alihwarta.server;

import org.jspecify.annotations.NullMarked;
