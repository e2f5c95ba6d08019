package org.alihwarta.marian;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alihwarta.marian.format.ByteSource;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.format.ModelSettings;
import org.alihwarta.marian.shortlist.Shortlist;
import org.alihwarta.marian.shortlist.ShortlistLimits;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The files of a model.
 *
 * @param sourceVocabulary the same path as {@code targetVocabulary} when both languages share one
 * @param shortlist the shortlist, binary or text, or null for none
 * @param limits how much of a text shortlist is used
 * @param numbers the {@code vocab.yml} of the source and of the target where the vocabularies do not number their pieces
 *     themselves, otherwise none
 */
public record ModelFiles(
        Path model,
        Path sourceVocabulary,
        Path targetVocabulary,
        @Nullable Path shortlist,
        ShortlistLimits limits,
        List<Path> numbers) {

    private static final String PACKED = "(\\.gz)?";

    public ModelFiles {
        numbers = List.copyOf(numbers);
    }

    /** A model whose vocabularies number their pieces, as Firefox's do. */
    public ModelFiles(Path model, Path sourceVocabulary, Path targetVocabulary, @Nullable Path shortlist) {
        this(model, sourceVocabulary, targetVocabulary, shortlist, ShortlistLimits.USUAL, List.of());
    }

    /**
     * Finds the files in a folder as Firefox ships it ({@code model.*.bin}, {@code vocab.*.spm} or {@code srcvocab} and
     * {@code trgvocab}, {@code lex.*.bin}), as Marian leaves it ({@code model.npz}), or as OPUS-MT releases it ({@code
     * decoder.yml}, {@code source.spm}, {@code target.spm}, {@code *vocab.yml}); gzipped or not.
     *
     * @throws ModelFormatException when the model or a vocabulary is missing, or one is there twice
     */
    public static ModelFiles in(Path folder) {
        List<Path> files = list(folder);
        Path decoder = find(folder, files, "decoder\\.yml", "decoder.yml");
        if (decoder != null) {
            return opus(folder, ModelSettings.parse(decoder, read(decoder)));
        }
        Path model = only(folder, files, "model.*\\.(npz|bin)" + PACKED, "a model (model*.npz or model*.bin)");
        Path binary = find(folder, files, "lex.*\\.bin" + PACKED, "binary shortlist");
        Path shortlist = binary != null ? binary : find(folder, files, "lex.*\\.(s2t|txt)" + PACKED, "text shortlist");
        if (find(folder, files, "(srcvocab|source).*\\.spm" + PACKED, "source vocabulary") != null) {
            Path source = only(folder, files, "(srcvocab|source).*\\.spm" + PACKED, "a source vocabulary");
            Path target = only(folder, files, "(trgvocab|target).*\\.spm" + PACKED, "a target vocabulary");
            return new ModelFiles(model, source, target, shortlist);
        }
        Path shared = only(folder, files, "vocab.*\\.spm" + PACKED, "a vocabulary (vocab*.spm)");
        return new ModelFiles(model, shared, shared, shortlist);
    }

    /** A release of OPUS-MT: {@code decoder.yml} names the model and the numbers of both sides. */
    private static ModelFiles opus(Path folder, ModelSettings settings) {
        List<String> models = settings.list("models");
        List<String> vocabularies = settings.list("vocabs");
        if (models.size() != 1 || vocabularies.size() != 2) {
            throw new ModelFormatException(
                    folder.resolve("decoder.yml"), "settings", "expected one of models and two of vocabs");
        }
        List<String> shortlist = settings.list("shortlist");
        return new ModelFiles(
                named(folder, models.get(0)),
                folder.resolve("source.spm"),
                folder.resolve("target.spm"),
                shortlist.isEmpty() ? null : named(folder, shortlist.get(0)),
                limits(folder.resolve("decoder.yml"), shortlist),
                vocabularies.stream().map(name -> named(folder, name)).toList());
    }

    /** A {@code decoder.yml} that somebody downloaded is not to lead out of its folder. */
    private static Path named(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            if (file.getFileName().toString().equals(name) && !name.equals("..")) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Refused below, as other names that no file of the folder can have.
        }
        throw new ModelFormatException(
                folder.resolve("decoder.yml"), "settings", "\"" + name + "\"; expected a file of the same folder");
    }

    /** The words after the file's name, as on Marian's command line. */
    private static ShortlistLimits limits(Path decoder, List<String> shortlist) {
        ShortlistLimits usual = ShortlistLimits.USUAL;
        try {
            return new ShortlistLimits(
                    shortlist.size() > 1 ? Integer.parseInt(shortlist.get(1)) : usual.frequent(),
                    shortlist.size() > 2 ? Integer.parseInt(shortlist.get(2)) : usual.best(),
                    shortlist.size() > 3 ? Float.parseFloat(shortlist.get(3)) : usual.threshold());
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(
                    decoder, "shortlist", shortlist + "; expected FILE, and perhaps FREQUENT BEST THRESHOLD", e);
        }
    }

    private static String read(Path file) {
        ByteSource source = ByteSource.read(file);
        return StandardCharsets.UTF_8
                .decode(source.take(source.remaining(), "file"))
                .toString();
    }

    Vocabulary readSource() {
        return numbers.isEmpty()
                ? Vocabulary.read(sourceVocabulary)
                : Vocabulary.read(sourceVocabulary, numbers.get(0));
    }

    Vocabulary readTarget() {
        return numbers.isEmpty()
                ? Vocabulary.read(targetVocabulary)
                : Vocabulary.read(targetVocabulary, numbers.get(numbers.size() - 1));
    }

    @Nullable
    Shortlist readShortlist(Vocabulary source, Vocabulary target, int targetWords) {
        return shortlist == null ? null : Shortlist.read(shortlist, limits, source, target, targetWords);
    }

    boolean hasSharedVocabulary() {
        return sourceVocabulary.equals(targetVocabulary);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ModelFormatException(folder, "folder", "does not exist");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new ModelFormatException(folder, "folder", "cannot be listed: " + e, e);
        }
    }

    private static Path only(Path folder, List<Path> files, String pattern, String what) {
        Path found = find(folder, files, pattern, what);
        if (found == null) {
            throw new ModelFormatException(folder, "folder", "lacks " + what);
        }
        return found;
    }

    private static @Nullable Path find(Path folder, List<Path> files, String pattern, String what) {
        Predicate<Path> matches = file -> file.getFileName().toString().matches(pattern);
        List<Path> found = files.stream().filter(matches).toList();
        if (found.size() > 1) {
            throw new ModelFormatException(folder, "folder", "has more than one " + what + ": " + found);
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
