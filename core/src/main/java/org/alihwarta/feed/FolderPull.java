package org.alihwarta.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;

/**
 * Takes in the files that other programs put into a folder. A file goes to {@code taken} or, with the reason beside it, to {@code
 * refused}; nothing is deleted. Hidden files and {@code *.part} and {@code *.tmp} are left alone, as are files that somebody may
 * still be writing.
 */
public final class FolderPull {
    static final String TAKEN = "taken";
    static final String REFUSED = "refused";

    /** A file that has not changed for so long is whole. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final long MOST_BYTES = 64L << 20;

    private final Path folder;
    private final FileImport files;
    private final Clock clock;

    public FolderPull(Path folder, FileImport files, Clock clock) {
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Looks once.
     *
     * @throws AlihwartaException of kind UNAVAILABLE when the folder or the newsroom is not there; what has not been taken in stays
     */
    public ImportReport look() {
        List<Line> lines = new ArrayList<>();
        try {
            for (Path file : whole()) {
                List<Line> its = read(file);
                putAway(file, its);
                lines.addAll(its);
            }
        } catch (IOException failure) {
            throw AlihwartaException.unavailable(
                    "The folder " + folder + " cannot be used (" + failure
                            + "): it must exist, and this program must be allowed to write to it",
                    failure);
        }
        return new ImportReport(lines);
    }

    private List<Path> whole() throws IOException {
        Instant latest = clock.instant().minus(QUIET);
        List<Path> whole = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean isForUs = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !name.startsWith(".")
                        && !name.endsWith(".part")
                        && !name.endsWith(".tmp");
                if (isForUs && Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
                    whole.add(file);
                }
            }
        }
        return whole;
    }

    private List<Line> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            return List.of(new Line(name, Outcome.REFUSED, "It has " + size + " bytes; give at most " + MOST_BYTES));
        }
        return files.read(Files.readAllBytes(file), name);
    }

    private void putAway(Path file, List<Line> lines) throws IOException {
        boolean isWhole = !new ImportReport(lines).hasFailed();
        Path place = Files.createDirectories(folder.resolve(isWhole ? TAKEN : REFUSED));
        Path kept = free(place, file.getFileName().toString());
        if (!isWhole) {
            String report = lines.stream()
                    .map(line -> line.outcome() + " " + line.input() + ": " + line.detail())
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(place.resolve(kept.getFileName() + ".why.txt"), report, StandardCharsets.UTF_8);
        }
        Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The same name may come every day. */
    private static Path free(Path place, String name) {
        Path free = place.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = place.resolve(name + "." + number);
        }
        return free;
    }
}
