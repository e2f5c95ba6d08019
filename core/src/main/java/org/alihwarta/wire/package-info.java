/**
 * English wire copy on its way to being an Indonesian story.
 *
 * <p>An <em>original</em> is what the wire sent; a <em>wire draft</em> is what a machine made of it, for a reporter to work on. It stays a
 * draft until a person publishes it, and keeps its original beside it. Start at {@link org.alihwarta.wire.WireDesk}.
 */
@NullMarked
package org.alihwarta.wire;

import org.jspecify.annotations.NullMarked;
