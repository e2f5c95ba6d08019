package org.alihwarta.marian.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** IEEE 754 binary16 to binary32. */
final class HalfFloats {

    private HalfFloats() {}

    static ByteBuffer widen(ByteBuffer halves, int count) {
        ByteBuffer floats = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            floats.putFloat(i * Float.BYTES, toFloat(halves.getShort(i * Short.BYTES)));
        }
        return floats;
    }

    static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >> 10 & 0x1f;
        int mantissa = half & 0x3ff;
        if (exponent == 0) {
            float subnormal = mantissa * 0x1p-24f;
            return sign == 0 ? subnormal : -subnormal;
        }
        int widened = exponent == 0x1f ? 0xff : exponent - 15 + 127;
        return Float.intBitsToFloat(sign | widened << 23 | mantissa << 13);
    }
}
