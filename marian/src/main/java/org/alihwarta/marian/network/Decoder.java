package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The decoding of one batch of sentences, step by step; states stay outside the heap. Not thread-safe.
 *
 * <p>Before a step, fill {@link #setRow} for every hypothesis of {@code sentences x beam}; after it read the best words.
 */
public final class Decoder implements AutoCloseable {

    private static final String NEXT = "next_";

    private final OrtSession session;
    private final Architecture architecture;
    private final SourceTensors source;
    private final Network network;
    private final Set<String> contextNames = new HashSet<>();
    private final OrtSession.@Nullable Result gathered;
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final Map<String, OnnxTensor> pinned = new HashMap<>();
    private final Set<String> states = new HashSet<>();
    private final NativeLongs previous = new NativeLongs();
    private final NativeLongs parents = new NativeLongs();
    private final NativeLongs count = new NativeLongs();
    private final NativeLongs kept = new NativeLongs();
    private final NativeLongs words = new NativeLongs();
    private final NativeFloats signal = new NativeFloats();
    private final NativeFloats factor = new NativeFloats();
    private final NativeFloats allScores = new NativeFloats();
    private final NativeFloats scores = new NativeFloats();
    private final NativeFloats attention = new NativeFloats();
    private final InitialStates initial;
    private final int choices;
    private final OpenWords openWords;
    private OrtSession.Result context;
    private int sentences;
    private OrtSession.@Nullable Result last;
    private int best;

    Decoder(Network network, int[][] batch, int @Nullable [] shortlist) throws OrtException {
        this.network = network;
        this.session = network.decoder(shortlist != null);
        this.architecture = network.architecture();
        this.sentences = batch.length;
        this.source = new SourceTensors(batch, network.positions(), architecture.width());
        this.context = network.runEncoder(source.inputs());
        this.gathered = shortlist == null ? null : network.gather(shortlist);
        this.choices = shortlist == null ? network.targetVocabularySize() : shortlist.length;
        this.openWords = new OpenWords(choices);
        this.initial = new InitialStates(architecture, sentences);
        inputs.put("mask", source.mask());
        context.forEach(entry -> inputs.put(entry.getKey(), (OnnxTensor) entry.getValue()));
        context.forEach(entry -> contextNames.add(entry.getKey()));
        contextNames.add("mask");
        if (gathered != null) {
            gathered.forEach(entry -> inputs.put(entry.getKey(), (OnnxTensor) entry.getValue()));
        }
        inputs.putAll(initial.tensors());
        initial.tensors().keySet().forEach(name -> states.add(NEXT + name));
    }

    /** The number of words the output layer chooses among. */
    public int choices() {
        return choices;
    }

    /** The positions of the longest source sentence of the batch. */
    public int sourceLength() {
        return source.length();
    }

    /** Rules a choice out in every sentence. */
    public void forbid(int choice) {
        openWords.forbid(choice);
    }

    /** Lets a sentence of a batch with a shortlist choose only what is open to it; before the first step. */
    public void restrict(int sentence, IntPredicate isOpen) {
        openWords.restrict(sentences, sentence, isOpen);
    }

    /** Drops all sentences but those with these indices; the rows of the step before keep their numbers. */
    public void keep(int[] indices) {
        Map<String, OnnxTensor> all = new HashMap<>();
        contextNames.forEach(name -> all.put(name, Objects.requireNonNull(inputs.get(name))));
        all.put("sentences", kept.tensor(indices.length));
        for (int i = 0; i < indices.length; i++) {
            kept.set(i, indices[i]);
        }
        try {
            OrtSession.Result selected = network.selection().run(all);
            for (String name : contextNames) {
                inputs.put(name, (OnnxTensor)
                        selected.get(SelectionGraph.KEPT + name).orElseThrow());
            }
            context.close();
            context = selected;
        } catch (OrtException e) {
            throw new RuntimeFailure("sentences cannot be dropped from a batch", e);
        }
        openWords.keep(indices);
        sentences = indices.length;
    }

    /** Says which row of the last step hypothesis {@code row} continues, and with which word. */
    public void setRow(int row, int parent, int word) {
        parents.set(row, parent);
        previous.set(row, word);
    }

    /** Makes room for the rows of the next step; call before {@link #setRow}. */
    public void prepare(int beam) {
        inputs.put("parents", parents.tensor(sentences, beam));
        inputs.put("previous", previous.tensor(sentences, beam));
    }

    /**
     * Runs one step.
     *
     * @param time the number of words before, zero at first
     * @param beam hypotheses of each sentence
     * @param best how many words are wanted for each hypothesis
     * @param withAllScores whether {@link #scoreOf} is going to be asked
     */
    public void step(int time, int beam, int best, boolean withAllScores) {
        this.best = Math.min(best, choices);
        inputs.put("signal", signal.tensor(1, architecture.width()));
        network.positions().copy(time, 1, signal);
        inputs.put("factor", factor.tensor(1));
        factor.set(0, time == 0 ? 0 : architecture.embeddingFactor());
        inputs.put("count", count.tensor(1));
        count.set(0, this.best);
        inputs.put("penalty", openWords.penalty());
        if (gathered != null) {
            inputs.put("word_mask", openWords.mask(sentences));
        }
        pinned.put("words", words.tensor(sentences, beam, this.best));
        pinned.put("scores", scores.tensor(sentences, beam, this.best));
        pinned.put("attention", attention.tensor(sentences, beam, source.length()));
        if (withAllScores) {
            pinned.put("all_scores", allScores.tensor(sentences, beam, choices));
        } else {
            pinned.remove("all_scores");
        }
        try {
            advance();
        } catch (OrtException e) {
            throw new RuntimeFailure("decoding failed at word " + time, e);
        }
    }

    private void advance() throws OrtException {
        OrtSession.Result result = session.run(inputs, states, pinned);
        for (String state : states) {
            OnnxTensor next = (OnnxTensor) result.get(state).orElseThrow();
            inputs.put(state.substring(NEXT.length()), next);
        }
        if (last != null) {
            last.close();
        }
        last = result;
    }

    /** How many words the last step gave for each hypothesis: fewer than wanted when there are not so many. */
    public int best() {
        return best;
    }

    /** The {@code rank}-th best choice after a hypothesis. */
    public int choice(int row, int rank) {
        return (int) words.at(row * best + rank);
    }

    /** Its log probability, penalties included. */
    public float score(int row, int rank) {
        return scores.at(row * best + rank);
    }

    /** The log probability of any choice after a hypothesis, if the last step was asked for it. */
    public float scoreOf(int row, int choice) {
        return allScores.at(row * choices + choice);
    }

    /** Copies the attention of a hypothesis over the first {@code length} source positions. */
    public void copyAttention(int row, float[] target, int offset, int length) {
        attention.copyTo(row * source.length(), target, offset, length);
    }

    @Override
    public void close() {
        if (last != null) {
            last.close();
        }
        if (gathered != null) {
            gathered.close();
        }
        context.close();
        kept.close();
        source.close();
        initial.close();
        previous.close();
        parents.close();
        count.close();
        words.close();
        signal.close();
        factor.close();
        allScores.close();
        openWords.close();
        scores.close();
        attention.close();
    }
}
