package org.alihwarta.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/** From bytes to text: obeys a byte order mark and a declared charset, takes anything else for UTF-8, and never guesses. */
public final class Decoding {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final int HEAD = 2048;

    /** First bytes of what people send by mistake, with what it is. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF", "a PDF file",
            "PK\u0003\u0004", "a Word document or a ZIP archive",
            "\u00d0\u00cf\u0011\u00e0", "an old Word document",
            "\u0089PNG", "a PNG picture",
            "\u00ff\u00d8\u00ff", "a JPEG picture",
            "GIF8", "a GIF picture",
            "{\\rtf", "an RTF document",
            "\u001f\u008b", "a gzip archive");

    private Decoding() {}

    /**
     * The text of a file; refuses what is none, naming what it is, the place of the fault and the remedy.
     *
     * @param contentType as in HTTP, where the sender gave one; its {@code charset} is obeyed
     */
    public static String decode(byte[] raw, String name, @Nullable String contentType) {
        Intake.refuseLarge(raw.length, name);
        refuseOtherFiles(raw, name);
        Charset charset = charset(raw, name, contentType);
        if (charset.equals(StandardCharsets.UTF_8)) {
            refuseNul(raw, name);
        }
        String text = strictly(raw, charset, name);
        String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
        refuseBinary(withoutMark, name);
        return withoutMark;
    }

    private static void refuseNul(byte[] raw, String name) {
        for (int offset = 0; offset < raw.length; offset++) {
            if (raw[offset] == 0) {
                throw AlihwartaException.badInput(
                        name + " is not plain text: NUL byte at offset " + offset
                                + " (UTF-16 without a byte order mark, or no text at all): save the story as UTF-8 text or HTML and send it again");
            }
        }
    }

    private static void refuseOtherFiles(byte[] raw, String name) {
        String head = new String(raw, 0, Math.min(raw.length, 8), StandardCharsets.ISO_8859_1);
        SIGNATURES.forEach((start, kind) -> {
            if (head.startsWith(start)) {
                throw AlihwartaException.badInput(name + " is " + kind
                        + ", not text: open it, copy the story and paste it, or save it as plain text (UTF-8) or HTML");
            }
        });
    }

    private static Charset charset(byte[] raw, String name, @Nullable String contentType) {
        if (startsWith(raw, 0xFE, 0xFF) || startsWith(raw, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(raw, 0, Math.min(raw.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(contentType == null ? "" : contentType);
        if (declared.find()) {
            return named(declared.group(1), name);
        }
        Matcher meta = CHARSET.matcher(head);
        return head.toLowerCase(Locale.ROOT).contains("<meta") && meta.find()
                ? named(meta.group(1), name)
                : StandardCharsets.UTF_8;
    }

    private static Charset named(String charset, String name) {
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw AlihwartaException.badInput(
                    name + " says that its encoding is \"" + charset + "\", which does not exist: save it as UTF-8");
        }
    }

    private static String strictly(byte[] raw, Charset charset, String name) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(raw);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(raw.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw notIn(charset, raw, in.position(), name);
        }
        return out.flip().toString();
    }

    private static AlihwartaException notIn(Charset charset, byte[] raw, int offset, String name) {
        return AlihwartaException.badInput(String.format(
                Locale.ROOT,
                "%s is not %s: byte 0x%02X at offset %d does not belong there: save it as UTF-8%s",
                name,
                charset.name(),
                raw[offset] & 0xFF,
                offset,
                isSingleByteText(raw) ? " (it may be windows-1252: iconv -f WINDOWS-1252 -t UTF-8)" : ""));
    }

    /** Whether bytes above 127 are rare and everything below is text, as in Western text of the time before UTF-8. */
    private static boolean isSingleByteText(byte[] raw) {
        int high = 0;
        for (byte b : raw) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
            high += b < 0 ? 1 : 0;
        }
        return high * 5L < raw.length;
    }

    /** Refuses control characters, which no text has; the few that word processors leave behind are white space or invisible. */
    static void refuseBinary(String text, String name) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            boolean known =
                    c == '\t' || c == '\n' || c == '\r' || c == '\u000b' || c == '\f' || c == '\u001f' || c == '\u0085';
            if ((Character.isISOControl(c) && !known) || c == '\uffff') {
                throw AlihwartaException.badInput(String.format(
                                Locale.ROOT,
                                "%s is not plain text: control character U+%04X at character %d: save the story as UTF-8 text or HTML and send it again",
                                name,
                                (int) c,
                                index))
                        .remarking("binary", Map.of("place", index));
            }
        }
    }

    private static boolean startsWith(byte[] raw, int first, int second) {
        return raw.length > 1 && (raw[0] & 0xFF) == first && (raw[1] & 0xFF) == second;
    }
}
