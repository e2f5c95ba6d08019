package org.alihwarta.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where translations go.
 *
 * @param folder absent for standard output
 * @param stem first part of the file names; language and extension follow it
 */
record Destination(@Nullable Path folder, String stem, String extension) {
    static Destination of(InputFile input, List<Language> targets, @Nullable Path output, TranslationFormat format) {
        boolean isStandardInput = input.name().equals("standard input");
        if (output == null && targets.size() > 1 && isStandardInput) {
            throw AlihwartaException.badInput(
                    "Several languages from standard input need a folder to go to: add --output FOLDER, or name one language.");
        }
        Path path =
                isStandardInput ? Path.of("translation") : Path.of(input.name()).toAbsolutePath();
        Path beside = path.getParent() == null ? Path.of(".") : path.getParent();
        Path folder = output != null ? output : targets.size() > 1 ? beside : null;
        return new Destination(folder, stem(path), format.extension());
    }

    void write(Language target, String text, PrintWriter out) {
        if (folder == null) {
            out.print(text);
            out.flush();
            return;
        }
        Path file = folder.resolve(stem + "." + target.code() + "." + extension);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text);
        } catch (IOException exception) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.UNAVAILABLE,
                    "Could not write " + file + ": " + exception.getMessage()
                            + ". Choose another folder with --output.",
                    exception);
        }
    }

    private static String stem(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
