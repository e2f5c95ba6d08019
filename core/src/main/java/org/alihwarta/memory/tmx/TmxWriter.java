package org.alihwarta.memory.tmx;

import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Provenance;
import org.alihwarta.memory.Unit;

/** Writes units as TMX 1.4b in UTF-8, one after the other. For one file; not thread-safe. */
public final class TmxWriter implements AutoCloseable {
    private final XMLStreamWriter xml;

    /** Writes the header. The stream stays open. */
    public TmxWriter(OutputStream out, Instant now) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeDTD("\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n");
            xml.writeStartElement("tmx");
            xml.writeAttribute("version", "1.4");
            header(now);
            xml.writeStartElement("body");
        } catch (XMLStreamException failure) {
            throw failed(failure);
        }
    }

    /** Adds one entry. */
    public void write(long id, Unit unit) {
        try {
            Provenance provenance = unit.provenance();
            String date = TmxEntry.DATE.format(provenance.at());
            xml.writeCharacters("\n");
            xml.writeStartElement("tu");
            xml.writeAttribute("tuid", Long.toString(id));
            xml.writeAttribute("changedate", date);
            xml.writeAttribute("changeid", printable(provenance.author()));
            props(unit);
            variant(Language.INDONESIAN, unit.source());
            variant(unit.language(), unit.target());
            xml.writeEndElement();
        } catch (XMLStreamException failure) {
            throw failed(failure);
        }
    }

    @Override
    public void close() {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw failed(failure);
        }
    }

    private void header(Instant now) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Alihwarta");
        xml.writeAttribute("creationtoolversion", "1");
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "Alihwarta");
        xml.writeAttribute("adminlang", Language.ENGLISH.tag());
        xml.writeAttribute("srclang", Language.INDONESIAN.tag());
        xml.writeAttribute("datatype", "plaintext");
        xml.writeAttribute("creationdate", TmxEntry.DATE.format(now));
        xml.writeCharacters("\n");
    }

    private void props(Unit unit) throws XMLStreamException {
        if (unit.context().isKnown()) {
            prop(TmxEntry.BEFORE, Long.toHexString(unit.context().before()));
            prop(TmxEntry.AFTER, Long.toHexString(unit.context().after()));
        }
        if (unit.provenance().story() != null) {
            prop(TmxEntry.STORY, unit.provenance().story().toString());
        }
    }

    private void prop(String type, String value) throws XMLStreamException {
        xml.writeStartElement("prop");
        xml.writeAttribute("type", type);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void variant(Language language, String text) throws XMLStreamException {
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml:lang", language.tag());
        xml.writeStartElement("seg");
        new InlineCodes(xml).write(printable(text));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Without what XML 1.0 cannot hold (section 2.2). */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static AlihwartaException failed(XMLStreamException failure) {
        return AlihwartaException.unavailable(
                "The TMX file could not be written (" + failure.getMessage() + "): is the disk full?", failure);
    }
}
