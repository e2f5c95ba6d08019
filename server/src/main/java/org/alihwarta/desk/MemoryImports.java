package org.alihwarta.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.memory.tmx.CountedStream;
import org.alihwarta.memory.tmx.TmxExchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files on their way into the memory, one after the other, and how far each has come. Thread-safe. What was under way when the server
 * ends is not taken in at all.
 */
public final class MemoryImports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryImports.class);
    private static final int KEPT = 10;

    private final TmxExchange files;
    private final List<Running> running = new CopyOnWriteArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "memory-import");
        thread.setDaemon(true);
        return thread;
    });

    public MemoryImports(TmxExchange files) {
        this.files = files;
    }

    /** Keeps the upload, which ends with its request, and has it taken in. */
    void begin(@Nullable String name, InputStream upload, Actor actor) throws IOException {
        Path kept = Files.createTempFile("alihwarta-memory", ".tmx");
        Files.copy(upload, kept, StandardCopyOption.REPLACE_EXISTING);
        Running one = new Running(name == null || name.isBlank() ? "upload.tmx" : name, Files.size(kept));
        running.add(0, one);
        while (running.size() > KEPT) {
            running.remove(KEPT);
        }
        worker.execute(() -> takeIn(kept, one, actor));
    }

    /** The last ten, the newest first. */
    List<Running> all() {
        return List.copyOf(running);
    }

    private void takeIn(Path kept, Running one, Actor actor) {
        try (InputStream in = new CountedStream(Files.newInputStream(kept), one.read::set)) {
            one.outcome = files.importFrom(in, one.name, actor);
        } catch (AlihwartaException | IOException | UncheckedIOException failure) {
            LOG.warn("{} was not taken into the memory", one.name, failure);
            one.failure = String.valueOf(failure.getMessage());
        } finally {
            delete(kept);
        }
    }

    private static void delete(Path kept) {
        try {
            Files.deleteIfExists(kept);
        } catch (IOException stays) {
            LOG.warn("{} could not be deleted", kept, stays);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("A file was still being taken into the memory; nothing of it is kept");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file on its way. */
    static final class Running {
        private final String name;
        private final long size;
        private final AtomicLong read = new AtomicLong();
        private volatile TmxExchange.@Nullable Imported outcome;
        private volatile @Nullable String failure;

        private Running(String name, long size) {
            this.name = name;
            this.size = size;
        }

        String name() {
            return name;
        }

        int percent() {
            return size == 0 ? 100 : (int) Math.min(100, read.get() * 100 / size);
        }

        TmxExchange.@Nullable Imported outcome() {
            return outcome;
        }

        @Nullable
        String failure() {
            return failure;
        }

        boolean isPending() {
            return outcome == null && failure == null;
        }
    }
}
