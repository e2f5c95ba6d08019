/**
 * Numbers, money, dates, times and addresses in text as typed values.
 *
 * <p>A {@link org.alihwarta.facts.Value} is what a piece of text says, whatever the language; a {@link org.alihwarta.facts.Fact} is a value and
 * its place in a text; a <em>numeral</em> is a number as written, in digits, words or both ({@code 1,2 triliun}, {@code 1.2兆}).
 *
 * <p>Start at {@link org.alihwarta.facts.FactReader} and {@link org.alihwarta.facts.FactPrinter}. Names of months, weekdays, units and time
 * zones come from CLDR by ICU4J; what CLDR does not know of news usage stands in tables beside this package, each with its source.
 */
@NullMarked
package org.alihwarta.facts;

import org.jspecify.annotations.NullMarked;
