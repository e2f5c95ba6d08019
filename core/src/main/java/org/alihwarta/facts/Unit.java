package org.alihwarta.facts;

import com.ibm.icu.util.MeasureUnit;

/**
 * Units of measure that news uses; their names in every language are CLDR's. Customary units are there to be read: what the source gives in
 * kilometres an English edition may give in miles.
 */
public enum Unit {
    MILLIMETER(MeasureUnit.MILLIMETER, 'L', 0.001),
    CENTIMETER(MeasureUnit.CENTIMETER, 'L', 0.01),
    METER(MeasureUnit.METER, 'L', 1),
    KILOMETER(MeasureUnit.KILOMETER, 'L', 1000),
    INCH(MeasureUnit.INCH, 'L', 0.0254),
    FOOT(MeasureUnit.FOOT, 'L', 0.3048),
    YARD(MeasureUnit.YARD, 'L', 0.9144),
    MILE(MeasureUnit.MILE, 'L', 1609.344),
    SQUARE_METER(MeasureUnit.SQUARE_METER, 'A', 1),
    SQUARE_KILOMETER(MeasureUnit.SQUARE_KILOMETER, 'A', 1_000_000),
    SQUARE_MILE(MeasureUnit.SQUARE_MILE, 'A', 2_589_988),
    HECTARE(MeasureUnit.HECTARE, 'A', 10_000),
    ACRE(MeasureUnit.ACRE, 'A', 4046.86),
    GRAM(MeasureUnit.GRAM, 'M', 0.001),
    KILOGRAM(MeasureUnit.KILOGRAM, 'M', 1),
    TON(MeasureUnit.TONNE, 'M', 1000),
    POUND(MeasureUnit.POUND, 'M', 0.453592),
    OUNCE(MeasureUnit.OUNCE, 'M', 0.0283495),
    LITER(MeasureUnit.LITER, 'V', 1),
    GALLON(MeasureUnit.GALLON, 'V', 3.78541),
    CELSIUS(MeasureUnit.CELSIUS, 'T', 1),
    FAHRENHEIT(MeasureUnit.FAHRENHEIT, 'T', 1 / 1.8),
    /** Speeds compare with lengths: "per hour" is worded in too many ways to be always found behind the length. */
    KILOMETER_PER_HOUR(MeasureUnit.KILOMETER_PER_HOUR, 'L', 1000),
    MILE_PER_HOUR(MeasureUnit.MILE_PER_HOUR, 'L', 1609.344),
    MEGAWATT(MeasureUnit.MEGAWATT, 'P', 1);

    /** People round what they convert: 4,800 km are 3,000 miles (4,828 km). */
    private static final double ROUNDING = 0.04;

    private static final double FREEZING_IN_FAHRENHEIT = 32;

    @SuppressWarnings("ImmutableEnumChecker") // a MeasureUnit cannot be changed, only ICU does not say so
    private final MeasureUnit measure;

    private final char dimension;
    private final double size;

    /** @param size by the unit of its dimension that all others are compared in */
    Unit(MeasureUnit measure, char dimension, double size) {
        this.measure = measure;
        this.dimension = dimension;
        this.size = size;
    }

    MeasureUnit measure() {
        return measure;
    }

    public boolean measuresAs(Unit other) {
        return dimension == other.dimension;
    }

    /** Whether so many of this are about as much as so many of the other, as somebody who converts and rounds would say. */
    public boolean isAbout(double amount, Unit other, double otherAmount) {
        double mine = inBase(amount);
        double others = other.inBase(otherAmount);
        double margin = dimension == 'T' ? 1.5 : ROUNDING * Math.max(Math.abs(mine), Math.abs(others));
        return measuresAs(other) && Math.abs(mine - others) <= margin;
    }

    private double inBase(double amount) {
        return (this == FAHRENHEIT ? amount - FREEZING_IN_FAHRENHEIT : amount) * size;
    }
}
