package org.alihwarta.evaluation;

/** The kinds of facts that are counted apart. */
public enum FactKind {
    /** Amounts, percentages, measures, scores, ages, addresses. */
    NUMBERS,
    /** Dates and times of day. */
    DATES,
    MONEY
}
