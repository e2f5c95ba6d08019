package org.alihwarta.marian.network;

import java.util.List;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.format.ModelSettings;

/**
 * The layers of a model, read from its settings and checked against what this library can build.
 *
 * @param before operations before a sub-layer: {@code n} normalises, {@code d} (dropout) does nothing here
 * @param after operations after a sub-layer: {@code a} adds its input, {@code n} normalises
 * @param decoderLayers for each layer of the decoder, the number in its tensors' names
 * @param alignmentLayer index of the decoder layer whose first head was trained on word alignments
 */
public record Architecture(
        int width,
        int heads,
        int feedForwardDepth,
        int encoderDepth,
        List<Integer> decoderLayers,
        Memory memory,
        Activation activation,
        String before,
        String after,
        String afterEmbedding,
        String afterTop,
        boolean hasTrainedPositions,
        boolean hasProjection,
        int alignmentLayer,
        String sourceEmbedding,
        String targetEmbedding,
        String outputWeights) {

    private static final int MOST_LAYERS = 64;

    /** How a decoder layer remembers the words before. */
    public enum Memory {
        /** Simpler simple recurrent unit (Kim et al. 2019, "From Research to Production and Back"). */
        SSRU,
        SELF_ATTENTION
    }

    /** The function between the two matrices of a feed-forward layer. */
    public enum Activation {
        RELU,
        SWISH,
        GELU
    }

    public Architecture {
        decoderLayers = List.copyOf(decoderLayers);
    }

    /** The size of one head. */
    public int headWidth() {
        return width / heads;
    }

    /** What embeddings are multiplied by before their position is added; Marian leaves trained positions alone. */
    float embeddingFactor() {
        return hasTrainedPositions ? 1 : (float) Math.sqrt(width);
    }

    /** Reads the settings of {@code model}; {@link ModelFormatException} names the setting that cannot be built. */
    public static Architecture of(ModelFile model) {
        ModelSettings settings = model.settings();
        require(model, "type", "transformer", "transformer");
        require(model, "lemma-dim-emb", "0", "0");
        require(model, "ulr", "false", "false");
        require(model, "transformer-pool", "false", "false");
        require(model, "layer-normalization", "false", "false");
        int width = settings.count("dim-emb", 1 << 14);
        int heads = settings.count("transformer-heads", width);
        if (width % heads != 0 || width % 2 != 0) {
            throw unusable(model, "dim-emb", Integer.toString(width), "an even multiple of " + heads + " heads");
        }
        List<Integer> decoderLayers = decoderLayers(model);
        return new Architecture(
                width,
                heads,
                settings.count("transformer-ffn-depth", MOST_LAYERS),
                settings.count("enc-depth", MOST_LAYERS),
                decoderLayers,
                memory(model),
                activation(model),
                operations(model, "transformer-preprocess", "dn"),
                operations(model, "transformer-postprocess", "dan"),
                operations(model, "transformer-postprocess-emb", "dn"),
                operations(model, "transformer-postprocess-top", "dan"),
                settings.isTrue("transformer-train-positions") || model.contains("Wpos"),
                !settings.isTrue("transformer-no-projection"),
                alignmentLayer(model, decoderLayers.size()),
                sourceEmbedding(model),
                targetEmbedding(model),
                outputWeights(model));
    }

    private static List<Integer> decoderLayers(ModelFile model) {
        int depth = model.settings().count("dec-depth", MOST_LAYERS);
        List<String> tied = model.settings().list("transformer-tied-layers");
        if (tied.isEmpty()) {
            return java.util.stream.IntStream.rangeClosed(1, depth).boxed().toList();
        }
        if (tied.size() != depth || !tied.stream().allMatch(layer -> layer.matches("[0-9]{1,3}"))) {
            throw unusable(model, "transformer-tied-layers", tied.toString(), depth + " numbers");
        }
        return tied.stream().map(Integer::valueOf).toList();
    }

    private static Memory memory(ModelFile model) {
        String kind = model.settings().text("transformer-decoder-autoreg", "self-attention");
        if (kind.equals("self-attention")) {
            return Memory.SELF_ATTENTION;
        }
        if (!kind.equals("rnn")) {
            throw unusable(model, "transformer-decoder-autoreg", kind, "rnn or self-attention");
        }
        require(model, "dec-cell", "ssru", "ssru");
        return Memory.SSRU;
    }

    private static Activation activation(ModelFile model) {
        String name = model.settings().text("transformer-ffn-activation", "swish");
        return switch (name) {
            case "relu" -> Activation.RELU;
            case "swish" -> Activation.SWISH;
            case "gelu" -> Activation.GELU;
            default -> throw unusable(model, "transformer-ffn-activation", name, "relu, swish or gelu");
        };
    }

    private static String operations(ModelFile model, String key, String allowed) {
        String operations = model.settings().text(key, "");
        if (!operations.matches("[" + allowed + "]{0,8}")) {
            throw unusable(model, key, operations, "only the letters " + allowed);
        }
        return operations;
    }

    private static int alignmentLayer(ModelFile model, int depth) {
        String layer = model.settings().text("transformer-guided-alignment-layer", "last");
        if (layer.equals("last")) {
            return depth - 1;
        }
        return model.settings().count("transformer-guided-alignment-layer", depth) - 1;
    }

    private static String sourceEmbedding(ModelFile model) {
        return isTied(model, "tied-embeddings-src") ? "Wemb" : "encoder_Wemb";
    }

    private static String targetEmbedding(ModelFile model) {
        return isTied(model, "tied-embeddings-src") ? "Wemb" : "decoder_Wemb";
    }

    private static String outputWeights(ModelFile model) {
        if (isTied(model, "tied-embeddings")) {
            return targetEmbedding(model);
        }
        return model.contains("decoder_ff_logit_out_W") ? "decoder_ff_logit_out_W" : "decoder_ff_logit_out_Wt";
    }

    private static boolean isTied(ModelFile model, String key) {
        return model.settings().isTrue("tied-embeddings-all")
                || model.settings().isTrue(key);
    }

    private static void require(ModelFile model, String key, String expected, String otherwise) {
        String found = model.settings().text(key, otherwise);
        if (!found.equals(expected)) {
            throw unusable(model, key, found, expected);
        }
    }

    private static ModelFormatException unusable(ModelFile model, String key, String found, String expected) {
        return new ModelFormatException(
                model.path(), "setting " + key, "is \"" + found + "\"; this library builds " + expected);
    }
}
