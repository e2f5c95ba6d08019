/**
 * Lives beside a newsroom's WordPress: takes its posts in as they are published, changed and withdrawn, and puts their editions there as
 * posts that link to each other.
 *
 * <p>Three words to know: an <em>original</em> is a post that people wrote there, an <em>edition's post</em> is one that we put there and
 * therefore never take in, and the <em>root</em> is where a WordPress's REST interface begins. Start at
 * {@link org.alihwarta.wordpress.WordPressPull} and {@link org.alihwarta.wordpress.WordPressPush}.
 */
@NullMarked
package org.alihwarta.wordpress;

import org.jspecify.annotations.NullMarked;
