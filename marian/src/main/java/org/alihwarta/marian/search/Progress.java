package org.alihwarta.marian.search;

import java.util.List;
import org.alihwarta.marian.search.Constraints.Phrase;
import org.alihwarta.marian.vocabulary.Vocabulary;

/**
 * How far a hypothesis has come with the required phrases, and what it spells so far.
 *
 * @param length pieces so far
 * @param met a bit for each required phrase that stands in the text
 * @param phrase the phrase in the middle of which the text ends, or -1
 * @param position its pieces so far
 * @param newest the phrase that ended with the last piece, or -1: a letter right behind it would undo it
 * @param text the pieces' symbols joined
 */
record Progress(int length, long met, int phrase, int position, int newest, String text) {

    /** A text begins with a word, whether its first piece says so or not. */
    static final Progress START = new Progress(0, 0, -1, 0, -1, Vocabulary.SPACE);

    /** The state after one more piece; a phrase that is not continued begins anew. */
    Progress with(int word, String symbol, List<Phrase> required) {
        long kept = newest >= 0 && required.get(newest).endsWord() && continuesWord(symbol) ? met & ~bit(newest) : met;
        if (phrase >= 0 && required.get(phrase).ids().get(position) == word) {
            return advanced(kept, phrase, position + 1, symbol, required);
        }
        for (int i = 0; i < required.size(); i++) {
            if ((kept & bit(i)) == 0 && required.get(i).ids().get(0) == word) {
                return advanced(kept, i, 1, symbol, required);
            }
        }
        return new Progress(length + 1, kept, -1, 0, -1, text + symbol);
    }

    private Progress advanced(long kept, int which, int count, String symbol, List<Phrase> required) {
        boolean isWhole = count == required.get(which).ids().size();
        return isWhole
                ? new Progress(length + 1, kept | bit(which), -1, 0, which, text + symbol)
                : new Progress(length + 1, kept, which, count, -1, text + symbol);
    }

    private static boolean continuesWord(String symbol) {
        return !symbol.startsWith(Vocabulary.SPACE) && Character.isLetterOrDigit(symbol.codePointAt(0));
    }

    private static long bit(int phrase) {
        return 1L << phrase;
    }

    boolean isMet(int which) {
        return (met & bit(which)) != 0;
    }

    boolean hasAll(List<Phrase> required) {
        return Long.bitCount(met) == required.size();
    }

    /** Required pieces that stand in the text, those of the phrase under way included. */
    int piecesMet(List<Phrase> required) {
        int count = position;
        for (int i = 0; i < required.size(); i++) {
            count += isMet(i) ? required.get(i).ids().size() : 0;
        }
        return count;
    }

    /** Whether one of these spellings would end in, or reach into, the next piece. */
    boolean wouldSpell(List<String> forbidden, String symbol) {
        String longer = text + symbol;
        for (String spelling : forbidden) {
            if (longer.indexOf(spelling, Math.max(0, text.length() - spelling.length() + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
