package org.alihwarta.marian.store;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How a file is compressed on its way. */
public enum Packing {
    NONE(""),
    GZIP(".gz"),
    ZSTD(".zst");

    private final String suffix;

    Packing(String suffix) {
        this.suffix = suffix;
    }

    /** What a file name's end says. */
    public static Packing of(String fileName) {
        return fileName.endsWith(GZIP.suffix) ? GZIP : fileName.endsWith(ZSTD.suffix) ? ZSTD : NONE;
    }

    /** A file's name once it is unpacked. */
    public String unpackedName(String fileName) {
        return fileName.endsWith(suffix) ? fileName.substring(0, fileName.length() - suffix.length()) : fileName;
    }

    InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed);
            case ZSTD -> new CheckedZstd(packed);
        };
    }

    /** The decoder throws unchecked exceptions at malformed data; a reader expects an {@link IOException}. */
    private static final class CheckedZstd extends FilterInputStream {

        CheckedZstd(InputStream packed) {
            super(new ZstdInputStream(packed));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (RuntimeException e) {
                throw new IOException("malformed zstd data: " + e.getMessage(), e);
            }
        }
    }
}
