package org.alihwarta.site;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.alihwarta.web.Messages;

/** The site's message files, read once. Safe for use by several threads. */
public final class SiteTexts {
    private final Map<Language, Messages> messages;

    public SiteTexts() {
        Map<Language, Messages> read = Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> Messages.read(SiteTexts.class, language)));
        messages = Collections.unmodifiableMap(new EnumMap<>(read));
    }

    public Messages in(Language language) {
        return Objects.requireNonNull(messages.get(language), "every language has messages");
    }
}
