package org.alihwarta.registry;

import com.ibm.icu.lang.UScript;
import org.alihwarta.language.Language;

/** Tells whether a form is written in the letters of its language. */
final class Scripts {
    private Scripts() {}

    /** Whether a letter of the language's own script is there, and for Chinese no kana. */
    static boolean fits(String form, Language language) {
        return switch (language) {
            case INDONESIAN, ENGLISH, FRENCH -> has(form, UScript.LATIN) && !has(form, UScript.HAN, UScript.ARABIC);
            case CHINESE -> has(form, UScript.HAN) && !has(form, UScript.HIRAGANA, UScript.KATAKANA, UScript.ARABIC);
            case JAPANESE -> has(form, UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA) && !has(form, UScript.ARABIC);
            case ARABIC -> has(form, UScript.ARABIC) && !has(form, UScript.LATIN, UScript.HAN);
        };
    }

    /** Whether everything in it is Latin letters, digits and signs, as brands and acronyms keep in every language. */
    static boolean isLatin(String form) {
        return has(form, UScript.LATIN) && !has(form, UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.ARABIC);
    }

    private static boolean has(String text, int... scripts) {
        return text.codePoints().anyMatch(c -> {
            int found = UScript.getScript(c);
            for (int script : scripts) {
                if (found == script) {
                    return true;
                }
            }
            return false;
        });
    }
}
