package org.alihwarta.marian.format;

import org.jspecify.annotations.Nullable;

/** The element types that are read, with their numbers in {@code .bin} files ({@code src/common/types.h}). */
enum ElementType {
    FLOAT32(0x404, 4),
    FLOAT16(0x402, 2),
    INT8(0x101, 1),
    INTGEMM8(0x4101, 1);

    private final long number;
    private final int size;

    ElementType(long number, int size) {
        this.number = number;
        this.size = size;
    }

    static @Nullable ElementType ofMarian(long number) {
        for (ElementType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        return null;
    }

    /** The bytes of {@code count} elements, with the multiplier that follows an intgemm8 matrix. */
    long bytesFor(long count) {
        return count * size + (this == INTGEMM8 ? Float.BYTES : 0);
    }
}
