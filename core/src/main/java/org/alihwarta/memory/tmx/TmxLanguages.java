package org.alihwarta.memory.tmx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.language.Language;

/** The language codes of files. */
final class TmxLanguages {
    /** ISO 639-1 called Indonesian {@code in} until 1989, and old Java programs still write so. */
    private static final Set<String> INDONESIAN = Set.of("id", "in", "ind");

    private static final Set<String> TRADITIONAL = Set.of("hant", "tw", "hk", "mo");

    private TmxLanguages() {}

    /** The language of a code such as {@code EN-US} or {@code zh_CN}; regions count as their language, Traditional Chinese as none. */
    static Optional<Language> find(String code) {
        List<String> parts = List.of(code.strip().toLowerCase(Locale.ROOT).split("[-_]"));
        if (INDONESIAN.contains(parts.get(0))) {
            return Optional.of(Language.INDONESIAN);
        }
        return Language.findByCode(parts.get(0))
                .filter(language ->
                        language != Language.CHINESE || parts.stream().noneMatch(TRADITIONAL::contains));
    }
}
