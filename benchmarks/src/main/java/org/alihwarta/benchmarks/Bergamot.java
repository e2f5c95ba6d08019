package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The WASM build of Bergamot under Node; it measures itself, without loading. */
record Bergamot(Path peers, Path folder, Path input) implements Peer {

    /** Whether its package has been installed in the folder of the peers. */
    static boolean isIn(Path peers) {
        return Files.isDirectory(peers.resolve("node_modules/@browsermt/bergamot-translator"));
    }

    @Override
    public String name() {
        return "Bergamot WASM 0.4.9 in Node, batch 8, 1 thread";
    }

    @Override
    public Measurement measure() throws IOException, InterruptedException {
        Path output = Files.createTempFile("bergamot", ".txt");
        Process process = new ProcessBuilder(
                        "node",
                        "translate.mjs",
                        folder.toAbsolutePath().toString(),
                        input.toAbsolutePath().toString(),
                        output.toString())
                .directory(peers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the WASM build of Bergamot failed: " + figures);
        }
        String[] seconds = figures.lines().reduce("", (first, last) -> last).split(" ", -1);
        return new Measurement(
                name(), Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]), Files.readAllLines(output));
    }
}
