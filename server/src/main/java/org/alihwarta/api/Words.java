package org.alihwarta.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How constants and types are called in JSON: {@code NO_MODEL} and {@code NoModel} are {@code no-model}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> find(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}
