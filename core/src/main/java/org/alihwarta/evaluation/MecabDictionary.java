package org.alihwarta.evaluation;

import com.atilika.kuromoji.dict.CharacterDefinitions;
import com.atilika.kuromoji.dict.ConnectionCosts;
import com.atilika.kuromoji.dict.Dictionary;
import com.atilika.kuromoji.dict.TokenInfoDictionary;
import com.atilika.kuromoji.dict.UnknownDictionary;
import com.atilika.kuromoji.ipadic.Tokenizer;
import com.atilika.kuromoji.trie.DoubleArrayTrie;
import com.atilika.kuromoji.util.ResourceResolver;
import com.atilika.kuromoji.util.SimpleResourceResolver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alihwarta.error.AlihwartaException;

/** The IPA dictionary (mecab-ipadic 2.7.0-20070801) as MeCab reads it: known words, and guesses by kinds of characters. */
final class MecabDictionary {
    /** MeCab's {@code max-grouping-size}: a longer run of one kind of character is no guess. */
    private static final int LONGEST_RUN = 24;
    /** How many features an entry of {@code unk.def} has; not used here, but the file's reader must know. */
    private static final int UNKNOWN_FEATURES = 9;

    private final DoubleArrayTrie trie;
    private final TokenInfoDictionary known;
    private final UnknownDictionary unknown;
    private final ConnectionCosts costs;
    private final MecabCharacters characters;

    private MecabDictionary(ResourceResolver resources) throws IOException {
        CharacterDefinitions definitions = CharacterDefinitions.newInstance(resources);
        trie = DoubleArrayTrie.newInstance(resources);
        known = TokenInfoDictionary.newInstance(resources);
        unknown = UnknownDictionary.newInstance(resources, definitions, UNKNOWN_FEATURES);
        costs = ConnectionCosts.newInstance(resources);
        characters = new MecabCharacters(definitions);
    }

    /** Loaded on first use: it takes half a second and 40 MB. */
    static MecabDictionary shared() {
        return Loaded.DICTIONARY;
    }

    int connectionCost(int rightId, int leftId) {
        return costs.get(rightId, leftId);
    }

    /** The words that may begin at this place, after spaces, in the order in which MeCab tries them. */
    List<Word> wordsAt(String line, int place) {
        int start = characters.endOfSpaces(line, place);
        List<Word> words = new ArrayList<>();
        if (start == line.length()) {
            return words;
        }
        addKnown(words, line, start);
        MecabCharacters.Kind kind = characters.kindAt(line, start);
        if (words.isEmpty() || kind.isAlwaysGuessed()) {
            addGuesses(words, line, start, kind);
        }
        Collections.reverse(words);
        return words;
    }

    private void addKnown(List<Word> words, String line, int start) {
        for (int length = 1; start + length <= line.length(); length++) {
            int found = trie.lookup(line.substring(start, start + length));
            if (found < 0) {
                return;
            }
            if (found > 0) {
                addAll(words, known, known.lookupWordIds(found), start, start + length);
            }
        }
    }

    private void addGuesses(List<Word> words, String line, int start, MecabCharacters.Kind kind) {
        int[] ids = unknown.lookupWordIds(kind.category());
        int next = start + Character.charCount(line.codePointAt(start));
        int endOfRun = -1;
        if (kind.isGrouped()) {
            endOfRun = characters.endOfRun(line, next, kind);
            if (line.codePointCount(next, endOfRun) <= LONGEST_RUN) {
                addAll(words, unknown, ids, start, endOfRun);
            }
        }
        int end = next;
        for (int length = 1; length <= kind.longestGuess() && end != endOfRun; length++) {
            addAll(words, unknown, ids, start, end);
            if (end == line.length() || !kind.isLike(characters.kindAt(line, end))) {
                break;
            }
            end += Character.charCount(line.codePointAt(end));
        }
        if (words.isEmpty()) {
            addAll(words, unknown, ids, start, end);
        }
    }

    private static void addAll(List<Word> words, Dictionary dictionary, int[] ids, int start, int end) {
        for (int id : ids) {
            words.add(new Word(
                    start, end, dictionary.getLeftId(id), dictionary.getRightId(id), dictionary.getWordCost(id)));
        }
    }

    /** A stretch of the line as one word; the ids say how it goes with the words before and after it. */
    record Word(int start, int end, int leftId, int rightId, int cost) {}

    private static final class Loaded {
        private static final MecabDictionary DICTIONARY = load();

        private static MecabDictionary load() {
            try {
                return new MecabDictionary(new SimpleResourceResolver(Tokenizer.class));
            } catch (IOException broken) {
                throw new AlihwartaException(
                        AlihwartaException.Kind.BUG, "The Japanese dictionary in the program cannot be read", broken);
            }
        }
    }
}
