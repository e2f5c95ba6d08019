package org.alihwarta.xml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import org.alihwarta.error.AlihwartaException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that strangers wrote: no document type is followed, hence no entity grows or fetches (XXE). */
public final class SafeXml {
    private SafeXml() {}

    /** A whole document; {@link AlihwartaException} of kind BAD_INPUT for what is not XML or names a document type. */
    public static Document read(String xml, String name) {
        try {
            return builder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException unreadable) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    name + " cannot be read as XML (" + unreadable.getMessage() + "): send it again without a DOCTYPE",
                    unreadable);
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can be read", impossible);
        }
    }

    /** For files of any size. Old formats name a document type; it is passed over, never fetched, and no entity of it is resolved. */
    public static XMLInputFactory streams() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's parser has these features", impossible);
        }
    }

    /** The JDK's own handler prints. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // Nothing is lost by it.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
