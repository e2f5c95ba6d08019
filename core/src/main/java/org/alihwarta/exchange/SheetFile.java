package org.alihwarta.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.alihwarta.intake.Intake;

/** A file in one of the formats that hold more than a text. */
public enum SheetFile {
    NINJS,
    NEWSML,
    WXR,
    /** None of them: a text. */
    OTHER;

    private static final int HEAD = 4096;

    /** Looks at the beginning of a file. */
    public static SheetFile of(byte[] raw) {
        String head =
                new String(raw, 0, Math.min(raw.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String start = head.stripLeading().replaceFirst("^\u00ef\u00bb\u00bf", "");
        if (start.startsWith("{")) {
            return NINJS;
        }
        if (head.contains("iptc.org/std/nar/")) {
            return NEWSML;
        }
        return head.contains("wordpress.org/export/") ? WXR : OTHER;
    }

    /** The texts of a file of ninjs or NewsML-G2. */
    public List<Sheet> read(byte[] raw, String name, Intake intake) {
        return switch (this) {
            case NINJS -> new NinjsReader(intake).read(raw, name);
            case NEWSML -> new NewsMlReader(intake).read(raw, name);
            case WXR, OTHER -> throw new IllegalArgumentException(name + " is no file of sheets");
        };
    }
}
