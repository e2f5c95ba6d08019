package org.alihwarta.registry;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/** Writes a termbase. */
final class TbxWriter {
    static final String NOTE = "alihwarta:";
    static final String PREFERRED = "preferredTerm-admn-sts";
    static final String ADMITTED = "admittedTerm-admn-sts";
    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

    private final Tbx.Dialect dialect;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    TbxWriter(Tbx.Dialect dialect) {
        this.dialect = dialect;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw bug(e);
        }
    }

    String write(Collection<Entity> entities) {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            root();
            header();
            xml.writeStartElement("text");
            xml.writeStartElement("body");
            for (Entity entity : entities) {
                entry(entity);
            }
            xml.writeEndDocument();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw bug(e);
        }
    }

    private void root() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(dialect.root);
        if (dialect == Tbx.Dialect.ISO_2019) {
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("style", "dca");
        }
        xml.writeAttribute("type", dialect == Tbx.Dialect.ISO_2019 ? "TBX-Basic" : "TBX");
        xml.writeAttribute("xml:lang", Language.INDONESIAN.tag());
    }

    private void header() throws XMLStreamException {
        for (String element : List.of(dialect.header, "fileDesc", "sourceDesc", "p")) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters("Alihwarta registry of entities");
        for (int i = 0; i < 4; i++) {
            xml.writeEndElement();
        }
    }

    private void entry(Entity entity) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(dialect.entry);
        xml.writeAttribute("id", entity.id());
        element("descrip", "subjectField", entity.kind().code());
        if (entity.proof() != null) {
            element("xref", "externalCrossReference", entity.proof().toString());
        }
        notes(entity);
        startLanguage(Language.INDONESIAN);
        for (Variant variant : entity.variants()) {
            term(variant.text(), variant.equals(entity.variants().get(0)), variant.use());
        }
        xml.writeEndElement();
        for (Map.Entry<Language, Forms> forms : entity.forms().entrySet()) {
            startLanguage(forms.getKey());
            for (String form : forms.getValue().all()) {
                term(form, form.equals(forms.getValue().preferred()), Variant.Use.PLAIN);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void notes(Entity entity) throws XMLStreamException {
        if (entity.gender() != null) {
            note("gender", entity.gender().code());
        }
        if (entity.keptAsWritten()) {
            note("flags", EntityRow.KEEP);
        }
        if (!entity.context().isEmpty()) {
            note("context", String.join("|", entity.context()));
        }
        if (entity.asOf() != null) {
            note("as_of", entity.asOf().toString());
        }
    }

    private void startLanguage(Language language) throws XMLStreamException {
        xml.writeStartElement(dialect.language);
        xml.writeAttribute("xml:lang", language.tag());
    }

    private void term(String term, boolean preferred, Variant.Use use) throws XMLStreamException {
        xml.writeStartElement(dialect.term);
        xml.writeStartElement("term");
        xml.writeCharacters(term);
        xml.writeEndElement();
        element("termNote", "administrativeStatus", preferred ? PREFERRED : ADMITTED);
        if (use != Variant.Use.PLAIN) {
            note("use", use.name().toLowerCase(Locale.ROOT));
        }
        xml.writeEndElement();
    }

    private void note(String key, String value) throws XMLStreamException {
        xml.writeStartElement("note");
        xml.writeCharacters(NOTE + key + "=" + value);
        xml.writeEndElement();
    }

    private void element(String name, String type, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", type);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static AlihwartaException bug(XMLStreamException e) {
        return new AlihwartaException(
                AlihwartaException.Kind.BUG, "the termbase could not be written: " + e.getMessage(), e);
    }
}
