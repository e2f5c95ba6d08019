package org.alihwarta.exchange;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.alihwarta.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes bundles as NewsML-G2 2.34 of the IPTC: a news message with an item per language, each translation linked to its original. Safe
 * for use by several threads.
 */
public final class NewsMlWriter {
    static final String NAR = "http://iptc.org/std/nar/2006-10-01/";
    static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String VERSION = "2.34";

    private final Wording wording;

    public NewsMlWriter(Wording wording) {
        this.wording = wording;
    }

    /** {@code sent} is the time in the message's header. */
    public String write(Bundle bundle, Instant sent) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("newsMessage");
            xml.writeDefaultNamespace(NAR);
            xml.writeStartElement("header");
            element(xml, "sent", sent.toString());
            xml.writeEndElement();
            xml.writeStartElement("itemSet");
            for (Sheet sheet : bundle.sheets()) {
                item(xml, sheet);
            }
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML of strings can be written", impossible);
        }
    }

    private void item(XMLStreamWriter xml, Sheet sheet) throws XMLStreamException {
        xml.writeStartElement("newsItem");
        xml.writeAttribute("guid", sheet.uri());
        xml.writeAttribute("version", Integer.toString(sheet.version()));
        xml.writeAttribute("standard", "NewsML-G2");
        xml.writeAttribute("standardversion", VERSION);
        xml.writeAttribute("conformance", "power");
        xml.writeAttribute("xml:lang", String.valueOf(sheet.language()));
        coded(xml, "catalogRef", "href", "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml");
        itemMeta(xml, sheet);
        contentMeta(xml, sheet);
        xml.writeStartElement("contentSet");
        xml.writeStartElement("inlineXML");
        xml.writeAttribute("contenttype", "application/xhtml+xml");
        body(xml, sheet);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void itemMeta(XMLStreamWriter xml, Sheet sheet) throws XMLStreamException {
        xml.writeStartElement("itemMeta");
        coded(xml, "itemClass", "qcode", "ninat:text");
        coded(xml, "provider", "literal", "Alihwarta");
        element(xml, "versionCreated", text(sheet.changedAt()));
        if (sheet.publishedAt() != null) {
            element(xml, "firstCreated", text(sheet.publishedAt()));
        }
        coded(xml, "pubStatus", "qcode", "stat:usable");
        if (sheet.translatedFrom() != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "irel:translatedFrom");
            xml.writeAttribute("residref", sheet.translatedFrom());
        }
        xml.writeEndElement();
    }

    private static void contentMeta(XMLStreamWriter xml, Sheet sheet) throws XMLStreamException {
        xml.writeStartElement("contentMeta");
        if (sheet.translatedFrom() != null) {
            coded(xml, "digitalSourceType", "qcode", "digsrctype:trainedAlgorithmicMedia");
        }
        coded(xml, "language", "tag", String.valueOf(sheet.language()));
        if (sheet.section() != null) {
            coded(xml, "genre", "literal", sheet.section().slug());
        }
        for (String topic : sheet.topics()) {
            xml.writeStartElement("subject");
            xml.writeAttribute("literal", topic);
            element(xml, "name", topic);
            xml.writeEndElement();
        }
        if (sheet.byline() != null) {
            element(xml, "by", sheet.byline());
        }
        element(xml, "headline", sheet.document().headline());
        xml.writeEndElement();
    }

    /** The body is HTML that jsoup has written; as XHTML it is the same but for its closing of empty elements. */
    private void body(XMLStreamWriter xml, Sheet sheet) throws XMLStreamException {
        Language language = Language.findByCode(String.valueOf(sheet.language()).split("-", 2)[0])
                .orElse(Language.INDONESIAN);
        Document page = Jsoup.parseBodyFragment(new BodyHtml(language, wording).of(sheet.document()));
        xml.writeStartElement("html");
        xml.writeDefaultNamespace(XHTML);
        xml.writeStartElement("head");
        element(xml, "title", sheet.document().headline());
        xml.writeEndElement();
        node(xml, page.body());
        xml.writeEndElement();
    }

    private static void node(XMLStreamWriter xml, Node node) throws XMLStreamException {
        if (node instanceof TextNode words) {
            xml.writeCharacters(words.getWholeText());
        } else if (node instanceof Element element) {
            xml.writeStartElement(element.normalName());
            for (Attribute attribute : element.attributes()) {
                xml.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            for (Node child : element.childNodes()) {
                node(xml, child);
            }
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void coded(XMLStreamWriter xml, String name, String attribute, String value)
            throws XMLStreamException {
        xml.writeEmptyElement(name);
        xml.writeAttribute(attribute, value);
    }

    private static String text(@Nullable Instant time) {
        return String.valueOf(time);
    }
}
