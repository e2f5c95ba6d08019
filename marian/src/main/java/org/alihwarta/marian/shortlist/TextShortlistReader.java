package org.alihwarta.marian.shortlist;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.alihwarta.marian.format.ByteSource;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.vocabulary.Vocabulary;

/**
 * Reads text shortlists ({@code lex.s2t}, {@code lex.s2t.gz}): on each line a target piece, a source piece and how probable
 * the first is for the second.
 *
 * <p>Rules: {@code LexicalShortlistGenerator} in {@code src/data/shortlist.cpp} of marian-dev. A line with {@code NULL} on
 * either side says nothing; a piece that a vocabulary lacks counts as the unknown one.
 */
final class TextShortlistReader {

    private static final String NOTHING = "NULL";

    private final ByteSource bytes;
    private final Path path;
    private final Vocabulary source;
    private final Vocabulary target;
    private final Map<Integer, Map<Integer, Float>> probabilities = new HashMap<>();

    TextShortlistReader(ByteSource bytes, Vocabulary source, Vocabulary target) {
        this.bytes = bytes;
        this.path = bytes.path();
        this.source = source;
        this.target = target;
    }

    Shortlist read(ShortlistLimits limits) {
        int number = 0;
        for (String line : text().split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                readLine(line, number);
            }
        }
        if (probabilities.isEmpty()) {
            throw new ModelFormatException(path, "shortlist", "has no line TARGET SOURCE PROBABILITY");
        }
        return pruned(limits);
    }

    private String text() {
        ByteBuffer content = bytes.take(bytes.remaining(), "file");
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
        } catch (CharacterCodingException e) {
            throw new ModelFormatException(
                    path, "shortlist", "is neither a binary shortlist nor text in UTF-8; expected either", e);
        }
    }

    private void readLine(String line, int number) {
        StringTokenizer fields = new StringTokenizer(line);
        if (fields.countTokens() != 3) {
            throw problem(number, "has " + fields.countTokens() + " fields");
        }
        String targetPiece = fields.nextToken();
        String sourcePiece = fields.nextToken();
        float probability = probability(fields.nextToken(), number);
        if (!targetPiece.equals(NOTHING) && !sourcePiece.equals(NOTHING)) {
            probabilities
                    .computeIfAbsent(source.id(sourcePiece), piece -> new HashMap<>())
                    .put(target.id(targetPiece), probability);
        }
    }

    private float probability(String text, int number) {
        try {
            float probability = Float.parseFloat(text);
            if (probability >= 0 && probability <= 1) {
                return probability;
            }
        } catch (NumberFormatException e) {
            throw new ModelFormatException(path, "line " + number, "\"" + text + "\" is no probability", e);
        }
        throw problem(number, "has the probability " + text);
    }

    private ModelFormatException problem(int number, String problem) {
        return new ModelFormatException(
                path, "line " + number, problem + "; expected TARGET SOURCE PROBABILITY, the last from 0 to 1");
    }

    private Shortlist pruned(ShortlistLimits limits) {
        long[] offsets = new long[source.size() + 1];
        List<Integer> words = new ArrayList<>();
        for (int piece = 0; piece < source.size(); piece++) {
            probabilities.getOrDefault(piece, Map.of()).entrySet().stream()
                    .filter(entry -> entry.getValue() > limits.threshold())
                    .sorted(Map.Entry.<Integer, Float>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey())
                            .reversed())
                    .limit(limits.best())
                    .map(Map.Entry::getKey)
                    .forEach(words::add);
            offsets[piece + 1] = words.size();
        }
        int frequent = Math.min(limits.frequent(), target.size());
        return new Shortlist(
                frequent, offsets, words.stream().mapToInt(Integer::intValue).toArray());
    }
}
