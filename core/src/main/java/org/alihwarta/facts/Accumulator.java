package org.alihwarta.facts;

import java.math.BigDecimal;
import org.alihwarta.language.Language;

/** Adds up one number from its digits and words, left to right. */
final class Accumulator {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final Language language;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal last = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ONE;
    private boolean empty = true;
    private boolean sectionHasDigits;
    private boolean closed;
    private boolean whole;

    Accumulator(Language language) {
        this.language = language;
    }

    BigDecimal amount() {
        return total.add(section);
    }

    /** What the last word multiplied the rest by; 1 where the number does not end in a scale word. */
    BigDecimal scale() {
        return section.signum() == 0 && !whole ? scale : BigDecimal.ONE;
    }

    boolean addDigits(BigDecimal value) {
        if (language.isWrittenWithoutSpaces()
                && !closed
                && last.compareTo(value) > 0
                && last.compareTo(BigDecimal.TEN) >= 0) {
            section = section.add(value); // 5千4百万
            last = value;
            return true;
        }
        if (closed || section.signum() != 0 || sectionHasDigits || (!empty && !language.isWrittenWithoutSpaces())) {
            return false;
        }
        section = value;
        last = value;
        empty = false;
        sectionHasDigits = true;
        return true;
    }

    /** False, and nothing changed, when the word does not continue this number. */
    boolean add(NumberWords.NumberWord word) {
        boolean added = (!closed || isFractionOf(word))
                && switch (word.kind()) {
                    case UNIT -> addUnit(word.value());
                    case TEEN -> addTeen();
                    case TIMES -> multiplyLast(word.value());
                    case SCALE -> multiplyAll(word.value());
                    case WHOLE -> addWhole(word.value());
                };
        empty &= !added;
        return added;
    }

    /** {@code setengah juta}: a fraction takes no more units, but may be one of a scale. */
    private boolean isFractionOf(NumberWords.NumberWord word) {
        return total.scale() > 0 && word.kind() == NumberWords.Kind.SCALE;
    }

    /** Whether the word opens a second number: after two million, "three million" is not five. */
    boolean isOverrunBy(NumberWords.NumberWord word) {
        return word.kind() == NumberWords.Kind.SCALE
                && !language.isWrittenWithoutSpaces()
                && total.signum() != 0
                && section.signum() != 0
                && word.value().compareTo(scale) >= 0;
    }

    private boolean addUnit(BigDecimal value) {
        if (sectionHasDigits) {
            return false;
        }
        if (language.isWrittenWithoutSpaces() && !empty && last.compareTo(BigDecimal.TEN) < 0 && last.signum() > 0) {
            section = section.multiply(BigDecimal.TEN).add(value); // 二〇二五: digits by place
            last = value.signum() == 0 ? last : value;
            return true;
        }
        if (!fits(value)) {
            return false;
        }
        section = section.add(value);
        last = value;
        return true;
    }

    /** Whether a language would say this word after what has been said: twenty-five, soixante-quinze, خمسة وعشرون. */
    private boolean fits(BigDecimal value) {
        int rest = section.remainder(HUNDRED).intValue();
        if (section.signum() == 0) {
            return true;
        }
        if (value.compareTo(BigDecimal.TEN) < 0) {
            boolean frenchTeen = language == Language.FRENCH && value.intValue() >= 7;
            return rest % 10 == 0 && (rest != 10 || frenchTeen || language.isWrittenWithoutSpaces());
        }
        if (language == Language.ARABIC) {
            return rest < 10 && value.compareTo(HUNDRED) < 0;
        }
        boolean teen = value.compareTo(TWENTY) < 0;
        return (rest == 0 && value.compareTo(HUNDRED) < 0) || (teen && (rest == 60 || rest == 80));
    }

    private boolean addTeen() {
        if (last.signum() == 0 || last.compareTo(BigDecimal.TEN) >= 0 || sectionHasDigits) {
            return false;
        }
        section = section.add(BigDecimal.TEN);
        last = BigDecimal.TEN;
        return true;
    }

    private boolean multiplyLast(BigDecimal factor) {
        if (last.signum() == 0) {
            // "cent", "百" and Arabic-style hundreds stand for one of themselves; "hundred" and "ratus" do not.
            boolean needsUnit = language == Language.ENGLISH || language == Language.INDONESIAN;
            if (needsUnit || (language.isWrittenWithoutSpaces() && !empty)) {
                return false;
            }
            section = section.add(factor);
        } else {
            section = section.add(last.multiply(factor.subtract(BigDecimal.ONE)));
        }
        last = last.signum() == 0 ? factor : last.multiply(factor);
        return true;
    }

    private boolean multiplyAll(BigDecimal factor) {
        if (section.signum() == 0 && total.signum() == 0) {
            // "mille" and "ألف" say one thousand, "thousand" and "ribu" alone say no number.
            if (!empty || (language != Language.FRENCH && language != Language.ARABIC)) {
                return false;
            }
            section = BigDecimal.ONE;
        }
        if (section.signum() == 0) {
            total = total.multiply(factor); // 1.2万亿, seribu triliun
        } else if (language.isWrittenWithoutSpaces() && factor.compareTo(scale) > 0) {
            total = total.add(section).multiply(factor); // 1万2000亿
        } else {
            total = total.add(section.multiply(factor));
        }
        scale = factor;
        whole = false;
        section = BigDecimal.ZERO;
        last = BigDecimal.ZERO;
        sectionHasDigits = false;
        return true;
    }

    private boolean addWhole(BigDecimal value) {
        if (!empty) {
            return false;
        }
        total = value;
        whole = true;
        scale = BigDecimal.TEN.pow(Math.max(0, value.precision() - value.scale() - 1)); // مليونان: two of a million
        closed = value.scale() > 0 || value.compareTo(BigDecimal.TEN) <= 0;
        return true;
    }
}
