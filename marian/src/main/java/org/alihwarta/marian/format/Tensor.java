package org.alihwarta.marian.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A named two-dimensional array of a model file, {@code [rows, columns]}, row by row; a vector has one row. */
public sealed interface Tensor {

    String name();

    int rows();

    int columns();

    /** The elements as little-endian bytes; a fresh view whose position is the caller's own. */
    ByteBuffer bytes();

    /** The shape as it is printed in messages, for example {@code [8000, 256]}. */
    default String shape() {
        return "[" + rows() + ", " + columns() + "]";
    }

    /** Four bytes an element. */
    record Float32(String name, int rows, int columns, ByteBuffer bytes) implements Tensor {

        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /**
     * One signed byte an element, the float divided by nothing but multiplied by {@code multiplier} and rounded.
     *
     * <p>The rows and columns are those of the float matrix: the transposition that Marian's {@code intgemm8} files
     * carry is undone whenever the bytes are asked for, so that a model is in memory once.
     *
     * @param isTransposed whether {@code bytes} lie column by column
     */
    record Int8(String name, int rows, int columns, ByteBuffer bytes, boolean isTransposed, float multiplier)
            implements Tensor {

        @Override
        public ByteBuffer bytes() {
            return isTransposed ? rowByRow() : bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        }

        private ByteBuffer rowByRow() {
            byte[] result = new byte[rows * columns];
            for (int column = 0; column < columns; column++) {
                for (int row = 0; row < rows; row++) {
                    result[row * columns + column] = bytes.get(column * rows + row);
                }
            }
            return ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
