package org.alihwarta.marian.network;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.marian.format.ModelFile;
import org.alihwarta.marian.format.Tensor;

/** What is added to the embedding at each position; grows as longer sentences come. Thread-safe. */
final class Positions {

    private final List<float[]> rows = new ArrayList<>();
    private final Architecture architecture;
    private final ModelFile model;

    Positions(ModelFile model, Architecture architecture) {
        this.architecture = architecture;
        this.model = model;
    }

    /** Writes the signals of {@code count} positions from {@code first} on: {@code [count, width]}. */
    void copy(int first, int count, NativeFloats target) {
        for (int i = 0; i < count; i++) {
            target.setAll(i * architecture.width(), row(first + i));
        }
    }

    private synchronized float[] row(int position) {
        while (rows.size() <= position) {
            rows.add(architecture.hasTrainedPositions() ? trained(rows.size()) : sinusoids(rows.size()));
        }
        return rows.get(position);
    }

    /** Sines in the first half, cosines in the second ({@code sinusoidalPositionEmbeddings} of marian-dev). */
    private float[] sinusoids(int position) {
        int half = architecture.width() / 2;
        float increment = (float) Math.log(10000f) / (half - 1f);
        float[] row = new float[2 * half];
        for (int i = 0; i < half; i++) {
            float angle = position * (float) Math.exp(i * -increment);
            row[i] = (float) Math.sin(angle);
            row[half + i] = (float) Math.cos(angle);
        }
        return row;
    }

    /** Positions past the trained ones use the last. */
    private float[] trained(int position) {
        Tensor table = model.tensor("Wpos", -1, architecture.width());
        int first = Math.min(position, table.rows() - 1) * table.columns();
        ByteBuffer bytes = table.bytes();
        float[] row = new float[table.columns()];
        for (int i = 0; i < row.length; i++) {
            row[i] = table instanceof Tensor.Int8 integers
                    ? bytes.get(first + i) / integers.multiplier()
                    : bytes.getFloat((first + i) * Float.BYTES);
        }
        return row;
    }
}
