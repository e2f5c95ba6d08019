/**
 * The site for machines: feeds for news readers, sitemaps for search engines, robots.txt, and WebSub, by which subscribers learn of news
 * at once.
 *
 * <p>Three words to know: a <em>feed</em> is a list of stories as Atom or RSS; a <em>sitemap</em> names every story with its versions in
 * other languages; a <em>hub</em> is the server that passes a feed's news on. Start at
 * {@link org.alihwarta.syndication.SyndicationController}.
 */
@NullMarked
package org.alihwarta.syndication;

import org.jspecify.annotations.NullMarked;
