package org.alihwarta.marian.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Checks of the shapes that files claim. */
final class Shapes {

    private static final long LARGEST_TENSOR = 1 << 28;

    private Shapes() {}

    /** The shape as rows and columns: every dimension but the last is folded into the rows. */
    static int[] matrix(Path file, String name, int[] shape) {
        long rows = 1;
        for (int i = 0; i < shape.length; i++) {
            boolean isLast = i == shape.length - 1;
            if (shape[i] < 1 || shape[i] > LARGEST_TENSOR || (rows *= isLast ? 1 : shape[i]) > LARGEST_TENSOR) {
                throw new ModelFormatException(file, "tensor " + name, "has a dimension of " + shape[i]);
            }
        }
        int columns = shape.length == 0 ? 1 : shape[shape.length - 1];
        if (rows * columns > LARGEST_TENSOR) {
            throw new ModelFormatException(file, "tensor " + name, "has " + rows * columns + " elements");
        }
        return new int[] {(int) rows, columns};
    }

    /** The text in a tensor of characters, without the zero byte at its end. */
    static String text(ByteBuffer content, int length) {
        String text = StandardCharsets.UTF_8.decode(content.slice(0, length)).toString();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
