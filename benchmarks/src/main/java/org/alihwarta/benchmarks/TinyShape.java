package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alihwarta.marian.ModelFiles;

/**
 * Grows a model of width 256 to the layers of Firefox' tiny ones: six in the encoder, 1,536 units in every feed-forward.
 *
 * <p>What is added changes the output as little as it can, so that translations keep the lengths of real ones: a new layer
 * is the last one of the encoder, its contribution divided by a thousand, and brings its input back to the same mean and
 * deviation; a new unit is the copy of another that nobody listens to. The speed of a product does not depend on what is in it.
 * For speed only: such a model translates a little worse than the one it comes from.
 */
final class TinyShape {

    static final int ENCODER_LAYERS = 6;
    static final int UNITS = 1536;
    private static final float QUIETER = 1000;

    private final BinaryModel model;
    private final int width;
    private final int units;
    private final int layers;

    private TinyShape(BinaryModel model) {
        this.model = model;
        this.width = setting("dim-emb");
        this.units = setting("transformer-dim-ffn");
        this.layers = setting("enc-depth");
    }

    private int setting(String key) {
        String line = model.settings()
                .lines()
                .filter(text -> text.startsWith(key + ":"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.substring(key.length() + 1).strip());
    }

    /** Copies a folder as Firefox ships it, its model grown; an int8 model without {@code .gz}, layers normalised after. */
    static Path grow(Path folder, Path target) throws IOException {
        ModelFiles files = ModelFiles.in(folder);
        Files.createDirectories(target);
        for (Path file : Stream.of(files.sourceVocabulary(), files.targetVocabulary(), files.shortlist())
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        TinyShape shape = new TinyShape(BinaryModel.read(files.model()));
        shape.widen();
        shape.deepen();
        shape.model.write(target.resolve(files.model().getFileName()));
        return target;
    }

    private void widen() {
        for (String name : List.copyOf(model.items().keySet())) {
            BinaryModel.Item item = model.item(name);
            if (name.endsWith("_ffn_W1")) {
                byte[] content = Arrays.copyOf(item.content(), width * UNITS + Float.BYTES);
                System.arraycopy(item.content(), 0, content, width * units, width * (UNITS - units));
                System.arraycopy(item.content(), width * units, content, width * UNITS, Float.BYTES);
                model.put(new BinaryModel.Item(name, item.type(), new int[] {width, UNITS}, content));
            } else if (name.endsWith("_ffn_b1")) {
                byte[] content = Arrays.copyOf(item.content(), UNITS * Float.BYTES);
                model.put(new BinaryModel.Item(name, item.type(), new int[] {1, UNITS}, content));
            } else if (name.endsWith("_ffn_W2")) {
                model.put(new BinaryModel.Item(name, item.type(), new int[] {UNITS, width}, unheard(item.content())));
            }
        }
        replaceSetting("transformer-dim-ffn", units, UNITS);
    }

    /** The matrix lies transposed: a row for each output, a column for each unit, zero for the new ones. */
    private byte[] unheard(byte[] content) {
        byte[] wider = new byte[width * UNITS + Float.BYTES];
        for (int row = 0; row < width; row++) {
            System.arraycopy(content, row * units, wider, row * UNITS, units);
        }
        System.arraycopy(content, width * units, wider, width * UNITS, Float.BYTES);
        return wider;
    }

    private void deepen() {
        String last = "encoder_l" + layers + "_";
        for (int layer = layers + 1; layer <= ENCODER_LAYERS; layer++) {
            for (Map.Entry<String, BinaryModel.Item> entry :
                    List.copyOf(model.items().entrySet())) {
                if (entry.getKey().startsWith(last)) {
                    String name = "encoder_l" + layer + "_" + entry.getKey().substring(last.length());
                    model.put(quiet(entry.getValue().named(name), last));
                }
            }
        }
        replaceSetting("enc-depth", layers, ENCODER_LAYERS);
    }

    private BinaryModel.Item quiet(BinaryModel.Item item, String last) {
        String name = item.name();
        if (name.endsWith("_Wo") || name.endsWith("_W2")) {
            byte[] content = item.content().clone();
            ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
            int multiplier = item.shape()[0] * item.shape()[1];
            bytes.putFloat(multiplier, bytes.getFloat(multiplier) * QUIETER);
            return new BinaryModel.Item(name, item.type(), item.shape(), content);
        }
        if (name.endsWith("_bo") || name.endsWith("_b2")) {
            return same(item, 0);
        }
        if (name.endsWith("_ln_scale")) {
            return same(item, deviation(floats(last + "ffn_ffn_ln_scale"), floats(last + "ffn_ffn_ln_bias")));
        }
        return name.endsWith("_ln_bias") ? same(item, mean(floats(last + "ffn_ffn_ln_bias"))) : item;
    }

    private static BinaryModel.Item same(BinaryModel.Item item, float value) {
        ByteBuffer bytes = ByteBuffer.allocate(item.content().length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putFloat(value);
        }
        return new BinaryModel.Item(item.name(), item.type(), item.shape(), bytes.array());
    }

    private float[] floats(String name) {
        float[] values = new float[width];
        ByteBuffer.wrap(model.item(name).content())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    private static float mean(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Of what a normalisation gives: its scale times a standard value, and its bias. */
    private static float deviation(float[] scale, float[] bias) {
        float middle = mean(bias);
        float sum = 0;
        for (int i = 0; i < scale.length; i++) {
            sum += scale[i] * scale[i] + (bias[i] - middle) * (bias[i] - middle);
        }
        return (float) Math.sqrt(sum / scale.length);
    }

    private void replaceSetting(String key, int before, int after) {
        model.putSettings(model.settings().replace(key + ": " + before, key + ": " + after));
    }
}
