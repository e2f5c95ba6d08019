package org.alihwarta.marian.network;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Opens and closes sessions of ONNX Runtime, one thread a run: callers bring their own threads. */
final class Sessions {

    /**
     * For the thread that opens a session. When ONNX Runtime 1.29 starts it takes the command line of the process apart by recursion: a class
     * path of some hundred jars overflows the megabyte that Java gives a thread, and the process dies without a word.
     */
    private static final long STACK_BYTES = 16L << 20;

    private Sessions() {}

    /** Begins to open a session; whoever needs it waits for it by {@link #await}. */
    static CompletableFuture<OrtSession> opening(ByteBuffer graph) {
        return CompletableFuture.supplyAsync(() -> create(graph), Sessions::onLargeStack);
    }

    static OrtSession open(ByteBuffer graph) {
        return await(opening(graph));
    }

    static OrtSession await(CompletableFuture<OrtSession> session) {
        try {
            return session.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void onLargeStack(Runnable task) {
        new Thread(null, task, "open-session", STACK_BYTES).start();
    }

    private static OrtSession create(ByteBuffer graph) {
        try {
            return create(graph, UnpackedRuntime.environment());
        } catch (LinkageError e) {
            throw new RuntimeFailure(
                    "the native library of ONNX Runtime cannot be loaded; it runs on Linux (x64, arm64), macOS (arm64) and"
                            + " Windows (x64), and must be unpacked to the user's folder for caches or to java.io.tmpdir="
                            + System.getProperty("java.io.tmpdir") + ", a folder that allows programs to run",
                    e);
        }
    }

    private static OrtSession create(ByteBuffer graph, OrtEnvironment environment) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // It plans the memory of every shape it has seen, and batches hardly ever have the same.
            options.setMemoryPatternOptimization(false);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return environment.createSession(graph, options);
        } catch (OrtException e) {
            throw new RuntimeFailure("ONNX Runtime cannot load the graph", e);
        }
    }

    static void close(@Nullable OrtSession session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (OrtException e) {
            throw new RuntimeFailure("a session cannot be closed", e);
        }
    }
}
