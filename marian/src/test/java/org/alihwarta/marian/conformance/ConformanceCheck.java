package org.alihwarta.marian.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.alihwarta.marian.ModelFiles;
import org.alihwarta.marian.Translation;
import org.alihwarta.marian.Translator;
import org.alihwarta.marian.network.Precision;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Prints how far this library agrees with the original decoder on one model. Run it with the folder as its argument:
 * {@code mvn -Pconformance -pl marian verify -Dconformance=FOLDER}.
 */
public final class ConformanceCheck {

    /** The original was run with {@code --mini-batch 16 --maxi-batch-sort src}. */
    private static final int BATCH_SIZE = 16;

    private static final String SHORTLIST = "lex.50.50.iden.s2t.bin";

    private final Path folder;
    private final List<String> input;
    private final int[] lengths;

    private ConformanceCheck(Path folder) throws IOException {
        this.folder = folder;
        this.input = Files.readAllLines(folder.resolve("input.id"));
        Vocabulary vocabulary = Vocabulary.read(folder.resolve("vocab.iden.spm"));
        this.lengths = input.stream()
                .mapToInt(line -> vocabulary.encode(line).pieces().size())
                .toArray();
    }

    public static void main(String[] arguments) throws IOException {
        ConformanceCheck check = new ConformanceCheck(Path.of(arguments[0]));
        check.comparePieces();
        check.compareFloat();
        check.compareInteger("model.iden.intgemm.alphas.bin", SHORTLIST, "int8-alphas.greedy.shortlist.en");
        check.compareInteger("model.iden.intgemm8.bin", null, "int8.greedy.en");
    }

    private List<String> expected(String name) throws IOException {
        return Files.readAllLines(folder.resolve("expected").resolve(name));
    }

    private Translator open(String model, @Nullable String shortlist, Precision precision) {
        Path vocabulary = folder.resolve("vocab.iden.spm");
        Path list = shortlist == null ? null : folder.resolve(shortlist);
        return Translator.open(new ModelFiles(folder.resolve(model), vocabulary, vocabulary, list), precision);
    }

    private void comparePieces() throws IOException {
        Vocabulary vocabulary = Vocabulary.read(folder.resolve("vocab.iden.spm"));
        List<String> expected = expected("input.ids");
        int equal = 0;
        for (int i = 0; i < input.size(); i++) {
            List<String> ids = new ArrayList<>();
            for (int id : vocabulary.encode(input.get(i)).ids()) {
                ids.add(Integer.toString(id));
            }
            equal += String.join(" ", ids).equals(expected.get(i)) ? 1 : 0;
        }
        print("pieces", equal, input.size(), "");
    }

    private void compareFloat() throws IOException {
        try (Translator translator = open("model.npz", null, Precision.FAST)) {
            List<Translation> greedy = best(translate(translator, Decoding.greedy()));
            compareText("float greedy", texts(greedy), expected("float.greedy.en"));
            print(
                    "float greedy soft alignment",
                    AlignmentComparison.of(greedy, expected("float.greedy.soft-alignment")));
            List<List<Translation>> lists =
                    translate(translator, Decoding.beam(4).nBest(4));
            compareText("float beam 4", texts(best(lists)), expected("float.beam4.en"));
            print("float beam 4 n-best", NBestComparison.of(lists, expected("float.beam4.nbest")));
        }
        try (Translator translator = open("model.npz", SHORTLIST, Precision.FAST)) {
            List<Translation> ours = best(translate(translator, Decoding.greedy()));
            compareText("float greedy shortlist", texts(ours), expected("float.greedy.shortlist.en"));
        }
    }

    private void compareInteger(String model, @Nullable String shortlist, String expected) throws IOException {
        String floatOutput = shortlist == null ? "float.greedy.en" : "float.greedy.shortlist.en";
        compareText(expected + ", the original with itself in float", expected(expected), expected(floatOutput));
        for (Precision precision : Precision.values()) {
            try (Translator translator = open(model, shortlist, precision)) {
                List<String> ours = texts(best(translate(translator, Decoding.greedy())));
                compareText(model + " " + precision, ours, expected(expected));
                compareText(model + " " + precision + " with the original's float", ours, expected(floatOutput));
            }
        }
    }

    /** In the batches the original made: they share a shortlist, a greatest length and, maybe, scales. */
    private List<List<Translation>> translate(Translator translator, Decoding decoding) {
        List<List<Translation>> results = new ArrayList<>(Collections.nCopies(input.size(), List.of()));
        for (List<Integer> batch : new MarianBatches(lengths).batches(BATCH_SIZE)) {
            int longest =
                    batch.stream().mapToInt(line -> lengths[line] + 1).max().orElseThrow();
            Decoding limited = decoding.withLeastLimit((int) (decoding.lengthFactor() * longest))
                    .withSharedShortlist();
            List<String> lines = batch.stream().map(input::get).toList();
            List<List<Translation>> translated = translator.translate(lines, limited);
            for (int i = 0; i < batch.size(); i++) {
                results.set(batch.get(i), translated.get(i));
            }
        }
        return results;
    }

    private static List<Translation> best(List<List<Translation>> lists) {
        return lists.stream().map(list -> list.get(0)).toList();
    }

    private static List<String> texts(List<Translation> translations) {
        return translations.stream().map(Translation::text).toList();
    }

    private static void compareText(String what, List<String> ours, List<String> theirs) {
        int equal = 0;
        for (int i = 0; i < theirs.size(); i++) {
            equal += ours.get(i).equals(theirs.get(i)) ? 1 : 0;
        }
        String chrf = String.format(Locale.ROOT, "chrF against the original %.2f", CharacterFScore.of(ours, theirs));
        print(what, equal, theirs.size(), chrf);
    }

    private static void print(String what, int equal, int all, String more) {
        print(what, String.format(Locale.ROOT, "%d of %d equal (%.2f %%) %s", equal, all, 100.0 * equal / all, more));
    }

    private static void print(String what, String figures) {
        System.out.println(what + ": " + figures);
    }
}
