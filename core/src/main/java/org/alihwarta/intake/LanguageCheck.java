package org.alihwarta.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported.Doubt;
import org.alihwarta.intake.Imported.Note;
import org.alihwarta.language.Identification;
import org.alihwarta.language.Language;
import org.alihwarta.language.LanguageIdentifier;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.alihwarta.text.Segments;

/**
 * Makes sure that an original is Indonesian, because a model fed with another language answers fluently and wrongly.
 *
 * <p>A story's language is the one that most of its words stand in, sentence by sentence; words in sentences that do not tell count for
 * none. Safe for use by several threads.
 */
public final class LanguageCheck {
    /** A paragraph of fewer words may be a quotation, a title or a name. */
    private static final int SHORTEST_PARAGRAPH = 12;

    private final LanguageIdentifier identifier = new LanguageIdentifier();
    private final Set<Language> taken;

    public LanguageCheck() {
        this(EnumSet.of(Language.INDONESIAN));
    }

    /** {@code taken} are the languages that originals may be in. */
    LanguageCheck(Set<Language> taken) {
        this.taken = Set.copyOf(taken);
    }

    /** The language of most words; absent when no sentence tells. */
    public Optional<Language> find(Document document) {
        Map<Language, Integer> words = new EnumMap<>(Language.class);
        for (Segment segment : Segments.of(document)) {
            Language language = identifier.identify(segment.source()).language();
            if (language != null) {
                int weight =
                        language.isWrittenWithoutSpaces() ? segment.source().length() : Lines.words(segment.source());
                words.merge(language, weight, Integer::sum);
            }
        }
        return words.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Refuses a document that is surely in a language that is not taken. */
    public void requireTaken(Document document, String name) {
        Language language = find(document).orElse(Language.INDONESIAN);
        if (!taken.contains(language)) {
            throw AlihwartaException.badInput(
                            name + " is " + language.locale().toLocale().getDisplayLanguage(Locale.ENGLISH)
                                    + ", not Indonesian; Alihwarta takes Indonesian originals: give it the Indonesian story, or turn the language check off"
                                    + " if it is wrong about this one")
                    .remarking("language", Map.of("language", language.tag()));
        }
    }

    /** Paragraphs of an Indonesian document that are in another language. */
    List<Note> doubts(Document document) {
        if (find(document).filter(language -> language != Language.INDONESIAN).isPresent()) {
            return List.of();
        }
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> block.texts().stream())
                .filter(this::isForeign)
                .map(text -> new Note(Doubt.OTHER_LANGUAGE, text))
                .toList();
    }

    private boolean isForeign(String text) {
        if (Lines.words(text) < SHORTEST_PARAGRAPH) {
            return false;
        }
        Identification identification = identifier.identify(text);
        return identification.contradicts(Language.INDONESIAN);
    }
}
