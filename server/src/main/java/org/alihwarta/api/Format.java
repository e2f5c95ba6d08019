package org.alihwarta.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.markup.Fragment;
import org.alihwarta.markup.MarkupTranslation;
import org.alihwarta.translation.TranslatedTexts;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;
import org.jspecify.annotations.Nullable;

/** What a text that is to be translated is written in. */
sealed interface Format {
    /** Without tags: what looks like one is words. */
    record Plain() implements Format {}

    /** Tags follow their words. */
    record Html() implements Format {}

    /** {@code kept} are the names, in lower case, of elements that are not translated. */
    record Xml(Set<String> kept) implements Format {
        public Xml {
            kept = Set.copyOf(kept);
        }
    }

    /** By the name that clients have for it; plain without one. */
    static Format named(@Nullable String name) {
        return named(name, Set.of());
    }

    static Format named(@Nullable String name, Set<String> kept) {
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "", "text" -> new Plain();
            case "html" -> new Html();
            case "xml" -> new Xml(kept);
            default ->
                throw AlihwartaException.badInput("Texts are in \"" + name + "\", but must be in text, html or xml");
        };
    }

    default TranslatedTexts translate(Translations translations, List<String> texts, Language target) {
        if (this instanceof Plain) {
            return translations.translate(texts, target, List.of(), TranslationProgress.NONE);
        }
        List<Fragment> fragments = texts.stream()
                .map(text -> this instanceof Xml xml ? Fragment.xml(text, xml.kept()) : Fragment.html(text))
                .toList();
        return new MarkupTranslation(translations).translate(fragments, target);
    }
}
