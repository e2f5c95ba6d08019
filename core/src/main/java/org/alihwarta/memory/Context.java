package org.alihwarta.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.List;

/**
 * What stands around a sentence, as hashes of the source sentences.
 *
 * @param before of the sentence before it, of the empty text at the beginning, 0 when not known
 * @param after of the sentence after it, of the empty text at the end, 0 when not known
 */
public record Context(long before, long after) {
    /** Nothing is known of the neighbours, as of an import's. */
    public static final Context UNKNOWN = new Context(0, 0);

    /** The neighbours of one of a text's sentences. */
    public static Context at(List<String> sentences, int index) {
        String before = index == 0 ? "" : sentences.get(index - 1);
        String after = index == sentences.size() - 1 ? "" : sentences.get(index + 1);
        return between(before, after);
    }

    public static Context between(String before, String after) {
        return new Context(hash(before), hash(after));
    }

    /** Whether both neighbours are known. */
    public boolean isKnown() {
        return before != 0 && after != 0;
    }

    /** 64 bits of SHA-256 over what {@link #normalised} makes of the sentence; never 0. */
    static long hash(String sentence) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(normalised(sentence).getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(digest).getLong();
            return hash == 0 ? 1 : hash;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Sentences that differ in white space or in how letters are composed (Unicode NFC) are the same sentence. */
    static String normalised(String sentence) {
        return Normalizer.normalize(sentence, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
