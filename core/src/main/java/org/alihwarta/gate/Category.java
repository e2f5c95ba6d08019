package org.alihwarta.gate;

/** What kind of fault a gate looks for; the numbers are those of the list of gates in {@code docs/gates.md}. */
public enum Category {
    LANGUAGE(1),
    OMISSION(2),
    LOOP(3),
    ADDITION(4),
    VALUE(5),
    NAME(6),
    TRANSLITERATION(7),
    QUOTATION(8),
    PERSON(9),
    LABEL(10);

    private final int number;

    Category(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
