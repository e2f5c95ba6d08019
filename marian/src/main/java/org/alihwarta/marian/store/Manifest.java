package org.alihwarta.marian.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The SHA-256 sums of a model's files, by name. */
record Manifest(Map<String, String> sums) {

    /** The name of the file that holds a folder's manifest. */
    static final String FILE = "SHA256SUMS";

    private static final String SEPARATOR = "  ";

    Manifest {
        sums = Map.copyOf(sums);
    }

    /** Reads what a folder's files are now. */
    static Manifest of(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(FILE)) {
                    sums.put(name, Expected.sha256(file));
                }
            }
        }
        return new Manifest(sums);
    }

    /** Reads what a folder's files were when it was installed. */
    static Manifest read(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            int separator = line.indexOf(SEPARATOR);
            if (separator > 0) {
                sums.put(line.substring(separator + SEPARATOR.length()), line.substring(0, separator));
            }
        }
        return new Manifest(sums);
    }

    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(sums).forEach((name, sum) -> lines.add(sum + SEPARATOR + name));
        Files.write(folder.resolve(FILE), lines);
    }

    /** What differs in {@code now}, in words; empty when nothing does. */
    List<String> differences(Manifest now) {
        List<String> found = new ArrayList<>();
        new TreeMap<>(sums).forEach((name, sum) -> {
            String present = now.sums.get(name);
            if (present == null) {
                found.add(name + " is missing");
            } else if (!present.equals(sum)) {
                found.add(name + " has changed: its SHA-256 is " + present + ", it was " + sum);
            }
        });
        new TreeMap<>(now.sums)
                .keySet().stream()
                        .filter(name -> !sums.containsKey(name))
                        .forEach(name -> found.add(name + " was not installed with the model"));
        return found;
    }
}
