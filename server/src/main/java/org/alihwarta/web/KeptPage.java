package org.alihwarta.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A whole answer, ready to be sent: headers, content as it is and compressed, and the tag by which browsers ask whether it changed. */
final class KeptPage {
    private static final int TAG_BYTES = 12;

    private final Keeping keeping;
    private final List<Header> headers;
    private final Form form;
    private final byte[] content;
    private final byte[] compressed;
    private final String tag;

    private volatile long lastUsed;

    KeptPage(Keeping keeping, List<Header> headers, Form form, byte[] content) {
        this.keeping = keeping;
        this.headers = List.copyOf(headers);
        this.form = form;
        this.content = content;
        compressed = gzip(content);
        tag = "W/\"" + fingerprint(content) + "\"";
    }

    record Header(String name, String value) {}

    /**
     * What servers do not keep among the headers.
     *
     * @param language absent where nobody has said
     */
    record Form(@Nullable String contentType, @Nullable Locale language) {}

    Keeping keeping() {
        return keeping;
    }

    List<Header> headers() {
        return headers;
    }

    Form form() {
        return form;
    }

    byte[] content() {
        return content;
    }

    byte[] compressed() {
        return compressed;
    }

    String tag() {
        return tag;
    }

    long size() {
        return (long) content.length + compressed.length;
    }

    void use(long now) {
        lastUsed = now;
    }

    long lastUsed() {
        return lastUsed;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream stream = new Best(bytes)) {
            stream.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Compressed once and sent often, so the best is none too good. */
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
