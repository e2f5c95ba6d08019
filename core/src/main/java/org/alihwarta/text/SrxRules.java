package org.alihwarta.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.loomchild.segment.srx.LanguageRule;
import net.loomchild.segment.srx.Rule;
import net.loomchild.segment.srx.SrxDocument;

/**
 * Reads the part of SRX 2.0 that our rule files use: rules of one language each, without cascade.
 *
 * <p>The library's own readers run JAXB 2, which no longer comes with Java; this one needs the JDK only.
 */
final class SrxRules {
    private SrxRules() {}

    /** The rules in a resource beside this class; a resource that is missing or broken is a mistake of ours. */
    static SrxDocument read(String resource) {
        try (InputStream in = Objects.requireNonNull(SrxRules.class.getResourceAsStream(resource), resource)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            return document(factory.createXMLStreamReader(in));
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("the sentence rules " + resource + " cannot be read", e);
        }
    }

    private static SrxDocument document(XMLStreamReader xml) throws XMLStreamException {
        SrxDocument document = new SrxDocument(false);
        LanguageRule language = new LanguageRule("none");
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "languagerule" -> language = new LanguageRule(xml.getAttributeValue(null, "languagerulename"));
                case "rule" -> language.addRule(rule(xml));
                case "languagemap" -> document.addLanguageMap(xml.getAttributeValue(null, "languagepattern"), language);
                default -> {}
            }
        }
        return document;
    }

    private static Rule rule(XMLStreamReader xml) throws XMLStreamException {
        boolean breaks = "yes".equals(xml.getAttributeValue(null, "break"));
        xml.nextTag();
        String before = xml.getElementText();
        xml.nextTag();
        return new Rule(breaks, before, xml.getElementText());
    }
}
