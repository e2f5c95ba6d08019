package org.alihwarta.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.translation.TranslatedTexts;
import org.alihwarta.translation.Translations;
import org.jspecify.annotations.Nullable;

/** Translates texts that are no stories, within limits. Safe for use by several threads. */
public final class TextDesk {
    static final int MOST_TEXTS = 50;
    static final int MOST_CHARACTERS = 50_000;

    private final Supplier<Optional<Translations>> translations;

    /** {@code translations} is absent while this server translates nothing. */
    public TextDesk(Supplier<Optional<Translations>> translations) {
        this.translations = translations;
    }

    TranslatedTexts translate(List<String> texts, Format format, Language target) {
        long characters = texts.stream().mapToLong(String::length).sum();
        if (texts.isEmpty() || texts.size() > MOST_TEXTS || characters > MOST_CHARACTERS) {
            throw AlihwartaException.badInput(
                    texts.size() + " texts of " + characters + " characters were sent; send 1 to " + MOST_TEXTS
                            + " texts of at most " + MOST_CHARACTERS + " characters together");
        }
        if (target == Language.INDONESIAN) {
            throw AlihwartaException.badInput("Texts are translated from Indonesian: choose one of en, zh, ja, ar, fr");
        }
        Translations ready = translations
                .get()
                .orElseThrow(() -> AlihwartaException.unavailable(
                        "This server translates nothing: ask one that was started with a model", null));
        return format.translate(ready, texts, target);
    }

    /** The languages that there is an engine for, in the order in which they are shown. */
    List<Language> targets() {
        return translations.get().stream()
                .flatMap(ready -> Language.targets().stream().filter(ready::serves))
                .toList();
    }

    /** A language by any of the codes that clients use for it: {@code EN-US}, {@code zh-Hans}. */
    static Language target(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(given -> Language.findByCode(given.split("[-_]", 2)[0]))
                .orElseThrow(() -> AlihwartaException.badInput(
                        "There is no target language \"" + code + "\": choose one of en, zh, ja, ar, fr"));
    }

    static void requireIndonesian(@Nullable String code) {
        if (code != null && !code.isEmpty() && !Set.of("id", "auto").contains(code.toLowerCase(Locale.ROOT))) {
            throw AlihwartaException.badInput(
                    "The source language is \"" + code + "\", but texts are translated from Indonesian (id)");
        }
    }
}
