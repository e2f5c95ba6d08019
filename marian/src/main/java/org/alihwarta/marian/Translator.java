package org.alihwarta.marian;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.alihwarta.marian.batch.Request;
import org.alihwarta.marian.batch.Turns;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.network.Network;
import org.alihwarta.marian.network.Precision;
import org.alihwarta.marian.search.BeamSearch;
import org.alihwarta.marian.search.Constraints;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.search.Found;
import org.alihwarta.marian.search.Sentence;
import org.alihwarta.marian.shortlist.Shortlist;
import org.alihwarta.marian.vocabulary.Piece;
import org.alihwarta.marian.vocabulary.PiecedText;
import org.alihwarta.marian.vocabulary.Vocabulary;

/**
 * A loaded Marian model. Thread-safe: callers compute in their own threads, share the weights, and where many call at once
 * share batches too (see {@link Turns}); what one caller gets does not depend on the others, nor on their giving up.
 *
 * <p>Not for whole texts: give it one sentence at a time, or a list of sentences, which it batches by length; what goes
 * beyond a thousand pieces of a sentence is left out. A language
 * that a multilingual model expects at the start of the source, such as {@code >>fra<<}, is part of the sentence.
 */
public final class Translator implements AutoCloseable {

    /** Marian's {@code --max-length}: what comes after in a sentence is left out. */
    private static final int MOST_PIECES = 1000;

    /** Hypotheses kept for the sake of required phrases. */
    private static final int WIDEST = 16;

    private final Network network;
    private final Vocabulary source;
    private final Vocabulary target;
    private final BeamSearch search;
    private final Turns turns;
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private boolean isClosed;

    private Translator(ModelFiles files, Network network) {
        this.network = network;
        this.source = files.readSource();
        boolean isShared = files.hasSharedVocabulary();
        this.target = isShared ? source : files.readTarget();
        requireSize(files.sourceVocabulary(), source, network.sourceVocabularySize());
        requireSize(files.targetVocabulary(), target, network.targetVocabularySize());
        Shortlist shortlist = files.readShortlist(source, target, network.targetVocabularySize());
        network.prepare(shortlist != null);
        this.search = new BeamSearch(network, target, shortlist, isShared);
        this.turns = new Turns(Runtime.getRuntime().availableProcessors(), this::search);
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
     * Translates sentences, each on its own, in batches of like length; those of other callers may be among them.
     *
     * @return for each sentence, in the order given, its translations, best first, at least one
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public List<List<Translation>> translate(List<String> sentences, Decoding decoding) {
        return translate(sentences, Constraints.NONE, decoding);
    }

    /**
     * Translates one sentence under constraints.
     *
     * <p>For required phrases the beam is at least one hypothesis wider than they have pieces, up to {@value #WIDEST}.
     *
     * @return its translations, best first; fewer than wanted, or none, where the constraints leave no more
     * @throws IllegalArgumentException when a phrase is empty, or the target vocabulary cannot spell a required one
     */
    public List<Translation> translate(String sentence, Wording wording, Decoding decoding) {
        Constraints constraints = new Spelling(target).constraints(wording);
        int pieces = constraints.requiredPieces() - constraints.prefix().size();
        Decoding wide = pieces == 0 ? decoding : decoding.widenedTo(Math.min(pieces + 1, WIDEST));
        return translate(List.of(sentence), constraints, wide).get(0);
    }

    private List<List<Translation>> translate(List<String> sentences, Constraints constraints, Decoding decoding) {
        List<PiecedText> encoded = sentences.stream().map(this::encode).toList();
        boolean isShareable = network.isRowwise() && !decoding.sharesShortlist();
        Request request =
                new Request(encoded.stream().map(PiecedText::ids).toList(), constraints, decoding, isShareable);
        List<List<Found>> found = turns.translate(request);
        List<List<Translation>> results = new ArrayList<>();
        for (int i = 0; i < encoded.size(); i++) {
            PiecedText text = encoded.get(i);
            results.add(found.get(i).stream().map(one -> translation(text, one)).toList());
        }
        return results;
    }

    private List<List<Found>> search(List<Sentence> batch, Decoding decoding) {
        closing.readLock().lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("this translator has been closed");
            }
            return search.search(batch, decoding);
        } finally {
            closing.readLock().unlock();
        }
    }

    private PiecedText encode(String sentence) {
        PiecedText text = source.encode(sentence);
        int length = Math.min(text.pieces().size(), MOST_PIECES - 1);
        List<Piece> pieces = new ArrayList<>(text.pieces().subList(0, length));
        int end = source.endOfSentence();
        pieces.add(new Piece(end, source.symbol(end), sentence.length(), sentence.length()));
        return new PiecedText(sentence, pieces);
    }

    private Translation translation(PiecedText sentence, Found found) {
        int[] words = found.words().stream().mapToInt(Integer::intValue).toArray();
        PiecedText decoded = target.decode(words);
        Alignment alignment = new Alignment(sentence.pieces(), decoded.pieces(), found.alignment());
        return new Translation(sentence.text(), decoded.text(), found.score(), found.wordScores(), alignment);
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
