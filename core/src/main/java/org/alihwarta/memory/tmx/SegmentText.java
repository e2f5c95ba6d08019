package org.alihwarta.memory.tmx;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alihwarta.memory.Unit;

/** Reads the text of a {@code seg} with its inline elements ({@code bpt ept ph it hi}, and {@code ut} of older files). */
final class SegmentText {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private long codes;
    private boolean overlong;

    private SegmentText() {}

    /**
     * Reads up to the end of the element; of a text that is too long, only so much is kept as shows that it is.
     *
     * @param seg at the start of the element
     */
    static SegmentText read(XMLStreamReader seg) throws XMLStreamException {
        SegmentText segment = new SegmentText();
        segment.content(seg);
        return segment;
    }

    String text() {
        return text.toString();
    }

    /** How many inline codes were no tags and are left out. */
    long codes() {
        return codes;
    }

    boolean isTooLong() {
        return overlong;
    }

    private void content(XMLStreamReader seg) throws XMLStreamException {
        int depth = 0;
        while (true) {
            switch (seg.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, seg);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (seg.getLocalName().equals("hi")) {
                        depth++;
                    } else {
                        inlineCode(seg);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == 0) {
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    /** The code itself; text inside of it ({@code sub}, such as a footnote) belongs to another sentence. */
    private void inlineCode(XMLStreamReader seg) throws XMLStreamException {
        code.setLength(0);
        int depth = 0;
        while (true) {
            switch (seg.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 0) {
                        append(code, seg);
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == 0) {
                        keepIfTag();
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private void keepIfTag() {
        if (TAG.matcher(code).matches()) {
            text.append(code);
        } else {
            codes++;
        }
    }

    private void append(StringBuilder to, XMLStreamReader seg) {
        int room = 2 * Unit.LONGEST - to.length();
        overlong |= seg.getTextLength() > room;
        to.append(seg.getTextCharacters(), seg.getTextStart(), Math.max(0, Math.min(room, seg.getTextLength())));
    }
}
