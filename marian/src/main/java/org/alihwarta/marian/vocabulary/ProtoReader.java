package org.alihwarta.marian.vocabulary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.alihwarta.marian.format.ModelFormatException;

/** Steps through the fields of a protocol-buffers message; every length is checked. */
final class ProtoReader {

    private final java.nio.file.Path file;
    private final ByteBuffer bytes;
    private int field;
    private int wireType;

    ProtoReader(java.nio.file.Path file, ByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Moves to the next field; false at the end of the message. */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        wireType = (int) (tag & 7);
        if (field == 0 || tag < 0) {
            throw problem("has no field number at byte " + bytes.position());
        }
        return true;
    }

    int field() {
        return field;
    }

    long integer() {
        require(0);
        return varint();
    }

    float real() {
        require(5);
        if (bytes.remaining() < Float.BYTES) {
            throw problem("ends within a number");
        }
        return bytes.getFloat();
    }

    ByteBuffer bytes() {
        require(2);
        long length = varint();
        if (length < 0 || length > bytes.remaining()) {
            throw problem("claims " + length + " bytes, " + bytes.remaining() + " are left");
        }
        ByteBuffer view = bytes.slice(bytes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) length);
        return view;
    }

    String text() {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }

    void skip() {
        switch (wireType) {
            case 0 -> varint();
            case 1 -> advance(Long.BYTES);
            case 2 -> bytes();
            case 5 -> advance(Float.BYTES);
            default -> throw problem("has wire type " + wireType);
        }
    }

    private void advance(int count) {
        if (bytes.remaining() < count) {
            throw problem("ends within a number");
        }
        bytes.position(bytes.position() + count);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw problem("ends within a number");
            }
            byte next = bytes.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw problem("has a number of more than ten bytes");
    }

    private void require(int expected) {
        if (wireType != expected) {
            throw problem("has wire type " + wireType + " in field " + field + "; expected " + expected);
        }
    }

    private ModelFormatException problem(String problem) {
        return new ModelFormatException(file, "SentencePiece model", problem);
    }
}
