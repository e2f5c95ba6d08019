package org.alihwarta.registry;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alihwarta.language.Language;
import org.alihwarta.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** Reads a termbase of either dialect, entry by entry; one wrong entry costs that entry only. For one file. */
final class TbxReader {
    private static final Set<String> ENTRIES = Set.of("termEntry", "conceptEntry");
    private static final Set<String> LANGUAGES = Set.of("langSet", "langSec");
    private static final Set<String> TERMS = Set.of("tig", "ntig", "termSec");
    private static final Set<String> TEXTS = Set.of(
            "term",
            "termNote",
            "administrativeStatus",
            "descrip",
            "subjectField",
            "xref",
            "note",
            "externalCrossReference");

    private final List<Entity> entities = new ArrayList<>();
    private final List<RegistryImport.Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private @Nullable TbxEntry entry;
    private int entryLine;

    RegistryImport read(String xml) {
        try {
            XMLStreamReader reader = SafeXml.streams().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(reader.getLocalName());
                }
            }
            if (entities.isEmpty() && problems.isEmpty()) {
                problem(1, "the file has no termEntry and no conceptEntry; is it a TBX file?");
            }
        } catch (XMLStreamException e) {
            problem(Math.max(1, e.getLocation().getLineNumber()), "not well-formed XML: " + e.getMessage());
        }
        return new RegistryImport(entities, problems);
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (ENTRIES.contains(name)) {
            entryLine = reader.getLocation().getLineNumber();
            entry = new TbxEntry(reader.getAttributeValue(null, "id"));
        } else if (entry == null) {
            return;
        } else if (LANGUAGES.contains(name)) {
            entry.language(reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang"));
        } else if (TERMS.contains(name)) {
            entry.startTerm();
        } else if (TEXTS.contains(name)) {
            String type = reader.getAttributeValue(null, "type");
            String target = reader.getAttributeValue(null, "target");
            entry.text(type == null ? name : type, reader.getElementText().strip(), target);
        }
    }

    private void end(String name) {
        if (entry == null) {
            return;
        }
        if (TERMS.contains(name)) {
            entry.endTerm();
        } else if (ENTRIES.contains(name)) {
            finish(entry);
            entry = null;
        }
    }

    private void finish(TbxEntry finished) {
        try {
            finished.foreignLanguages()
                    .forEach(tag ->
                            problem(entryLine, "language \"" + tag + "\" is none of ours; its terms were left out"));
            Entity entity = finished.toRow().toEntity(null);
            if (!ids.add(entity.id())) {
                throw new IllegalArgumentException("id " + entity.id() + " stands in an earlier entry already");
            }
            entities.add(entity);
        } catch (IllegalArgumentException e) {
            problem(entryLine, String.valueOf(e.getMessage()));
        }
    }

    private void problem(int line, String message) {
        problems.add(new RegistryImport.Problem(line, message));
    }

    /** What was read of an entry so far. */
    private static final class TbxEntry {
        private final Map<String, String> cells = new HashMap<>();
        private final Map<Language, List<String>> terms = new HashMap<>();
        private final List<Variant> variants = new ArrayList<>();
        private final Set<String> foreign = new HashSet<>();
        private @Nullable Language language;
        private String term = "";
        private boolean preferred;
        private boolean deprecated;
        private Variant.Use use = Variant.Use.PLAIN;

        TbxEntry(@Nullable String id) {
            cells.put("kind", EntityKind.OTHER.code());
            if (id != null) {
                cells.put("id", id);
            }
        }

        Set<String> foreignLanguages() {
            return foreign;
        }

        void language(@Nullable String tag) {
            String code = tag == null ? "" : tag.replaceFirst("[-_].*", "");
            language = Language.findByCode(code).orElse(null);
            if (language == null) {
                foreign.add(String.valueOf(tag));
            }
        }

        void startTerm() {
            term = "";
            preferred = false;
            deprecated = false;
            use = Variant.Use.PLAIN;
        }

        void text(String type, String text, @Nullable String target) {
            switch (type) {
                case "term" -> term = text;
                case "administrativeStatus" -> {
                    preferred = text.startsWith("preferred");
                    deprecated = text.startsWith("deprecated") || text.startsWith("superseded");
                }
                case "subjectField" -> EntityKind.findByCode(text).ifPresent(kind -> cells.put("kind", kind.code()));
                case "externalCrossReference" -> cells.put("proof", target == null ? text : target);
                case "note" -> note(text);
                default -> {
                    // other categories of TBX say nothing about names
                }
            }
        }

        private void note(String text) {
            int equals = text.indexOf('=');
            if (!text.startsWith(TbxWriter.NOTE) || equals < 0) {
                return;
            }
            String key = text.substring(TbxWriter.NOTE.length(), equals);
            String value = text.substring(equals + 1);
            if (key.equals("use")) {
                use = Variant.Use.valueOf(value.toUpperCase(Locale.ROOT));
            } else {
                cells.put(key, value);
            }
        }

        void endTerm() {
            if (language == null || term.isEmpty() || deprecated) {
                return;
            }
            if (language == Language.INDONESIAN) {
                variants.add(preferred ? 0 : variants.size(), new Variant(term, use));
            } else {
                List<String> known = terms.computeIfAbsent(language, key -> new ArrayList<>());
                known.add(preferred ? 0 : known.size(), term);
            }
        }

        EntityRow toRow() {
            if (!variants.isEmpty()) {
                cells.put("variants", Alternatives.joinVariants(variants));
            }
            terms.forEach((target, names) -> cells.put(target.code(), Alternatives.join(names)));
            return new EntityRow(Map.copyOf(cells));
        }
    }
}
