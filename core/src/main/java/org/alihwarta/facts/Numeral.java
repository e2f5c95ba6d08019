package org.alihwarta.facts;

import java.math.BigDecimal;

/**
 * A number as it stands in a text.
 *
 * @param scale what its last scale word multiplies by, 1 without one
 * @param spelled whether no digit is in it
 */
record Numeral(BigDecimal amount, int start, int end, BigDecimal scale, boolean spelled) {}
