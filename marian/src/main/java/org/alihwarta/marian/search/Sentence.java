package org.alihwarta.marian.search;

import java.util.function.BooleanSupplier;

/**
 * One sentence to be translated, with what its caller wants of it.
 *
 * @param ids source ids, the end of sentence at their end
 * @param isUnwanted turns true when nobody waits for it any more; it then leaves its batch at the next word
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sentence(int[] ids, Constraints constraints, BooleanSupplier isUnwanted) {}
