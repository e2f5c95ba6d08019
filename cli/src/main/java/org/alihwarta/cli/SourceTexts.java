package org.alihwarta.cli;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.translation.TranslatedTexts;

/** A file taken apart into texts, which knows how to put translated ones back. */
interface SourceTexts {
    List<String> texts();

    String render(TranslatedTexts translated, Language target);
}
