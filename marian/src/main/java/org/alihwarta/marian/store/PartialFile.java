package org.alihwarta.marian.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a file so far, locked against other processes. Beside it stands the server's validator, which says later whether the
 * rest still belongs to it. Not thread-safe.
 */
final class PartialFile implements AutoCloseable {

    /** No file of a translation model comes near it; a server that sends more is broken or means harm. */
    private static final long LARGEST = 4L << 30;

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Path validatorPath;
    private final FileChannel channel;
    private long total = -1;

    private PartialFile(Path path, FileChannel channel) {
        this.path = path;
        this.validatorPath = path.resolveSibling(path.getFileName() + ".validator");
        this.channel = channel;
    }

    static PartialFile open(Path folder, URI address) {
        Path path = folder.resolve(name(address));
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return lock(new PartialFile(path, channel), address);
        } catch (IOException e) {
            throw new StoreException(
                    path + " cannot be written: " + e.getMessage() + ". Check the folder's rights and the disk", e);
        }
    }

    static String name(URI address) {
        return UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8)) + ".part";
    }

    private static PartialFile lock(PartialFile part, URI address) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = part.channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            part.channel.close();
            throw new StoreException(address + " is being fetched by another process; wait for it");
        }
        return part;
    }

    Path path() {
        return path;
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /** What a server needs to know so that it sends only the rest; empty when there is nothing to go on from. */
    Optional<String> validator() {
        try {
            return size() > 0 && Files.exists(validatorPath)
                    ? Optional.of(Files.readString(validatorPath)).filter(text -> !text.isBlank())
                    : Optional.empty();
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /** The server sends the whole file. */
    void restart(HttpHeaders headers) {
        clear();
        total = headers.firstValueAsLong("Content-Length").orElse(-1);
        // A weak validator does not promise the same bytes.
        String validator = headers.firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> headers.firstValue("Last-Modified"))
                .orElse("");
        try {
            Files.writeString(validatorPath, validator);
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /** The server sends the rest; one that sends another part than asked for is asked again for all. */
    void requireNext(HttpHeaders headers) throws IOException {
        String range = headers.firstValue("Content-Range").orElse("");
        if (!range.matches("bytes " + size() + "-[0-9]{1,18}/([0-9]{1,18}|\\*)")) {
            clear();
            throw new IOException("the server sent another part than asked for (" + range + ")");
        }
        String whole = range.substring(range.indexOf('/') + 1);
        total = whole.equals("*") ? -1 : Long.parseLong(whole);
    }

    void append(InputStream body, RemoteFile file, DownloadProgress progress) throws IOException {
        Expected packed = file.packed();
        long limit = packed == null ? LARGEST : packed.size();
        byte[] buffer = new byte[BUFFER];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            write(ByteBuffer.wrap(buffer, 0, count));
            if (size() > limit) {
                clear();
                throw new StoreException(file.address() + " is larger than the " + limit
                        + " bytes that it should have; nothing was installed, try again later");
            }
            progress.received(size());
        }
        if (total >= 0 && size() < total) {
            throw new IOException("the connection was cut after " + size() + " of " + total + " bytes");
        }
    }

    boolean isAs(@Nullable Expected expected) {
        try {
            return expected == null
                    || (Files.size(path) == expected.size()
                            && Expected.sha256(path).equals(expected.sha256()));
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /** Refuses a file that is not as expected, and forgets it. */
    void require(RemoteFile file) {
        Expected packed = file.packed();
        if (packed == null) {
            return;
        }
        try {
            packed.require(path, file.address());
        } catch (StoreException e) {
            clear();
            throw e;
        } catch (IOException e) {
            throw disk(e);
        }
    }

    void clear() {
        try {
            channel.truncate(0);
            channel.position(0);
            Files.deleteIfExists(validatorPath);
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /** Ends without deleting, for a later attempt; an empty file is of no use to one. */
    void keep() {
        try (channel) {
            if (channel.size() == 0) {
                Files.deleteIfExists(path);
                Files.deleteIfExists(validatorPath);
            }
        } catch (IOException e) {
            throw disk(e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(validatorPath);
        } catch (IOException e) {
            throw disk(e);
        }
    }

    private void write(ByteBuffer bytes) {
        try {
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            StoreException full = disk(e);
            clear();
            throw full;
        }
    }

    private StoreException disk(IOException e) {
        return Disk.failure(path, e);
    }
}
