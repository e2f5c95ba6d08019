package org.alihwarta.evaluation;

import java.util.Locale;
import org.alihwarta.language.Language;

/** Pieces of HTML in which nothing of a text can become markup. */
final class Markup {
    private Markup() {}

    /** For element content and for attribute values in double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A text in its own language and direction. */
    static String text(String text, Language language) {
        return "<span lang=\"%s\" dir=\"%s\">%s</span>"
                .formatted(language.tag(), language.isRightToLeft() ? "rtl" : "ltr", escape(text));
    }

    /** A name that somebody gave, whose direction is not known. */
    static String name(String name) {
        return "<bdi>" + escape(name) + "</bdi>";
    }

    static String number(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
