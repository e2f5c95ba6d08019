package org.alihwarta.facts;

import java.util.List;
import java.util.Objects;
import org.alihwarta.language.Language;

/** How one language's news names currencies. */
final class Currencies {
    private static final Table TABLE = Table.read("currencies.tsv");

    private final Names<String> names = new Names<>();
    private final Language language;

    Currencies(Language language) {
        this.language = language;
        TABLE.rows().forEach(row -> forms(row).forEach(form -> names.add(form, TABLE.cell(row, "code"))));
        // Every language may fall back on the code and on the two signs that all readers know.
        TABLE.rows().forEach(row -> names.add(TABLE.cell(row, "code"), TABLE.cell(row, "code")));
        names.add("Rp", "IDR");
        names.add("US$", "USD");
    }

    Names<String> names() {
        return names;
    }

    /** The form that is printed. */
    String name(String code) {
        return forms(Objects.requireNonNull(
                        TABLE.rows().stream()
                                .filter(row -> TABLE.cell(row, "code").equals(code))
                                .findFirst()
                                .orElse(null),
                        () -> "no currency " + code))
                .get(0);
    }

    private List<String> forms(List<String> row) {
        return List.of(TABLE.cell(row, language.code()).split("\\|"));
    }
}
