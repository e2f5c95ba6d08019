package org.alihwarta.text;

import java.util.ArrayList;
import java.util.List;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;

/**
 * Splits Indonesian text into sentences by the SRX rules in {@code indonesian.srx}, and English wire copy by those in {@code english.srx}.
 *
 * <p>A quotation stays with its verb of saying; a quotation of several sentences is split like other text, so a sentence may hold only
 * one of a pair of quotation marks. White space, line ends and text are never changed, only divided. Safe for use by several threads.
 */
public final class SentenceSplitter {
    private static final SentenceSplitter INDONESIAN = new SentenceSplitter("indonesian.srx", "id");

    private static final SentenceSplitter ENGLISH = new SentenceSplitter("english.srx", "en");

    private final SrxDocument rules;
    private final String language;

    private SentenceSplitter(String resource, String language) {
        this.rules = SrxRules.read(resource);
        this.language = language;
        split("Satu. Dua."); // compiles the patterns once, before several threads ask for them
    }

    public static SentenceSplitter indonesian() {
        return INDONESIAN;
    }

    public static SentenceSplitter english() {
        return ENGLISH;
    }

    /** The sentences of a text with the white space after each; joined they are the text without the white space around it. */
    public List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        SrxTextIterator pieces = new SrxTextIterator(rules, language, text.strip());
        String pending = "";
        while (pieces.hasNext()) {
            String piece = pieces.next();
            String words = piece.strip();
            String around = pending + leadingSpace(piece);
            if (words.isEmpty()) {
                pending = around;
                continue;
            }
            endWith(sentences, around);
            sentences.add(new Sentence(words, ""));
            pending = piece.substring(leadingSpace(piece).length() + words.length());
        }
        return List.copyOf(sentences);
    }

    private static void endWith(List<Sentence> sentences, String gap) {
        if (!sentences.isEmpty()) {
            int last = sentences.size() - 1;
            sentences.set(last, new Sentence(sentences.get(last).text(), gap));
        }
    }

    private static String leadingSpace(String piece) {
        return piece.substring(0, piece.length() - piece.stripLeading().length());
    }

    /**
     * A sentence and what separates it from the next.
     *
     * @param text without white space around it, never empty
     * @param gap the white space after it; empty after the last
     */
    public record Sentence(String text, String gap) {}
}
