package org.alihwarta.facts;

import com.ibm.icu.util.MeasureUnit;

/** Units of measure that news uses; their names in every language are CLDR's. */
public enum Unit {
    MILLIMETER(MeasureUnit.MILLIMETER),
    CENTIMETER(MeasureUnit.CENTIMETER),
    METER(MeasureUnit.METER),
    KILOMETER(MeasureUnit.KILOMETER),
    SQUARE_METER(MeasureUnit.SQUARE_METER),
    SQUARE_KILOMETER(MeasureUnit.SQUARE_KILOMETER),
    HECTARE(MeasureUnit.HECTARE),
    GRAM(MeasureUnit.GRAM),
    KILOGRAM(MeasureUnit.KILOGRAM),
    TON(MeasureUnit.TONNE),
    LITER(MeasureUnit.LITER),
    CELSIUS(MeasureUnit.CELSIUS),
    KILOMETER_PER_HOUR(MeasureUnit.KILOMETER_PER_HOUR),
    MEGAWATT(MeasureUnit.MEGAWATT);

    @SuppressWarnings("ImmutableEnumChecker") // a MeasureUnit cannot be changed, only ICU does not say so
    private final MeasureUnit measure;

    Unit(MeasureUnit measure) {
        this.measure = measure;
    }

    MeasureUnit measure() {
        return measure;
    }
}
