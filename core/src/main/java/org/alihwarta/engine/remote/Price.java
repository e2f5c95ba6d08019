package org.alihwarta.engine.remote;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a service costs, in the currency of its bills.
 *
 * @param perMillionCharacters of the source
 * @param perMillionInputTokens of a chat
 * @param perMillionOutputTokens of a chat
 */
public record Price(
        BigDecimal perMillionCharacters, BigDecimal perMillionInputTokens, BigDecimal perMillionOutputTokens) {
    /** Costs nothing. */
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** A price per million characters. */
    public static Price ofCharacters(BigDecimal perMillion) {
        return new Price(perMillion, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public boolean isFree() {
        return perMillionCharacters.signum() == 0
                && perMillionInputTokens.signum() == 0
                && perMillionOutputTokens.signum() == 0;
    }

    /** Millionths of the currency's unit, rounded up: prices are per million, so the product is in millionths already. */
    public long micros(Usage usage) {
        return perMillionCharacters
                .multiply(BigDecimal.valueOf(usage.characters()))
                .add(perMillionInputTokens.multiply(BigDecimal.valueOf(usage.inputTokens())))
                .add(perMillionOutputTokens.multiply(BigDecimal.valueOf(usage.outputTokens())))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
