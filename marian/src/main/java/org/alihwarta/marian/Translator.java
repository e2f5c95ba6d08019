package org.alihwarta.marian;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.network.Network;
import org.alihwarta.marian.network.Precision;
import org.alihwarta.marian.search.BeamSearch;
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
 * <p>Not for whole texts: give it one sentence at a time, or a list of sentences, which it batches by length. A language
 * that a multilingual model expects at the start of the source, such as {@code >>fra<<}, is part of the sentence.
 */
public final class Translator implements AutoCloseable {

    private final Network network;
    private final Vocabulary source;
    private final Vocabulary target;
    private final @Nullable Shortlist shortlist;
    private final boolean isShared;
    private final BeamSearch search;

    private Translator(ModelFiles files, Network network) {
        this.network = network;
        this.source = Vocabulary.read(files.sourceVocabulary());
        this.isShared = files.hasSharedVocabulary();
        this.target = isShared ? source : Vocabulary.read(files.targetVocabulary());
        requireSize(files.sourceVocabulary(), source, network.sourceVocabularySize());
        requireSize(files.targetVocabulary(), target, network.targetVocabularySize());
        Path list = files.shortlist();
        this.shortlist = list == null ? null : Shortlist.read(list, network.targetVocabularySize());
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
            List<List<Found>> found = search.search(ids, shortlisted(ids), decoding);
            for (int i = 0; i < batch.length; i++) {
                PiecedText text = encoded.get(batch[i]);
                results.set(
                        batch[i],
                        found.get(i).stream().map(one -> translation(text, one)).toList());
            }
        }
        return results;
    }

    private PiecedText encode(String sentence) {
        PiecedText text = source.encode(sentence);
        List<Piece> pieces = new ArrayList<>(text.pieces());
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

    /** Gives the model's memory back; no translation may be running. */
    @Override
    public void close() {
        network.close();
    }
}
