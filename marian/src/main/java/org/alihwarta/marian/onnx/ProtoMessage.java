package org.alihwarta.marian.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A protocol-buffers message being written, kept as a rope so that weights are copied only once.
 *
 * <p>Wire format: the encoding page of the protocol-buffers documentation.
 */
final class ProtoMessage {

    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;

    private final List<ByteBuffer> parts = new ArrayList<>();
    private int size;

    ProtoMessage integer(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    ProtoMessage real(int field, float value) {
        varint((long) field << 3 | FIXED32);
        append(ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(0, value));
        return this;
    }

    ProtoMessage text(int field, String value) {
        return bytes(field, ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)));
    }

    ProtoMessage bytes(int field, ByteBuffer value) {
        varint((long) field << 3 | LENGTH_DELIMITED);
        varint(value.remaining());
        append(value.slice());
        return this;
    }

    ProtoMessage message(int field, ProtoMessage value) {
        varint((long) field << 3 | LENGTH_DELIMITED);
        varint(value.size);
        value.parts.forEach(this::append);
        return this;
    }

    /** All bytes, in a direct buffer as native code wants it. */
    ByteBuffer toDirectBuffer() {
        ByteBuffer all = ByteBuffer.allocateDirect(size);
        parts.forEach(part -> all.put(part.duplicate()));
        return all.flip();
    }

    private void varint(long value) {
        byte[] encoded = new byte[10];
        int length = 0;
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            encoded[length++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        encoded[length++] = (byte) rest;
        append(ByteBuffer.wrap(encoded, 0, length).slice());
    }

    private void append(ByteBuffer part) {
        parts.add(part);
        size = Math.addExact(size, part.remaining());
    }
}
