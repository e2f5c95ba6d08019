package org.alihwarta.memory.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Provenance;
import org.alihwarta.memory.Unit;
import org.alihwarta.memory.tmx.TmxReport.Skipped;
import org.alihwarta.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads a TMX file (1.1 to 1.4b) of any size in constant memory, in whatever encoding it names. No document type is followed and no
 * entity of one resolved. For one file.
 */
public final class TmxReader {
    private final String name;
    private final Consumer<Unit> taker;
    private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
    private Provenance fallback;
    /** The parser does not know where it is when the bytes are no text. */
    private int lastLine = 1;

    private long entries;
    private long units;
    private long codes;

    /**
     * @param name of the file, for messages
     * @param fallback for units of which the file does not say who translated them, or when
     * @param taker of every unit
     */
    public TmxReader(String name, Provenance fallback, Consumer<Unit> taker) {
        this.name = name;
        this.fallback = fallback;
        this.taker = taker;
    }

    /** Reads to the end; {@link AlihwartaException} of kind BAD_INPUT, with the line, for what is not TMX. */
    public TmxReport read(InputStream file) {
        XMLStreamReader xml = null;
        try {
            xml = SafeXml.streams().createXMLStreamReader(XmlText.of(file, name));
            requireTmx(xml);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element(xml);
                }
            }
            return new TmxReport(entries, units, skipped, codes);
        } catch (XMLStreamException broken) {
            throw notWellFormed(xml, broken);
        } catch (IOException unreadable) {
            throw AlihwartaException.unavailable(name + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private void requireTmx(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // comments and the document type
        }
        String version = xml.getAttributeValue(null, "version");
        if (!xml.getLocalName().equals("tmx")
                || (version != null && !version.strip().startsWith("1."))) {
            throw AlihwartaException.badInput(name + ", line " + line(xml) + ": not TMX 1.x but <" + xml.getLocalName()
                    + (version == null ? "" : " version=\"" + version + "\"") + ">: export the memory as TMX 1.4b");
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        lastLine = line(xml);
        if (xml.getLocalName().equals("header")) {
            String author = xml.getAttributeValue(null, "creationid");
            if (author != null && !author.isBlank()) {
                fallback = new Provenance(fallback.source(), author, fallback.story(), fallback.at());
            }
        } else if (xml.getLocalName().equals("tu")) {
            entry(xml);
        }
    }

    private void entry(XMLStreamReader xml) throws XMLStreamException {
        entries++;
        TmxEntry entry = new TmxEntry(attributes(xml));
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("tu")) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("prop")) {
                prop(xml, entry);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("tuv")) {
                variant(xml, entry);
            }
            event = xml.next();
        }
        take(entry);
    }

    private void take(TmxEntry entry) {
        if (!entry.hasSource()) {
            skip(Skipped.NO_INDONESIAN);
            return;
        }
        List<Unit> found = entry.units(fallback);
        if (found.isEmpty()) {
            skip(Skipped.NO_TARGET);
        }
        units += found.size();
        found.forEach(taker);
    }

    private static void prop(XMLStreamReader xml, TmxEntry entry) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "type");
        SegmentText value = SegmentText.read(xml);
        if (type != null && !value.isTooLong()) {
            entry.prop(type, value.text().strip());
        }
    }

    private void variant(XMLStreamReader xml, TmxEntry entry) throws XMLStreamException {
        String code = languageCode(xml);
        Optional<Language> language = TmxLanguages.find(code);
        Map<String, String> attributes = attributes(xml);
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("tuv")) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("prop")) {
                prop(xml, entry);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("seg")) {
                SegmentText text = SegmentText.read(xml);
                language.ifPresentOrElse(
                        known -> keep(entry, new TmxEntry.Text(known, text.text(), attributes), text),
                        () -> skip(Skipped.OTHER_LANGUAGE));
            }
            event = xml.next();
        }
    }

    private void keep(TmxEntry entry, TmxEntry.Text text, SegmentText read) {
        codes += read.codes();
        if (text.text().isBlank()) {
            skip(Skipped.EMPTY);
        } else if (read.isTooLong() || text.text().length() > Unit.LONGEST) {
            skip(Skipped.TOO_LONG);
        } else {
            entry.add(text);
        }
    }

    /** Until TMX 1.3 the attribute was {@code lang}. */
    private String languageCode(XMLStreamReader xml) {
        String code = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        String old = code == null ? xml.getAttributeValue(null, "lang") : code;
        if (old == null || old.isBlank()) {
            throw AlihwartaException.badInput(
                    name + ", line " + line(xml)
                            + ": a <tuv> does not say its language: add xml:lang, or leave that entry out. Nothing was taken in.");
        }
        return old;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        return attributes;
    }

    private void skip(Skipped reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    private static int line(XMLStreamReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private AlihwartaException notWellFormed(@Nullable XMLStreamReader xml, XMLStreamException broken) {
        int line = xml == null ? 1 : Math.max(lastLine, line(xml));
        String reason = String.valueOf(broken.getMessage()).replaceAll("(?s)^.*Message: ", "");
        return new AlihwartaException(
                AlihwartaException.Kind.BAD_INPUT,
                name + ", line " + line + ": not well-formed XML (" + reason
                        + "). Nothing was taken in: mend that line, or export the file again as TMX 1.4b in UTF-8.",
                broken);
    }
}
