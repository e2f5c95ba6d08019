package org.alihwarta.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alihwarta.gate.FindingMessages;
import org.alihwarta.language.Language;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.web.Messages;

/** The desk's message files with those of the site and of the gates, read once. Safe for use by several threads. */
public final class DeskTexts {
    /** Indonesian first: it is the standard. */
    public static final List<Language> LANGUAGES = List.of(Language.INDONESIAN, Language.ENGLISH);

    private final Map<Language, Messages> messages;
    private final Map<Language, FindingMessages> findings;

    public DeskTexts() {
        messages = LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        language -> Messages.read(DeskTexts.class, language)
                                .with(Messages.read(SiteTexts.class, language))));
        findings = LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), FindingMessages::in));
    }

    public Messages in(Language language) {
        return spoken(messages, language);
    }

    FindingMessages findings(Language language) {
        return spoken(findings, language);
    }

    private static <T> T spoken(Map<Language, T> byLanguage, Language language) {
        Language spoken = LANGUAGES.contains(language) ? language : Language.INDONESIAN;
        return Objects.requireNonNull(byLanguage.get(spoken), "the desk speaks Indonesian and English");
    }

    /** The first of the browser's languages that the desk speaks. */
    static Language preferred(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> Language.findByCode(locale.getLanguage()).stream())
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Language.INDONESIAN);
    }

    static Optional<Language> findByCode(String code) {
        return Language.findByCode(code).filter(LANGUAGES::contains);
    }
}
