package org.alihwarta.marian;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.network.Network;
import org.alihwarta.marian.network.Precision;
import org.alihwarta.marian.search.BeamSearch;
import org.alihwarta.marian.search.Constraints;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.search.Found;
import org.alihwarta.marian.shortlist.Shortlist;
import org.alihwarta.marian.vocabulary.Piece;
import org.alihwarta.marian.vocabulary.PiecedText;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A loaded Marian model. Thread-safe: every calling thread computes for itself, all share the weights.
 *
 * <p>Not for whole texts: give it one sentence at a time, or a list of sentences, which it batches by length; what goes
 * beyond a thousand pieces of a sentence is left out. A language
 * that a multilingual model expects at the start of the source, such as {@code >>fra<<}, is part of the sentence.
 */
public final class Translator implements AutoCloseable {

    /** Marian's {@code --max-length}: what comes after in a sentence is left out. */
    private static final int MOST_PIECES = 1000;

    private final Network network;
    private final Vocabulary source;
    private final Vocabulary target;
    private final @Nullable Shortlist shortlist;
    private final boolean isShared;
    private final BeamSearch search;
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private boolean isClosed;

    private Translator(ModelFiles files, Network network) {
        this.network = network;
        this.source = files.readSource();
        this.isShared = files.hasSharedVocabulary();
        this.target = isShared ? source : files.readTarget();
        requireSize(files.sourceVocabulary(), source, network.sourceVocabularySize());
        requireSize(files.targetVocabulary(), target, network.targetVocabularySize());
        Path list = files.shortlist();
        this.shortlist = list == null ? null : Shortlist.read(list, network.targetVocabularySize());
        network.prepare(shortlist != null);
        this.search = new BeamSearch(network, new BeamSearch.Specials(target.endOfSentence(), target.unknown()));
    }

    /** Opens the model in a folder; see {@link ModelFiles#in} for the files it must hold. */
    public static Translator open(Path folder) {
        return open(ModelFiles.in(folder));
    }

    /**
     * Opens a model.
     *
     * @throws ModelFormatException when a file is missing, cut, corrupt, or does not fit the others
     */
    public static Translator open(ModelFiles files) {
        return open(files, Precision.FAST);
    }

    /** Opens a model and says how its 8-bit products, if it has any, are to be summed. */
    public static Translator open(ModelFiles files, Precision precision) {
        Network network = Network.of(ModelFile.read(files.model()), precision);
        try {
            return new Translator(files, network);
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /** A vocabulary may be smaller than the model, which rounds up, never larger. */
    private static void requireSize(Path file, Vocabulary vocabulary, int size) {
        if (vocabulary.size() > size) {
            throw new ModelFormatException(
                    file, "vocabulary", "has " + vocabulary.size() + " pieces; the model knows " + size);
        }
    }

    /** The best translation of one sentence, searched greedily. */
    public Translation translate(String sentence) {
        return translate(List.of(sentence), Decoding.greedy()).get(0).get(0);
    }

    /**
     * Translates sentences, each on its own, in batches of like length.
     *
     * @return for each sentence, in the order given, its translations, best first, at least one
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public List<List<Translation>> translate(List<String> sentences, Decoding decoding) {
        List<PiecedText> encoded = sentences.stream().map(this::encode).toList();
        List<List<Translation>> results = new ArrayList<>(Collections.nCopies(sentences.size(), List.of()));
        for (int[] batch : Batches.of(encoded)) {
            int[][] ids =
                    Arrays.stream(batch).mapToObj(i -> encoded.get(i).ids()).toArray(int[][]::new);
            List<List<Found>> found = find(ids, shortlisted(ids), decoding, Constraints.NONE);
            for (int i = 0; i < batch.length; i++) {
                PiecedText text = encoded.get(batch[i]);
                results.set(
                        batch[i],
                        found.get(i).stream().map(one -> translation(text, one)).toList());
            }
        }
        return results;
    }

    /**
     * Translates one sentence under constraints.
     *
     * @param beginning what every translation begins with, may be empty
     * @param forbidden words or phrases that no translation contains, as whole words or as the beginnings of longer ones
     * @return its translations, best first; fewer than wanted where the constraints leave no more
     */
    public List<Translation> translate(String sentence, String beginning, List<String> forbidden, Decoding decoding) {
        PiecedText encoded = encode(sentence);
        Constraints constraints = new Constraints(
                targetIds(beginning),
                forbidden.stream().flatMap(this::spellings).toList());
        int[][] ids = {encoded.ids()};
        int[] choices = withWords(shortlisted(ids), constraints.prefix());
        return find(ids, choices, decoding, constraints).get(0).stream()
                .map(found -> translation(encoded, found))
                .toList();
    }

    private List<List<Found>> find(int[][] ids, int @Nullable [] choices, Decoding decoding, Constraints constraints) {
        closing.readLock().lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("this translator has been closed");
            }
            return search.search(ids, choices, decoding, constraints);
        } finally {
            closing.readLock().unlock();
        }
    }

    private List<Integer> targetIds(String text) {
        return Arrays.stream(target.encode(text).ids()).boxed().toList();
    }

    /** A phrase at the start of a word, and within one: languages without spaces know no other. */
    private Stream<List<Integer>> spellings(String phrase) {
        List<Integer> ids = targetIds(phrase);
        if (ids.isEmpty() || !target.symbol(ids.get(0)).startsWith(Vocabulary.SPACE)) {
            return Stream.of(ids);
        }
        String rest = target.symbol(ids.get(0)).substring(Vocabulary.SPACE.length());
        List<Integer> within = new ArrayList<>(ids.subList(1, ids.size()));
        if (!rest.isEmpty()) {
            within.add(0, target.id(rest));
        }
        return within.isEmpty() || within.contains(target.unknown()) ? Stream.of(ids) : Stream.of(ids, within);
    }

    private static int @Nullable [] withWords(int @Nullable [] shortlisted, List<Integer> words) {
        if (shortlisted == null) {
            return null;
        }
        IntStream more = words.stream().mapToInt(Integer::intValue);
        return IntStream.concat(Arrays.stream(shortlisted), more)
                .sorted()
                .distinct()
                .toArray();
    }

    private PiecedText encode(String sentence) {
        PiecedText text = source.encode(sentence);
        int length = Math.min(text.pieces().size(), MOST_PIECES - 1);
        List<Piece> pieces = new ArrayList<>(text.pieces().subList(0, length));
        int end = source.endOfSentence();
        pieces.add(new Piece(end, source.symbol(end), sentence.length(), sentence.length()));
        return new PiecedText(sentence, pieces);
    }

    private int @Nullable [] shortlisted(int[][] ids) {
        return shortlist == null ? null : shortlist.words(ids, isShared, network.targetVocabularySize());
    }

    private Translation translation(PiecedText sentence, Found found) {
        int[] words = found.words().stream().mapToInt(Integer::intValue).toArray();
        PiecedText decoded = target.decode(words);
        Alignment alignment = new Alignment(sentence.pieces(), decoded.pieces(), found.alignment());
        return new Translation(decoded.text(), found.score(), found.wordScores(), alignment);
    }

    /** Gives the model's memory back once the batches that are being translated are done. */
    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            if (!isClosed) {
                isClosed = true;
                network.close();
            }
        } finally {
            closing.writeLock().unlock();
        }
    }
}
