package org.alihwarta.syndication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document element by element. Characters that XML does not have are left out. Used by one thread. */
final class Xml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private Xml(String root, Map<String, String> attributes) throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        open(root, attributes);
    }

    /** Something that writes elements. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    static byte[] document(String root, Map<String, String> attributes, Content content) {
        try {
            Xml xml = new Xml(root, attributes);
            content.write(xml);
            xml.writer.writeEndDocument();
            xml.writer.close();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("an XML document could not be written to memory", failure);
        }
    }

    /** An element with elements in it. */
    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write(this);
        writer.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        text(name, Map.of(), text);
    }

    void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        open(name, attributes);
        writer.writeCharacters(
                text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
        writer.writeEndElement();
    }

    /** An element without content. */
    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    private void open(String name, Map<String, String> attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }
}
