/**
 * The public site: front, section and story pages in six languages, rendered on the server, without JavaScript.
 *
 * <p>Three words to know: a <em>frame</em> is what surrounds every page, a <em>teaser</em> is a story as lists show it, the
 * <em>notice</em> stands above a translated story and says how it was made. Start at {@link org.alihwarta.site.SiteController}.
 */
@NullMarked
package org.alihwarta.site;

import org.jspecify.annotations.NullMarked;
