/**
 * A folder of installed models, several versions side by side.
 *
 * <p>A <em>store</em> holds {@code NAME/VERSION} folders; each has a <em>manifest</em> of its files' SHA-256 sums, in the
 * form of {@code sha256sum}. Start at {@link org.alihwarta.marian.store.ModelStore}.
 */
@NullMarked
package org.alihwarta.marian.store;

import org.jspecify.annotations.NullMarked;
