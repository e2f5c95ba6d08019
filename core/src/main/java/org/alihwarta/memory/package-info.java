/**
 * The newsroom's translation memory: a sentence that a person has translated once is not translated again, and one like it is offered
 * to people.
 *
 * <p>A {@link org.alihwarta.memory.Unit} is a sentence with its translation. Its {@link org.alihwarta.memory.Context} is what stood
 * before and after it. A {@link org.alihwarta.memory.Match} says how well a unit fits a sentence: 101 in the same context, 100 for
 * the same sentence, less for one that is alike. The translating road asks for 101 and 100 only; everything below is for people.
 *
 * <p>Start at {@link org.alihwarta.memory.Memory}. Memories travel between systems as TMX: {@link org.alihwarta.memory.tmx.TmxExchange}.
 */
@NullMarked
package org.alihwarta.memory;

import org.jspecify.annotations.NullMarked;
