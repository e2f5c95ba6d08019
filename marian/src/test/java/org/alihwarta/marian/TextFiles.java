package org.alihwarta.marian;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.alihwarta.marian.vocabulary.Vocabulary;

/** The text files of a model, made from a vocabulary. */
public final class TextFiles {

    private TextFiles() {}

    /** A {@code vocab.yml} that numbers the pieces as the vocabulary itself does. */
    public static byte[] numbers(Vocabulary vocabulary) {
        String yaml = IntStream.range(0, vocabulary.size())
                .mapToObj(id -> '"' + vocabulary.symbol(id).replace("\\", "\\\\") + "\": " + id)
                .collect(Collectors.joining("\n"));
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    /** A shortlist by which every piece becomes itself, or the piece after it. */
    static byte[] shortlist(Vocabulary vocabulary) {
        String lines = IntStream.range(4, vocabulary.size() - 1)
                .mapToObj(id -> vocabulary.symbol(id) + " " + vocabulary.symbol(id) + " 0.75\n"
                        + vocabulary.symbol(id + 1) + " " + vocabulary.symbol(id) + " 0.25\n")
                .collect(Collectors.joining());
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
