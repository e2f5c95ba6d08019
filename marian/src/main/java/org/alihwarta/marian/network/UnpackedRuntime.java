package org.alihwarta.marian.network;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The native libraries of ONNX Runtime, unpacked once for each user. Left alone, it unpacks 28 MB at every start, which is a sixth of the
 * time until a process has its first sentence.
 *
 * <p>They lie in a folder that bears their checksums, and are compared with these before they are loaded. Where there can be no such
 * folder, ONNX Runtime unpacks them to {@code java.io.tmpdir} as ever; who names {@value #PROPERTY} is obeyed.
 */
final class UnpackedRuntime {

    private static final String PROPERTY = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");
    private static final int BUFFER = 1 << 16;

    private UnpackedRuntime() {}

    /** ONNX Runtime, with its libraries loaded. To be asked on a thread with a large stack at first. */
    static OrtEnvironment environment() {
        return Loaded.ENVIRONMENT;
    }

    private static final class Loaded {
        private static final OrtEnvironment ENVIRONMENT = load();

        private static OrtEnvironment load() {
            if (System.getProperty(PROPERTY) != null) {
                return OrtEnvironment.getEnvironment();
            }
            Optional<Path> folder = caches().flatMap(UnpackedRuntime::in);
            folder.ifPresent(path -> System.setProperty(PROPERTY, path.toString()));
            try {
                return OrtEnvironment.getEnvironment();
            } finally {
                System.clearProperty(PROPERTY);
            }
        }
    }

    /**
     * The folder with the libraries below a folder for caches; made when it is not there, or not right. Absent where that cannot be done,
     * as on a read-only disk or one that runs no programs.
     */
    static Optional<Path> in(Path caches) {
        try {
            List<Library> libraries = libraries();
            if (libraries.isEmpty()) {
                return Optional.empty();
            }
            Path folder = caches.resolve("alihwarta").resolve("onnxruntime-" + checksums(libraries));
            if (!isWhole(folder, libraries)) {
                unpack(libraries, folder);
            }
            return isWhole(folder, libraries) ? Optional.of(folder) : Optional.empty();
        } catch (IOException | SecurityException | UnsupportedOperationException without) {
            return Optional.empty();
        }
    }

    /** Where the system keeps what can be made again; absent for users without a home. */
    private static Optional<Path> caches() {
        String home = System.getProperty("user.home", "");
        String named = System.getenv(isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (named != null && Path.of(named).isAbsolute()) {
            return Optional.of(Path.of(named));
        }
        Path folder = Path.of(home);
        if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return Optional.of(folder.resolve(isMac() ? "Library/Caches" : ".cache"));
    }

    /**
     * A library as the jar has it.
     *
     * @param size in bytes
     * @param checksum the CRC-32 that the jar's table of contents states
     */
    private record Library(String name, URL source, long size, long checksum) {}

    /** Empty where ONNX Runtime does not come from a jar, or has none for this machine. */
    private static List<Library> libraries() throws IOException {
        List<Library> libraries = new ArrayList<>();
        for (String library : LIBRARIES) {
            String name = System.mapLibraryName(library);
            URL source = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + machine() + "/" + name);
            JarEntry entry = source == null ? null : entry(source);
            if (source == null || entry == null || entry.getCrc() < 0) {
                return List.of();
            }
            libraries.add(new Library(name, source, entry.getSize(), entry.getCrc()));
        }
        return libraries;
    }

    private static @Nullable JarEntry entry(URL source) throws IOException {
        return source.openConnection() instanceof JarURLConnection jar ? jar.getJarEntry() : null;
    }

    /** As ONNX Runtime names it. */
    private static String machine() {
        String system = isMac() ? "osx" : isWindows() ? "win" : "linux";
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return system + "-" + (processor.matches("amd64|x86_64") ? "x64" : processor.replace("arm64", "aarch64"));
    }

    private static boolean isWindows() {
        return system().startsWith("windows");
    }

    private static boolean isMac() {
        return system().startsWith("mac");
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static String checksums(List<Library> libraries) {
        return libraries.stream()
                .map(library -> Long.toHexString(library.checksum()))
                .collect(Collectors.joining("-"));
    }

    private static boolean isWhole(Path folder, List<Library> libraries) throws IOException {
        for (Library library : libraries) {
            Path file = folder.resolve(library.name());
            // A file system that is mounted noexec lets nothing be executable.
            if (!Files.isExecutable(file)
                    || Files.size(file) != library.size()
                    || checksum(file) != library.checksum()) {
                return false;
            }
        }
        return true;
    }

    private static long checksum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) > 0) {
                // the stream adds up
            }
        }
        return sum.getValue();
    }

    /** Each file appears at once, so that processes which start together do not disturb each other. */
    private static void unpack(List<Library> libraries, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Library library : libraries) {
            Path partial = Files.createTempFile(folder, ".", ".partial");
            try {
                try (InputStream in = library.source().openStream()) {
                    Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
                }
                if (!partial.toFile().setExecutable(true, true)) {
                    throw new IOException(partial + " cannot be made executable");
                }
                Files.move(partial, folder.resolve(library.name()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        }
    }
}
