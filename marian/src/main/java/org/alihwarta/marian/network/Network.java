package org.alihwarta.marian.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one model. Thread-safe: the weights are there once, each {@link Decoder} belongs to one thread.
 *
 * <p>The sessions of the decoder, with a shortlist and without, are made when first needed.
 */
public final class Network implements AutoCloseable {

    private final ModelFile model;
    private final Architecture architecture;
    private final Precision precision;
    private final CompletableFuture<OrtSession> encoder;
    private final Positions positions;
    private @Nullable OrtSession decoder;
    private @Nullable OrtSession shortDecoder;
    private @Nullable OrtSession gathering;
    private @Nullable OrtSession selection;

    private Network(ModelFile model, Precision precision) {
        this.model = model;
        this.architecture = Architecture.of(model);
        this.precision = precision;
        this.positions = new Positions(model, architecture);
        this.encoder = Sessions.opening(new EncoderGraph(model, architecture, precision).build());
    }

    public static Network of(ModelFile model, Precision precision) {
        return new Network(model, precision);
    }

    public Architecture architecture() {
        return architecture;
    }

    /** Makes the sessions that translating will need, so that what the file lacks shows at once; that of the encoder is being made already. */
    public void prepare(boolean hasShortlist) {
        decoder(hasShortlist);
        if (hasShortlist) {
            gathering();
        }
        Sessions.await(encoder);
    }

    /** The number of words the last layer chooses among. */
    public int targetVocabularySize() {
        return OutputLayer.vocabulary(model, architecture);
    }

    public int sourceVocabularySize() {
        return model.tensor(architecture.sourceEmbedding(), -1, architecture.width())
                .rows();
    }

    /**
     * Encodes sentences and makes a decoder for them.
     *
     * @param sentences source ids, each with the end of sentence at its end
     * @param shortlist the target words to choose among, or null for all
     */
    public Decoder encode(int[][] sentences, int @Nullable [] shortlist) {
        try {
            return new Decoder(this, sentences, shortlist);
        } catch (OrtException e) {
            throw new RuntimeFailure("the encoder failed", e);
        }
    }

    /**
     * Whether what is computed for one sentence does not depend on the others of its batch. It does in an int8 model without
     * activation factors, whose products are scaled by the largest activation of the whole batch, as in Marian.
     */
    public boolean isRowwise() {
        return model.names().stream()
                .filter(name -> model.find(name) instanceof Tensor.Int8 && !name.endsWith(Matrices.FACTOR))
                .filter(name -> !name.endsWith("Wemb") || name.equals(architecture.outputWeights()))
                .allMatch(name -> model.contains(name + Matrices.FACTOR));
    }

    Positions positions() {
        return positions;
    }

    OrtSession.Result runEncoder(Map<String, OnnxTensor> inputs) throws OrtException {
        return Sessions.await(encoder).run(inputs);
    }

    /** The output layer's rows of these words. */
    OrtSession.Result gather(int[] shortlist) throws OrtException {
        long[] words = Arrays.stream(shortlist).asLongStream().toArray();
        try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), words)) {
            return gathering().run(Map.of("shortlist", input), Set.of("output_weights", "output_bias"));
        }
    }

    synchronized OrtSession selection() {
        if (selection == null) {
            selection = Sessions.open(new SelectionGraph(architecture).build());
        }
        return selection;
    }

    synchronized OrtSession gathering() {
        if (gathering == null) {
            gathering = Sessions.open(OutputLayer.gathering(model, architecture, precision));
        }
        return gathering;
    }

    synchronized OrtSession decoder(boolean hasShortlist) {
        if (hasShortlist) {
            shortDecoder = shortDecoder == null ? openDecoder(true) : shortDecoder;
            return shortDecoder;
        }
        decoder = decoder == null ? openDecoder(false) : decoder;
        return decoder;
    }

    private OrtSession openDecoder(boolean hasShortlist) {
        return Sessions.open(new DecoderGraph(model, architecture, precision, hasShortlist).build());
    }

    @Override
    public synchronized void close() {
        var unused = encoder.thenAccept(Sessions::close); // nothing is to be closed where it could not be opened
        Sessions.close(decoder);
        Sessions.close(shortDecoder);
        Sessions.close(gathering);
        Sessions.close(selection);
    }
}
