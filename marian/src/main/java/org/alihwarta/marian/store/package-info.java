/**
 * A folder of installed models, several versions side by side, and the way of a model into it.
 *
 * <p>A <em>store</em> holds {@code NAME/VERSION} folders; each has a <em>manifest</em> of its files' SHA-256 sums, in the form of {@code
 * sha256sum}. A model comes from a folder, a zip file or a server, is put together in a <em>staging</em> folder, and appears in one
 * step. Start at {@link org.alihwarta.marian.store.ModelStore}.
 */
@NullMarked
package org.alihwarta.marian.store;

import org.jspecify.annotations.NullMarked;
