package org.alihwarta.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import org.alihwarta.language.Language;

/**
 * Gate 3 within a sentence: a decoder that fell into a loop repeats a word or a phrase until it runs out of room.
 *
 * <p>Two signs: a phrase that follows itself more often than any phrase does in the source, and text that compresses far better than prose does.
 */
public final class LoopGate implements Gate {
    static final String REPEATED = "gate.loop.repeated";
    static final String COMPRESSIBLE = "gate.loop.compressible";

    private static final int LONGEST_PHRASE = 30;
    /** A single word or character may stand twice for emphasis (très très, 人人) and three times in a cry (no, no, no). */
    private static final int WORD_TIMES = 4;
    /** Two or three words may be said twice ("again and again and"). */
    private static final int SHORT_PHRASE_TIMES = 3;
    /** From so many words, or half as many again in characters, a phrase that follows itself even once was not meant. */
    private static final int LONG_PHRASE = 4;

    private static final int LONG_PHRASE_IN_CHARACTERS = 6;

    /** Prose of one sentence compresses to at least half its bytes; text below this share is a loop. */
    private static final double COMPRESSED_SHARE = 0.42;

    private static final int BYTES_WORTH_COMPRESSING = 160;

    @Override
    public String id() {
        return "loop";
    }

    @Override
    public Category category() {
        return Category.LOOP;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        String repeated = repeatedPhrase(pair.target(), pair.language());
        if (!repeated.isEmpty()
                && repeatedPhrase(pair.source(), Language.INDONESIAN).isEmpty()) {
            return List.of(Finding.block("loop", REPEATED, repeated));
        }
        double share = compressedShare(pair.target());
        if (share < COMPRESSED_SHARE && compressedShare(pair.source()) >= COMPRESSED_SHARE) {
            String percent = Long.toString(Math.round(100 * share));
            return List.of(Finding.block("loop", COMPRESSIBLE, percent));
        }
        return List.of();
    }

    /** The first phrase that follows itself too often, or an empty string. */
    private static String repeatedPhrase(String text, Language language) {
        List<String> units = Words.units(text);
        for (int start = 0; start < units.size(); start++) {
            for (int length = 1; length <= LONGEST_PHRASE && start + 2 * length <= units.size(); length++) {
                if (timesInARow(units, start, length) >= timesTooMany(length, language)) {
                    String space = language.isWrittenWithoutSpaces() ? "" : " ";
                    return String.join(space, units.subList(start, start + length));
                }
            }
        }
        return "";
    }

    private static int timesInARow(List<String> units, int start, int length) {
        List<String> phrase = units.subList(start, start + length);
        int times = 1;
        int next = start + length;
        while (next + length <= units.size()
                && units.subList(next, next + length).equals(phrase)) {
            times++;
            next += length;
        }
        return times;
    }

    private static int timesTooMany(int length, Language language) {
        if (length == 1) {
            return WORD_TIMES;
        }
        int longPhrase = language.isWrittenWithoutSpaces() ? LONG_PHRASE_IN_CHARACTERS : LONG_PHRASE;
        return length >= longPhrase ? 2 : SHORT_PHRASE_TIMES;
    }

    /** Compressed by original size in bytes; 1 for text too short to tell. */
    private static double compressedShare(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < BYTES_WORTH_COMPRESSING) {
            return 1;
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        int size = deflater.deflate(new byte[bytes.length + 64]);
        deflater.end();
        return (double) size / bytes.length;
    }

    @Override
    public List<Example> examples() {
        String source = "Petugas mencari korban di sepanjang sungai hingga malam.";
        return List.of(
                Example.passes(
                        Language.ENGLISH, source, "Officers searched for victims along the river until nightfall."),
                Example.caught(
                        REPEATED,
                        Language.ENGLISH,
                        source,
                        "Officers searched along the river, along the river, along the river until nightfall."),
                Example.caught(REPEATED, Language.FRENCH, source, "Les agents ont cherché, cherché, cherché, cherché."),
                Example.caught(REPEATED, Language.CHINESE, source, "警员沿着河流搜寻遇难者沿着河流搜寻遇难者。"),
                Example.caught(REPEATED, Language.JAPANESE, source, "捜索隊は川沿いを川沿いを川沿いを夜まで捜した。"),
                Example.caught(
                        REPEATED,
                        Language.ARABIC,
                        source,
                        "بحث الأفراد عن الضحايا على طول النهر عن الضحايا على طول النهر."),
                Example.caught(
                        COMPRESSIBLE,
                        Language.ENGLISH,
                        source,
                        "Officers of the river of the night, officers by the river of the night, officers in the river of the night, "
                                + "officers at the river of the night, officers on the river of the night, officers to the river of the night."),
                Example.passes(Language.FRENCH, "Pelan-pelan, kata ibu itu.", "« Très très doucement », dit la mère."),
                Example.passes(Language.CHINESE, "Setiap orang harus ikut.", "人人都要参加，天天向上。"));
    }
}
