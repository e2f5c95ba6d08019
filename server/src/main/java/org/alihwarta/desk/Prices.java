package org.alihwarta.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alihwarta.text.Document;
import org.alihwarta.translation.Translations;
import org.alihwarta.web.Messages;

/**
 * Says what a story will cost at most with each engine that is paid for. Safe for use by several threads.
 *
 * @param translations absent while nothing translates here
 * @param currency in which the engines are paid
 */
public record Prices(Supplier<Optional<Translations>> translations, String currency) {
    private static final int MICRO_DIGITS = 6;

    /** One sentence per engine; none where everything is done on one's own machine. */
    List<String> of(Document story, Messages text) {
        return translations
                .get()
                .map(now -> now.prices(String.join("\n", story.texts())))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .map(price -> text.of(
                        "editor.price",
                        Map.of("engine", price.getKey(), "price", amount(price.getValue()), "currency", currency)))
                .toList();
    }

    /** Rounded up, for it is said to be the most. */
    private static BigDecimal amount(long micros) {
        return BigDecimal.valueOf(micros, MICRO_DIGITS).setScale(4, RoundingMode.CEILING);
    }
}
