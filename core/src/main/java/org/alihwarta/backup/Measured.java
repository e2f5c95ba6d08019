package org.alihwarta.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Measures a part while it is written; closing it leaves the stream behind it open. */
final class Measured extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    Measured(OutputStream out) {
        this(out, sha256());
    }

    private Measured(OutputStream out, MessageDigest digest) {
        super(new DigestOutputStream(out, digest));
        this.digest = digest;
    }

    /** The sum of a stream that is read to its end. */
    static String reading(InputStream in) throws IOException {
        return measuring(in).sum();
    }

    static Measured measuring(InputStream in) throws IOException {
        Measured measured = new Measured(OutputStream.nullOutputStream());
        in.transferTo(measured);
        return measured;
    }

    @Override
    public void write(int single) throws IOException {
        out.write(single);
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** What has been written by now; asked once. */
    Manifest.Part part(String name) {
        return new Manifest.Part(name, bytes, sum());
    }

    private String sum() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
