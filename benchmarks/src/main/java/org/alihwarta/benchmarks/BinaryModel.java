package org.alihwarta.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The items of a {@code model.bin} as they lie in the file, for making models of other shapes.
 *
 * <p>Layout: {@code src/common/binary.cpp} of marian-dev, version 1. Only for models that this library reads: nothing is
 * checked here.
 */
record BinaryModel(Map<String, Item> items) {

    static final String SETTINGS = "special:model.yml";
    private static final int ALIGNMENT = 256;
    private static final int HEADER = 4 * Long.BYTES;

    BinaryModel {
        items = new LinkedHashMap<>(items);
    }

    /** One tensor, or the settings. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only copied
    record Item(String name, long type, int[] shape, byte[] content) {

        Item named(String newName) {
            return new Item(newName, type, shape, content);
        }
    }

    static BinaryModel read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int count = (int) bytes.getLong(Long.BYTES);
        ByteBuffer headers = bytes.slice(2 * Long.BYTES, count * HEADER).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(2 * Long.BYTES + count * HEADER);
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[(int) headers.getLong(i * HEADER)];
            bytes.get(name);
            names[i] = new String(name, 0, name.length - 1, StandardCharsets.UTF_8);
        }
        int[][] shapes = new int[count][];
        for (int i = 0; i < count; i++) {
            shapes[i] = new int[(int) headers.getLong(i * HEADER + 2 * Long.BYTES)];
            for (int j = 0; j < shapes[i].length; j++) {
                shapes[i][j] = bytes.getInt();
            }
        }
        long padding = bytes.getLong();
        bytes.position(bytes.position() + (int) padding);
        Map<String, Item> items = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            byte[] content = new byte[(int) headers.getLong(i * HEADER + 3 * Long.BYTES)];
            bytes.get(content);
            items.put(names[i], new Item(names[i], headers.getLong(i * HEADER + Long.BYTES), shapes[i], content));
        }
        return new BinaryModel(items);
    }

    String settings() {
        byte[] text = item(SETTINGS).content();
        return new String(text, StandardCharsets.UTF_8).replace("\0", "");
    }

    Item item(String name) {
        Item item = items.get(name);
        if (item == null) {
            throw new IllegalArgumentException("the model lacks " + name);
        }
        return item;
    }

    void put(Item item) {
        items.put(item.name(), item);
    }

    void putSettings(String text) {
        byte[] content = (text + "\0").getBytes(StandardCharsets.UTF_8);
        put(new Item(SETTINGS, item(SETTINGS).type(), new int[] {content.length}, content));
    }

    void write(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Collection<Item> all = items.values();
        out.writeBytes(longs(1, all.size()));
        for (Item item : all) {
            out.writeBytes(longs(name(item).length, item.type(), item.shape().length, padded(item.content()).length));
        }
        all.forEach(item -> out.writeBytes(name(item)));
        for (Item item : all) {
            for (int dimension : item.shape()) {
                out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(dimension)
                        .array());
            }
        }
        int gap = ALIGNMENT - (out.size() + Long.BYTES) % ALIGNMENT;
        out.writeBytes(longs(gap));
        out.writeBytes(new byte[gap]);
        all.forEach(item -> out.writeBytes(padded(item.content())));
        Files.write(file, out.toByteArray());
    }

    private static byte[] name(Item item) {
        return (item.name() + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] padded(byte[] content) {
        return java.util.Arrays.copyOf(content, (content.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }
}
