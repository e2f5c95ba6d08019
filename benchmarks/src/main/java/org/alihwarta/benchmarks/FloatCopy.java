package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alihwarta.marian.ModelFiles;

/** An int8 model's weights as floats: what is left of the difference is that activations are not rounded. */
final class FloatCopy {

    private static final long FLOAT32 = 0x404;
    private static final long INTGEMM8 = 0x4101;

    private FloatCopy() {}

    static Path of(Path folder, Path target) throws IOException {
        ModelFiles files = ModelFiles.in(folder);
        for (Path file : Stream.of(files.sourceVocabulary(), files.targetVocabulary(), files.shortlist())
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            Files.copy(file, target.resolve(file.getFileName()));
        }
        BinaryModel model = BinaryModel.read(files.model());
        for (BinaryModel.Item item : List.copyOf(model.items().values())) {
            if (item.name().endsWith("_QuantMultA")) {
                model.items().remove(item.name());
            } else if (item.type() == INTGEMM8) {
                model.put(plain(item));
            }
        }
        model.write(target.resolve("model.bin"));
        return target;
    }

    /** Every matrix but the embeddings lies transposed; the multiplier follows the last element. */
    private static BinaryModel.Item plain(BinaryModel.Item item) {
        int rows = item.shape()[0];
        int columns = item.shape()[1];
        float multiplier =
                ByteBuffer.wrap(item.content()).order(ByteOrder.LITTLE_ENDIAN).getFloat(rows * columns);
        ByteBuffer floats = ByteBuffer.allocate(rows * columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = item.name().contains("Wemb") ? row * columns + column : column * rows + row;
                floats.putFloat(item.content()[at] / multiplier);
            }
        }
        return new BinaryModel.Item(item.name(), FLOAT32, item.shape(), floats.array());
    }
}
