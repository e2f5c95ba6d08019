package org.alihwarta.marian.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.alihwarta.marian.ModelFiles;
import org.alihwarta.marian.Translator;

/** A model that is being put together, unseen by others until {@link #commit}; closing it before then deletes it. Not thread-safe. */
public final class Staging implements AutoCloseable {

    /** More than any file of a translation model has; what unpacks to more is broken or means harm. */
    private static final long LARGEST = 4L << 30;

    private final Path folder;
    private final Path home;

    Staging(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** The folder to put files in. */
    public Path folder() {
        return folder;
    }

    /** Adds all plain files of a folder. */
    public void copy(Path from) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw Disk.failure(folder, e);
        }
    }

    /** Fetches a file, unpacks it, and checks it before and after. */
    public void fetch(RemoteFile file, Downloads downloads, DownloadProgress progress) {
        try (PartialFile packed = downloads.fetch(file, progress)) {
            unpack(packed.path(), file);
        }
    }

    /** Adds the files of a zip archive. */
    public void unpack(Path archive) {
        new ModelArchive(archive).unpack(this);
    }

    /** Fetches a zip archive and adds its files. */
    public void fetchArchive(URI address, Downloads downloads, DownloadProgress progress) {
        RemoteFile file = new RemoteFile("archive.zip", address, Packing.NONE, null, null);
        try (PartialFile archive = downloads.fetch(file, progress)) {
            unpack(archive.path());
        }
    }

    private void unpack(Path packed, RemoteFile file) {
        Expected expected = file.unpacked();
        try (InputStream in = file.packing().unpack(Files.newInputStream(packed))) {
            add(file.name(), in, expected == null ? LARGEST : expected.size());
            if (expected != null) {
                expected.require(folder.resolve(file.name()), file.address() + ", unpacked,");
            }
        } catch (IOException e) {
            throw new StoreException(
                    file.address() + " cannot be unpacked: " + e.getMessage()
                            + "; nothing was installed, try again later",
                    e);
        }
    }

    /** Adds a file of at most {@code limit} bytes. */
    void add(String name, InputStream content, long limit) throws IOException {
        Path path = folder.resolve(FileNames.require(name));
        try (OutputStream out = new Limited(path, limit)) {
            content.transferTo(out);
        }
    }

    /**
     * Checks that the model opens, makes its manifest, and lets it be seen.
     *
     * @throws org.alihwarta.marian.format.ModelFormatException when the files make no usable model
     * @throws StoreException when this version is there already, or a name is no plain file name
     */
    public InstalledModel commit(String name, String version) {
        Path target = target(home, name, version);
        Translator.open(ModelFiles.in(folder)).close();
        try {
            Manifest.of(folder).write(folder);
            flush();
            Files.createDirectories(target.getParent());
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            return new InstalledModel(name, version, target);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw new StoreException(name + " " + version + " was installed meanwhile", e);
        } catch (IOException e) {
            throw Disk.failure(target, e);
        }
    }

    static Path target(Path home, String name, String version) {
        Path target = home.resolve(FileNames.require(name)).resolve(FileNames.require(version));
        if (Files.exists(target)) {
            throw new StoreException(name + " " + version + " is installed already; remove it first");
        }
        return target;
    }

    /** After a power cut the folder must not be there without its content. */
    private void flush() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }

    /** Tells a full disk from bad content, and stops content without end. */
    private static final class Limited extends FilterOutputStream {

        private final Path path;
        private final long limit;
        private long written;

        Limited(Path path, long limit) throws IOException {
            super(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
            this.path = path;
            this.limit = limit;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written += length;
            if (written > limit) {
                throw new StoreException(path.getFileName() + " unpacks to more than the " + limit
                        + " bytes that it should have; nothing was installed, try again later");
            }
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw Disk.failure(path, e);
            }
        }
    }
}
