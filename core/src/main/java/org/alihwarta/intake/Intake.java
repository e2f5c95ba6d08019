package org.alihwarta.intake;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The front door for stories: decodes bytes, refuses what is no story, picks the importer.
 *
 * <p>Throws nothing but {@link AlihwartaException} of kind BAD_INPUT, whose message names the input and the remedy. Safe for use by
 * several threads.
 */
public final class Intake {
    /** Over ten times the longest story that newsrooms print; more is a whole site or a mistake. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Pattern HTML_NAME = Pattern.compile("(?i).*\\.x?html?");
    private static final Pattern TEXT_NAME = Pattern.compile("(?i).*\\.(?:txt|text|md)");
    /** Tags that only a page has; a text that mentions another tag is still a text. */
    private static final Pattern HTML_CONTENT = Pattern.compile(
            "(?is)\\s*(?:<!doctype html|<html|<head|<body|<article).*|.*</(?:p|div|h[1-6]|ul|ol|figure|article|blockquote|table)>.*|.*<br\\s*/?>.*");

    private final @Nullable LanguageCheck languageCheck;
    private final @Nullable String headline;

    private Intake(@Nullable LanguageCheck languageCheck, @Nullable String headline) {
        this.languageCheck = languageCheck;
        this.headline = headline;
    }

    /** An intake that takes Indonesian stories and finds their headlines itself. Reads the language weights: keep it. */
    public static Intake standard() {
        return new Intake(new LanguageCheck(), null);
    }

    /** An intake for wires, which takes English stories too; what comes in is to be translated before it is a story. */
    public static Intake orEnglish() {
        return new Intake(new LanguageCheck(EnumSet.of(Language.INDONESIAN, Language.ENGLISH)), null);
    }

    /** An intake that takes a story in whatever language. */
    public Intake withoutLanguageCheck() {
        return new Intake(null, headline);
    }

    /** An intake for a story whose headline is known; a blank one counts as none. */
    public Intake withHeadline(@Nullable String known) {
        return new Intake(languageCheck, known == null || known.isBlank() ? null : known);
    }

    /**
     * Reads a file or an upload.
     *
     * @param name file name or what else to call it in messages; its ending may say that it is HTML
     * @param contentType as in HTTP, where the sender gave one; its {@code charset} is obeyed
     */
    public Imported read(byte[] raw, String name, @Nullable String contentType) {
        String text = Decoding.decode(raw, name, contentType);
        return read(text, name, isHtml(text, name, contentType));
    }

    /** Reads what was typed or pasted, plain or HTML. */
    public Imported readPasted(String text, String name) {
        refuseLarge(text.getBytes(StandardCharsets.UTF_8).length, name);
        Decoding.refuseBinary(text, name);
        return read(text, name, isHtml(text, name, null));
    }

    /** Looks at a story that somebody has typed block by block as at one that is taken in: it must be Indonesian. */
    public Imported check(Document document, String name) {
        Imported imported = new Imported(document, List.of(), List.of());
        if (languageCheck == null) {
            return imported;
        }
        languageCheck.requireTaken(document, name);
        return imported.withNotes(languageCheck.doubts(document));
    }

    /** A line as it is taken in: one space for every run of white space, none around, nothing that cannot be seen. */
    public static String tidy(String line) {
        return Lines.normalise(line);
    }

    private Imported read(String text, String name, boolean html) {
        Importer importer = html ? HtmlImporter.withHeadline(headline) : PlainTextImporter.withHeadline(headline);
        Imported imported = importer.read(text, name);
        if (languageCheck == null) {
            return imported;
        }
        languageCheck.requireTaken(imported.document(), name);
        return imported.withNotes(languageCheck.doubts(imported.document()));
    }

    static void refuseLarge(long bytes, String name) {
        if (bytes > MOST_BYTES) {
            throw AlihwartaException.badInput(String.format(
                            Locale.ROOT,
                            "%s has %.1f MB, more than the %d MB that a story may have: send one story, without pictures in the text",
                            name,
                            bytes / 1024.0 / 1024.0,
                            MOST_BYTES / 1024 / 1024))
                    .remarking("large", Map.of("most", MOST_BYTES / 1024 / 1024));
        }
    }

    private static boolean isHtml(String text, String name, @Nullable String contentType) {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html")) {
            return true;
        }
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
            return false;
        }
        if (HTML_NAME.matcher(name).matches()) {
            return true;
        }
        return !TEXT_NAME.matcher(name).matches() && HTML_CONTENT.matcher(text).matches();
    }
}
