package org.alihwarta.memory.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.error.AlihwartaException;

/**
 * The characters of an XML file in the encoding that its byte order mark or its first line names (XML 1.0, appendix F). The JDK's parser
 * can do so itself, but prints what it cannot decode to standard error.
 */
final class XmlText {
    private static final int LOOK_AHEAD = 256;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlText() {}

    /** Bytes that are no text of the encoding fail as an {@link IOException} when they are reached. */
    static Reader of(InputStream file, String name) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(file, LOOK_AHEAD);
        byte[] start = bytes.readNBytes(LOOK_AHEAD);
        int mark = start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF
                ? 3
                : 0;
        bytes.unread(start, mark, start.length - mark);
        return new InputStreamReader(
                bytes,
                charset(start, name)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] start, String name) {
        if (start.length >= 2 && (start[0] == 0 || start[1] == 0 || (start[0] & 0xFF) >= 0xFE)) {
            boolean little = start[0] == (byte) 0xFF || (start[1] == 0 && start[0] != (byte) 0xFE);
            return hasMark(start)
                    ? StandardCharsets.UTF_16
                    : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        Matcher encoding = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1).replace("ï»¿", ""));
        if (!encoding.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(encoding.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    name + ", line 1: unknown encoding \"" + encoding.group(1) + "\": save the file as UTF-8",
                    unknown);
        }
    }

    private static boolean hasMark(byte[] start) {
        return (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF && ((start[0] & 0xFF) >= 0xFE);
    }
}
