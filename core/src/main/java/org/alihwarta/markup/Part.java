package org.alihwarta.markup;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.translation.TranslatedSegment;

/**
 * What stands between two tags of a sentence.
 *
 * @param text with the white space around it
 * @param start where it begins in the sentence
 * @param isKept whether it is not to be translated
 */
record Part(String text, int start, boolean isKept) {

    /** A part in the target language. */
    record Translated(String text, List<TranslatedSegment> segments) {
        Translated {
            segments = List.copyOf(segments);
        }

        static Translated unchanged(Part part) {
            return new Translated(part.words(), List.of());
        }
    }

    String words() {
        return text.strip();
    }

    boolean isToBeTranslated() {
        return !isKept && text.codePoints().anyMatch(Character::isLetter);
    }

    /** A translation with the white space of this part, if the language has any between words. */
    String spaced(String translation, Language language) {
        if (language.isWrittenWithoutSpaces()) {
            return translation;
        }
        String words = words();
        int at = text.indexOf(words);
        return text.substring(0, at) + translation + text.substring(at + words.length());
    }
}
