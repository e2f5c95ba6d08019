/**
 * What people do with editions before and after readers see them: a {@link org.alihwarta.review.ReviewPolicy} says whether a person
 * reads an edition first, a reviewer mends sentences, overrules findings and signs.
 *
 * <p>Start at {@link org.alihwarta.review.ReviewPolicies}.
 */
@NullMarked
package org.alihwarta.review;

import org.jspecify.annotations.NullMarked;
