package org.alihwarta.marian.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedRuntimeTest {

    private static final String LIBRARY = System.mapLibraryName("onnxruntime");

    @TempDir
    private Path caches;

    @Test
    void unpacksOnceAndLeavesNothingElse() throws IOException {
        Path folder = UnpackedRuntime.in(caches).orElseThrow();
        FileTime made = Files.getLastModifiedTime(folder.resolve(LIBRARY));

        assertThat(UnpackedRuntime.in(caches)).contains(folder);
        assertThat(Files.getLastModifiedTime(folder.resolve(LIBRARY))).isEqualTo(made);
        assertThat(filesIn(folder)).containsExactly(LIBRARY, System.mapLibraryName("onnxruntime4j_jni"));
    }

    @Test
    void mendsWhatIsCutOrWasChanged() throws IOException {
        Path library = UnpackedRuntime.in(caches).orElseThrow().resolve(LIBRARY);
        byte[] whole = Files.readAllBytes(library);

        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        for (byte[] wrong : List.of(changed, new byte[0], Arrays.copyOf(whole, whole.length - 1))) {
            Files.write(library, wrong);
            assertThat(UnpackedRuntime.in(caches)).contains(library.getParent());
            assertThat(Files.readAllBytes(library)).isEqualTo(whole);
        }
    }

    @Test
    void doesWithoutAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(caches.resolve("berkas"), "");

        assertThat(UnpackedRuntime.in(file)).isEmpty();
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
