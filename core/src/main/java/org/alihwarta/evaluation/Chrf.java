package org.alihwarta.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * chrF: F-score, recall weighing four times as much as precision, of the character n-grams that a translation shares with the
 * reference (Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT 2015); chrF++ adds words and pairs of words (Popović,
 * WMT 2017). Needs no tokenizer, so it compares across languages and holds for single sentences. Computed as sacreBLEU does: white space is
 * left out, and orders for which either side is too short do not count.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Chrf {
    private static final int CHARACTER_ORDER = 6;
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final int wordOrder;

    private Chrf(int wordOrder) {
        this.wordOrder = wordOrder;
    }

    public static Chrf chrF2() {
        return new Chrf(0);
    }

    public static Chrf chrF2PlusPlus() {
        return new Chrf(2);
    }

    /** Scores a whole test set, from 0 to 100: counts are summed before they are divided. */
    public double corpus(List<String> translations, List<String> references) {
        Lines.requireSameCount(translations, references);
        ChrfCounts counts = new ChrfCounts(CHARACTER_ORDER + wordOrder);
        for (int line = 0; line < translations.size(); line++) {
            counts.add(ngrams(translations.get(line)), ngrams(references.get(line)));
        }
        return counts.score();
    }

    /** From 0 to 100. */
    public double sentence(String translation, String reference) {
        return corpus(List.of(translation), List.of(reference));
    }

    public String name() {
        return "chrF2" + "+".repeat(wordOrder);
    }

    /** As sacreBLEU prints it: {@code nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:...}. */
    public String signature() {
        return Signature.chrf(CHARACTER_ORDER, wordOrder);
    }

    private List<NgramCounts> ngrams(String line) {
        List<NgramCounts> ngrams = new ArrayList<>();
        List<String> characters = Tokenization.CHARACTERS.tokens(line);
        for (int order = 1; order <= CHARACTER_ORDER; order++) {
            ngrams.add(NgramCounts.of(characters, order));
        }
        List<String> words = words(line);
        for (int order = 1; order <= wordOrder; order++) {
            ngrams.add(NgramCounts.of(words, order));
        }
        return ngrams;
    }

    /** One punctuation mark comes off a word: the last character if it is one, else the first. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : Whitespace.split(line)) {
            int last = word.offsetByCodePoints(word.length(), -1);
            if (last == 0) {
                words.add(word);
            } else if (PUNCTUATION.indexOf(word.codePointAt(last)) >= 0) {
                words.add(word.substring(0, last));
                words.add(word.substring(last));
            } else if (PUNCTUATION.indexOf(word.charAt(0)) >= 0) {
                words.add(word.substring(0, 1));
                words.add(word.substring(1));
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
