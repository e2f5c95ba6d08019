/**
 * The newsroom for programs: the REST interface under {@code /api/v1}, and the request shapes of DeepL and LibreTranslate for clients that
 * exist already.
 *
 * <p>Three words to know: a <em>key</em> names a story, by the id that its own system gave it or by ours; a <em>view</em> is what a
 * program sees of something; a <em>cursor</em> goes on where a page of a list ended. Failures are problem details (RFC 9457), all made in
 * {@link org.alihwarta.api.Problems}. Start at {@link org.alihwarta.api.StoriesApi}; who may do what stands in the server's wiring.
 */
@NullMarked
package org.alihwarta.api;

import org.jspecify.annotations.NullMarked;
