package org.alihwarta.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Decoding;
import org.alihwarta.intake.Intake;
import org.alihwarta.language.Language;
import org.alihwarta.xml.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the text items of NewsML-G2, alone or in a message. Safe for use by several threads. */
public final class NewsMlReader {
    private final Intake intake;

    public NewsMlReader(Intake intake) {
        this.intake = intake;
    }

    /**
     * The Indonesian or unlabelled items; translations are left to their originals. Where there are none, the English ones, of which the
     * intake knows whether they are taken.
     */
    public List<Sheet> read(byte[] raw, String name) {
        Document document = SafeXml.read(Decoding.decode(raw, name, null), name);
        return Stream.of(Language.INDONESIAN, Language.ENGLISH)
                .map(language -> sheets(document, language, name))
                .filter(sheets -> !sheets.isEmpty())
                .findFirst()
                .orElseThrow(() -> AlihwartaException.badInput(
                        name + " has no news item in Indonesian or English: send NewsML-G2 with text items"));
    }

    private List<Sheet> sheets(Document document, Language wanted, String name) {
        List<Sheet> sheets = new ArrayList<>();
        for (Element item : all(document, "newsItem")) {
            String language = language(item);
            if (language == null || language.startsWith(wanted.code())) {
                sheets.add(sheet(item, language, name));
            }
        }
        return sheets;
    }

    private Sheet sheet(Element item, @Nullable String language, String name) {
        Element body = first(item, "inlineXML")
                .orElseThrow(() -> AlihwartaException.badInput(name + " has the item " + item.getAttribute("guid")
                        + " without inlineXML: only texts are taken"));
        String guid = item.getAttribute("guid");
        if (guid.isBlank()) {
            throw AlihwartaException.badInput(name + " has an item without a guid: it could not be known again");
        }
        return new Sheet(
                guid,
                language,
                SheetReading.document(
                        intake, text(item, "headline"), html(first(body, "body").orElse(body)), true, name),
                text(item, "by"),
                SheetReading.section(first(item, "genre")
                        .map(genre -> genre.getAttribute("literal"))
                        .orElse(null)),
                topics(item),
                SheetReading.version(item.getAttribute("version")),
                SheetReading.time(text(item, "firstCreated")),
                SheetReading.time(text(item, "versionCreated")),
                null);
    }

    private static List<String> topics(Element item) {
        return all(item, "subject").stream()
                .map(subject -> text(subject, "name"))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static @Nullable String language(Element item) {
        return first(item, "language")
                .map(element -> element.getAttribute("tag"))
                .filter(tag -> !tag.isBlank())
                .orElseGet(() -> item.getAttribute("xml:lang").isBlank() ? null : item.getAttribute("xml:lang"));
    }

    /** The elements and words of an element as HTML, for the intake to read. */
    private static String html(Element element) {
        org.jsoup.nodes.Element copy = new org.jsoup.nodes.Element("div");
        copy(element, copy);
        return copy.html();
    }

    private static void copy(Element from, org.jsoup.nodes.Element to) {
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                org.jsoup.nodes.Element made = to.appendElement(element.getLocalName());
                for (String attribute : List.of("href", "src", "alt")) {
                    if (element.hasAttribute(attribute)) {
                        made.attr(attribute, element.getAttribute(attribute));
                    }
                }
                copy(element, made);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                to.appendText(child.getNodeValue());
            }
        }
    }

    private static @Nullable String text(Element item, String name) {
        return first(item, name)
                .map(Node::getTextContent)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    private static Optional<Element> first(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    private static List<Element> all(Node parent, String name) {
        NodeList found = parent instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) parent).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }
}
