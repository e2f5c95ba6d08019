package org.alihwarta.marian.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A whole file in memory and a cursor over it whose every step is checked; gzip is undone on reading. */
public final class ByteSource {

    /** Larger than any Marian model in use; keeps a hostile gzip file from filling the heap. */
    private static final int LARGEST_FILE = 1 << 30;

    private static final int PIECE = 1 << 16;

    private final Path path;
    private final ByteBuffer bytes;

    private ByteSource(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads the whole file; {@link ModelFormatException} when it cannot be read. */
    public static ByteSource read(Path path) {
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw new ModelFormatException(path, "file", "is larger than " + LARGEST_FILE + " bytes");
            }
            byte[] content = readAll(path);
            return new ByteSource(path, isGzip(content) ? unzip(path) : content);
        } catch (IOException e) {
            throw new ModelFormatException(path, "file", "cannot be read: " + e, e);
        }
    }

    /** In pieces: what is read at once passes through a buffer of that size outside the heap, which the thread would keep. */
    private static byte[] readAll(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = new byte[(int) Files.size(path)];
            int length = 0;
            int count = 1;
            while (length < content.length && count > 0) {
                count = in.read(content, length, Math.min(PIECE, content.length - length));
                length += Math.max(0, count);
            }
            return length == content.length ? content : Arrays.copyOf(content, length);
        }
    }

    private static boolean isGzip(byte[] content) {
        return content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    }

    private static byte[] unzip(Path path) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            byte[] content = in.readNBytes(LARGEST_FILE);
            if (in.read() >= 0) {
                throw new ModelFormatException(path, "gzip", "unpacks to more than " + LARGEST_FILE + " bytes");
            }
            return content;
        } catch (ZipException | java.io.EOFException e) {
            throw new ModelFormatException(path, "gzip", "is cut or corrupt", e);
        }
    }

    public Path path() {
        return path;
    }

    public int remaining() {
        return bytes.remaining();
    }

    public int position() {
        return bytes.position();
    }

    boolean startsWith(char first, char second) {
        return bytes.limit() > 1 && bytes.get(0) == first && bytes.get(1) == second;
    }

    /** The next {@code count} bytes as a little-endian view. */
    public ByteBuffer take(long count, String part) {
        if (count < 0 || count > bytes.remaining()) {
            throw new ModelFormatException(
                    path, part, "needs " + count + " bytes at " + position() + ", " + remaining() + " are left");
        }
        ByteBuffer view = bytes.slice(bytes.position(), (int) count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) count);
        return view;
    }

    /** The next eight bytes, left where they are; there must be so many. */
    public long peekLong() {
        return bytes.getLong(bytes.position());
    }

    public long takeLong(String part) {
        return take(Long.BYTES, part).getLong();
    }

    public int takeInt(String part) {
        return take(Integer.BYTES, part).getInt();
    }

    /** A text of {@code count} bytes, of which the last is a zero byte that is dropped. */
    String takeTerminated(long count, String part) {
        ByteBuffer view = take(count, part);
        if (count < 1 || view.get((int) count - 1) != 0) {
            throw new ModelFormatException(path, part, "expected a text that ends in a zero byte");
        }
        return StandardCharsets.UTF_8.decode(view.slice(0, (int) count - 1)).toString();
    }

    /** A number of things that follow, each at least {@code size} bytes long. */
    public int takeCount(int size, String part) {
        long count = takeLong(part);
        if (count < 0 || count > remaining() / size) {
            throw new ModelFormatException(
                    path, part, "claims " + Long.toUnsignedString(count) + " entries, the file ends before that");
        }
        return (int) count;
    }
}
