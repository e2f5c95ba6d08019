package org.alihwarta.memory.tmx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a text whose tags become inline elements: {@code bpt} and {@code ept} for a pair, {@code it} for half of one, {@code ph} for a
 * tag that needs no partner.
 */
final class InlineCodes {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>");
    private static final Set<String> VOID = Set.of("br", "img", "hr", "wbr", "input");

    private final XMLStreamWriter xml;

    InlineCodes(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(String text) throws XMLStreamException {
        List<MatchResult> tags = TAG.matcher(text).results().toList();
        Map<Integer, Integer> pairs = pairs(tags);
        Set<Integer> openers = new HashSet<>(pairs.values());
        int written = 0;
        for (int index = 0; index < tags.size(); index++) {
            MatchResult tag = tags.get(index);
            xml.writeCharacters(text.substring(written, tag.start()));
            if (pairs.containsKey(index)) {
                element("ept", "i", Integer.toString(pairs.getOrDefault(index, 0) + 1), tag.group());
            } else if (openers.contains(index)) {
                element("bpt", "i", Integer.toString(index + 1), tag.group());
            } else if (standsAlone(tag)) {
                element("ph", "type", tag.group(2), tag.group());
            } else {
                element("it", "pos", tag.group(1).isEmpty() ? "begin" : "end", tag.group());
            }
            written = tag.end();
        }
        xml.writeCharacters(text.substring(written));
    }

    /** The place of the opening tag, by that of the closing one. */
    private static Map<Integer, Integer> pairs(List<MatchResult> tags) {
        Map<Integer, Integer> pairs = new HashMap<>();
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int index = 0; index < tags.size(); index++) {
            MatchResult tag = tags.get(index);
            Deque<Integer> waiting = open.computeIfAbsent(tag.group(2), name -> new ArrayDeque<>());
            if (tag.group(1).isEmpty() && !standsAlone(tag)) {
                waiting.push(index);
            } else if (!waiting.isEmpty() && !standsAlone(tag)) {
                pairs.put(index, waiting.pop());
            }
        }
        return pairs;
    }

    private static boolean standsAlone(MatchResult tag) {
        return tag.group().endsWith("/>") || VOID.contains(tag.group(2));
    }

    private void element(String name, String attribute, String value, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute(attribute, value);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
