package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.alihwarta.marian.Translator;
import org.alihwarta.marian.search.Decoding;

/**
 * A process of its own that translates one sentence as soon as it can, then loads the model once more, then translates a
 * whole file; it prints a line after each, the last with the memory that it holds. Arguments: model folder, file.
 */
public final class FirstSentence {

    private static final String SENTENCE = "Presiden meresmikan jembatan baru di Kalimantan pada hari Selasa.";

    private FirstSentence() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (Translator translator = Translator.open(folder)) {
            translator.translate(SENTENCE);
            System.out.println("first");
            long start = System.nanoTime();
            try (Translator again = Translator.open(folder)) {
                again.translate(SENTENCE);
            }
            System.out.printf(Locale.ROOT, "%.1f%n", (System.nanoTime() - start) / 1e6);
            List<String> lines = Files.readAllLines(Path.of(arguments[1]));
            translator.translate(lines, Decoding.greedy());
            System.out.println(residentMegabytes());
        }
    }

    private static String residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "0";
        }
        String line = Files.readAllLines(status).stream()
                .filter(text -> text.startsWith("VmHWM:"))
                .findFirst()
                .orElse("VmHWM: 0 kB");
        return String.format(Locale.ROOT, "%.0f", Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024);
    }
}
