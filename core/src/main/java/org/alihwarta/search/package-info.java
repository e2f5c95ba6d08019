/**
 * Search over everything that readers can read, in all languages at once, on Lucene.
 *
 * <p>Three words to know: a <em>findable</em> is a story in one language; its fields exist once per language, each with that language's
 * analyser, and once more <em>as written</em>, without stemming; the <em>feed</em> brings in what the audit log says has changed and
 * fills the index anew when it is lost. Start at {@link org.alihwarta.search.StorySearch}; lists that belong to a name, an author or a
 * story are in {@link org.alihwarta.search.StoryLists}.
 */
@NullMarked
package org.alihwarta.search;

import org.jspecify.annotations.NullMarked;
