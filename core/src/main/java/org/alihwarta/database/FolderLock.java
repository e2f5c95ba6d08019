package org.alihwarta.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/** A folder's claim by one living process: the operating system drops it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        Path file = folder.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                throw inUse(folder, channel);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException failure) {
            throw PostgresFolder.unusable(folder, failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null; // this very process has it
        }
    }

    private static AlihwartaException inUse(Path folder, FileChannel channel) throws IOException {
        ByteBuffer holder = ByteBuffer.allocate(20);
        try (channel) {
            channel.read(holder, 0);
        }
        String process = new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII);
        return AlihwartaException.conflict("The folder " + folder + " is in use by another Alihwarta"
                + (process.isEmpty() ? "" : " (process " + process + ")")
                + ": stop that one, or choose another folder with --data");
    }
}
