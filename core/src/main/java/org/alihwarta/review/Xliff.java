package org.alihwarta.review;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.jspecify.annotations.Nullable;

/**
 * An edition as translators outside exchange it: OASIS XLIFF 1.2 (2008) or 2.1 (2018), a unit per sentence.
 *
 * @param units in reading order; a file that comes back may have left some out
 */
public record Xliff(EditionKey edition, List<Unit> units) {
    private static final String NAMESPACE_12 = "urn:oasis:names:tc:xliff:document:1.2";
    /** XLIFF 2.1 kept the namespace of 2.0. */
    private static final String NAMESPACE_21 = "urn:oasis:names:tc:xliff:document:2.0";

    public Xliff {
        units = List.copyOf(units);
    }

    /**
     * A sentence.
     *
     * @param number from 1
     * @param target empty where nobody has translated it
     * @param isFinal whether a person wrote it
     */
    public record Unit(int number, String source, String target, boolean isFinal) {}

    /** The dialects. */
    public enum Version {
        V1_2("1.2", NAMESPACE_12),
        V2_1("2.1", NAMESPACE_21);

        private final String number;
        private final String namespace;

        Version(String number, String namespace) {
            this.number = number;
            this.namespace = namespace;
        }
    }

    /** Of an edition that has been translated. */
    public static Xliff of(Edition edition) {
        List<Unit> units = new ArrayList<>();
        for (TranslatedSegment segment : edition.requireContent().segments()) {
            boolean person = segment.origin() instanceof Origin.Person;
            units.add(new Unit(units.size() + 1, segment.segment().source(), segment.target(), person));
        }
        return new Xliff(edition.key(), units);
    }

    public String write(Version version) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("xliff");
            xml.writeDefaultNamespace(version.namespace);
            attributes(xml, Map.of("version", version.number));
            if (version == Version.V1_2) {
                body12(xml);
            } else {
                body21(xml);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string can always be written", impossible);
        }
        return text.toString();
    }

    private void body12(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("file");
        xml.writeAttribute("original", edition.toString());
        xml.writeAttribute("source-language", Language.INDONESIAN.tag());
        xml.writeAttribute("target-language", edition.language().tag());
        xml.writeAttribute("datatype", "plaintext");
        xml.writeStartElement("body");
        for (Unit unit : units) {
            xml.writeStartElement("trans-unit");
            xml.writeAttribute("id", "s" + unit.number());
            element(xml, "source", unit.source(), Map.of());
            element(
                    xml,
                    "target",
                    unit.target(),
                    Map.of("state", unit.isFinal() ? "final" : "needs-review-translation"));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void body21(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute("srcLang", Language.INDONESIAN.tag());
        xml.writeAttribute("trgLang", edition.language().tag());
        xml.writeStartElement("file");
        xml.writeAttribute("id", "f1");
        xml.writeAttribute("original", edition.toString());
        for (Unit unit : units) {
            xml.writeStartElement("unit");
            xml.writeAttribute("id", "s" + unit.number());
            xml.writeStartElement("segment");
            xml.writeAttribute("state", unit.isFinal() ? "final" : "translated");
            element(xml, "source", unit.source(), Map.of());
            element(xml, "target", unit.target(), Map.of());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text, Map<String, String> attributes)
            throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(xml, attributes);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    /**
     * Reads either dialect; markup inside a sentence is passed over, its text is kept.
     *
     * @throws AlihwartaException of kind BAD_INPUT for what is no XLIFF or was not written here
     */
    public static Xliff read(String text) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            return new Reading(xml).document();
        } catch (XMLStreamException | IllegalArgumentException | NoSuchElementException unreadable) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "This is no XLIFF file that was written here: export it again and translate that one",
                    unreadable);
        }
    }

    /** A file that is being read. */
    private static final class Reading {
        private final XMLStreamReader xml;
        private final List<Unit> units = new ArrayList<>();
        private @Nullable EditionKey edition;
        private int number;
        private String source = "";

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        Xliff document() throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    start(xml.getLocalName());
                }
            }
            if (edition == null) {
                throw new IllegalArgumentException("no file element with an edition");
            }
            return new Xliff(edition, units);
        }

        private void start(String name) throws XMLStreamException {
            switch (name) {
                case "file" -> edition = EditionKey.parse(attribute("original"));
                case "unit", "trans-unit" ->
                    number = Integer.parseInt(attribute("id").substring(1));
                case "source" -> source = text();
                case "target" -> units.add(new Unit(number, source, text(), true));
                default -> {
                    // Tools add notes, matches and metadata of their own.
                }
            }
        }

        private String attribute(String name) {
            String value = xml.getAttributeValue(null, name);
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException("no attribute " + name);
            }
            return value;
        }

        private String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                    text.append(xml.getText());
                }
            }
            return text.toString();
        }
    }
}
