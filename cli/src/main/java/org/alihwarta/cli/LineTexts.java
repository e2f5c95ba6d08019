package org.alihwarta.cli;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.translation.TranslatedTexts;

/** A text file: line n of the translation comes from line n. */
record LineTexts(List<String> texts) implements SourceTexts {
    static LineTexts of(InputFile input) {
        return new LineTexts(input.text().lines().toList());
    }

    @Override
    public String render(TranslatedTexts translated, Language target) {
        return String.join("\n", translated.texts()) + "\n";
    }
}
