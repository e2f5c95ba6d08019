package org.alihwarta.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Node with the packages of {@code src/test/node}. */
record Node(Path folder) {
    private static final Path SCRIPTS = Path.of("src/test/node");

    /** Installs the packages, at the versions of the lock file, unless they are there already. */
    static Node installed() {
        Path folder = Path.of("target/node").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            boolean fresh = !Files.isDirectory(folder.resolve("node_modules"))
                    || Files.mismatch(folder.resolve("package-lock.json"), SCRIPTS.resolve("package-lock.json")) >= 0;
            try (var files = Files.list(SCRIPTS)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
                }
            }
            Node node = new Node(folder);
            if (fresh) {
                node.execute(List.of("npm", "ci", "--no-audit", "--no-fund"));
            }
            return node;
        } catch (IOException e) {
            throw new IllegalStateException("Node cannot be set up: is npm installed? ./verify does that", e);
        }
    }

    /** What a script prints; fails when the script does. */
    String run(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return execute(command);
    }

    private String execute(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(command.get(0) + " cannot be run: ./verify installs it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
